namespace Concord.Segregation;

/// <summary>n ln n for whole n, by table where small.</summary>
internal static class LogTable
{
    private static readonly double[] Small = Build();

    public static double TimesLog(long n) => n < Small.Length ? Small[n] : n * Math.Log(n);

    public static double TimesLog(double x) => x > 0 ? x * Math.Log(x) : 0;

    public static double[] Table => Small;

    private static double[] Build()
    {
        var table = new double[8192];
        for (var n = 2; n < table.Length; n++) table[n] = n * Math.Log(n);
        return table;
    }
}
