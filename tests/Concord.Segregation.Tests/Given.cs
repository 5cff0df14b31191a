using Concord.Segregation;

namespace Concord.Segregation.Tests;

/// <summary>Tables to test on, the same for a seed.</summary>
internal static class Given
{
    public static CountTable RandomTable(int units, int groups, ulong seed, int most = 100, bool sparse = false)
    {
        var random = new Random64(seed, 0);
        var counts = new int[units * groups];
        for (var i = 0; i < counts.Length; i++) counts[i] = sparse && random.Unit() < 0.4 ? 0 : (int)random.Below(most);
        return CountTable.FromRows(counts, groups, Names("u", units), Names("g", groups));
    }

    public static Geography RandomPlaces(int units, ulong seed, double side = 10000)
    {
        var random = new Random64(seed, 7);
        double[] x = new double[units], y = new double[units];
        for (var u = 0; u < units; u++) (x[u], y[u]) = (random.Below((long)side), random.Below((long)side));
        return new(x, y);
    }

    /// <summary>Persons drawn from known shares: what the truth is, the test knows.</summary>
    public static CountTable Sample(double[][] means, Random64 random, PoissonTables poisson)
        => CountTable.FromRows(means.SelectMany(row => row).Select(m => poisson.Any(PoissonTables.Split(m), random)).ToArray(), means[0].Length);

    public static string[] Names(string prefix, int count) => [.. Enumerable.Range(0, count).Select(i => prefix + i)];

    public static CountTable Table(params double[][] rows) => CountTable.FromRows(rows.SelectMany(r => r).ToArray(), rows[0].Length);

    public static double[][] Rows(CountTable table) => [.. Enumerable.Range(0, table.UnitCount).Select(table.Row)];

    public static void Close(double expected, double? actual, double within = 1e-12)
        => Assert.True(actual is { } a && Math.Abs(a - expected) <= within * Math.Max(1, Math.Abs(expected)), $"expected {expected:R}, was {actual:R}");
}
