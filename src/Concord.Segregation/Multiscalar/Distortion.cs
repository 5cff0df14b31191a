namespace Concord.Segregation;

/// <summary>
/// Distortion coefficients (Olteanu, Randon-Furling and Clark 2019): the distortion of a unit is the area under the running maximum, from the end back, of the divergence met on the walk
/// outwards from it (<see cref="DivergenceProfile"/>). 0 where every walk looks like the whole from its first step. The normalised form divides by the distortion of complete segregation, in which a walk
/// meets its own group until it is used up, smallest group first. Time grows with the square of the units.
/// </summary>
/// <param name="Units">Δ_i; null for an empty unit.</param>
/// <param name="Mean">Mean over people.</param>
/// <param name="Largest">Δ of complete segregation for the smallest group.</param>
/// <param name="Normalised">Mean/Largest.</param>
public sealed record Distortion(IReadOnlyList<double?> Units, Estimate Mean, double Largest, Estimate Normalised)
{
    /// <summary>The coefficients of a table.</summary>
    /// <param name="table">Units × groups.</param>
    /// <param name="geography">Coordinates.</param>
    /// <param name="threads">Threads, 0 for all processors. The result does not depend on it.</param>
    public static Distortion Of(CountTable table, Geography geography, int threads = 0)
    {
        ArgumentNullException.ThrowIfNull(table);
        ArgumentNullException.ThrowIfNull(geography);
        geography.MustFit(table.UnitCount);
        var shares = table.Shares();
        if (shares.Count(s => s > 0) < 2)
        {
            Estimate None(string index) => Multigroup.Describe(table, Estimate.Undefined(index, table.Total == 0 ? Why.Nobody : Why.OneGroup));
            return new(new double?[table.UnitCount], None("Distortion"), 0, None("Normalised distortion"));
        }
        var units = new double?[table.UnitCount];
        Blocks.Run(units.Length, Multigroup.Threads(threads), u =>
        {
            if (table.UnitTotals[u] > 0) units[u] = DivergenceProfile.Of(table, geography, u).Distortion();
        });
        double mean = 0;
        for (var u = 0; u < units.Length; u++) mean += table.UnitTotals[u] / table.Total * (units[u] ?? 0);
        var largest = OfCompleteSegregation(shares);
        return new(units, Multigroup.Describe(table, new("Distortion", mean)), largest, Multigroup.Describe(table, new("Normalised distortion", mean / largest)));
    }

    private static double OfCompleteSegregation(double[] shares)
    {
        double[] sorted = [.. shares.Where(s => s > 0).Order()];
        return DivergenceProfile.Walk(sorted.SelectMany((s, k) => Parts(s, k, sorted.Length)), sorted, 1).Distortion();
    }

    // A group met alone, in a thousand small steps, so that the walk is as fine as the integral.
    private static IEnumerable<(double, double[])> Parts(double share, int group, int groups)
    {
        var part = new double[groups];
        part[group] = share / 1000;
        return Enumerable.Repeat((0.0, part), 1000);
    }
}
