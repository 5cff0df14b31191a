namespace Concord.Segregation;

/// <summary>
/// Shapley's sharing out (Shapley 1953; Shorrocks 2013): what each factor adds, averaged over all orders of adding factors one by one.
/// Shares add to the value of all less that of none.
/// </summary>
public static class Shapley
{
    /// <summary>What each factor adds.</summary>
    /// <param name="factors">Number of factors, 1 to 16.</param>
    /// <param name="value">The value of a set of factors, given as bits: bit f for factor f. Asked once for each set.</param>
    public static double[] Of(int factors, Func<int, double> value)
    {
        ArgumentNullException.ThrowIfNull(value);
        if (factors is < 1 or > 16) throw new ArgumentOutOfRangeException(nameof(factors), factors, "Between 1 and 16 factors");
        var values = new double[1 << factors];
        for (var set = 0; set < values.Length; set++) values[set] = value(set);
        return Of(factors, values);
    }

    internal static double[] Of(int factors, ReadOnlySpan<double> values)
    {
        var weights = new double[factors];
        for (var size = 0; size < factors; size++) weights[size] = 1 / (factors * Choose(factors - 1, size));
        var shares = new double[factors];
        for (var set = 0; set < values.Length; set++)
            for (var f = 0; f < factors; f++)
                if ((set >> f & 1) == 0)
                    shares[f] += weights[System.Numerics.BitOperations.PopCount((uint)set)] * (values[set | (1 << f)] - values[set]);
        return shares;
    }

    private static double Choose(int n, int k)
    {
        double ways = 1;
        for (var i = 1; i <= k; i++) ways = ways * (n - k + i) / i;
        return ways;
    }
}
