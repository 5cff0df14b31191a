namespace Concord.Segregation;

/// <summary>Multigroup indices, all in one pass.</summary>
public static class Multigroup
{
    /// <summary>All aspatial multigroup indices but Gini, which needs a sort (<see cref="MultigroupGini"/>).</summary>
    /// <param name="table">Units × groups.</param>
    /// <param name="threads">Threads, 0 for all processors. The result does not depend on it.</param>
    /// <returns>The indices; see <see cref="MultigroupIndices"/> for formulae, ranges and undefined cases.</returns>
    public static MultigroupIndices Of(CountTable table, int threads = 0)
    {
        ArgumentNullException.ThrowIfNull(table);
        var shares = table.Shares();
        return From(table, shares, Sweep.Run<On, Off>(table, shares, null, Threads(threads)));
    }

    internal static int Threads(int threads) => threads <= 0 ? Environment.ProcessorCount : threads;

    internal static MultigroupIndices From(CountTable table, double[] shares, GroupSums sums)
    {
        if (table.Total == 0)
        {
            Estimate None(string index) => Estimate.Undefined(index, Why.Nobody);
            return new(None("M"), None("H"), None("D"), None("C"), None("P"), None("R"), 0, 0);
        }
        var total = table.Total;
        double entropy = 0, interaction = 0, information = 0, absolute = 0, square = 0, variation = 0, exposure = 0;
        var present = 0;
        for (var g = 0; g < shares.Length; g++)
        {
            var share = shares[g];
            if (share == 0) continue;
            present++;
            entropy -= share * Math.Log(share);
            interaction += share * (1 - share);
            information += sums.Information[g];
            absolute += sums.Absolute[g];
            square += sums.Square[g];
            variation += sums.Square[g] / share;
            if (share < 1) exposure += sums.Square[g] / (1 - share);
        }
        Estimate Scaled(string index, double value) => Describe(table,
            present < 2 ? Estimate.Undefined(index, Why.OneGroup) : Estimate.InUnitRange(index, value));
        var m = Math.Max(0, information / total);
        return new(
            Describe(table, new("M", present < 2 ? 0 : m)),
            Scaled("H", m / entropy),
            Scaled("D", absolute / (2 * total * interaction)),
            Scaled("C", variation / (total * (present - 1))),
            Scaled("P", exposure / total),
            Scaled("R", square / (total * interaction)),
            entropy, interaction);
    }

    internal static Estimate Describe(CountTable table, Estimate estimate)
    {
        var excluded = new List<Exclusion>();
        if (table.Report.EmptyUnits.Count > 0) excluded.Add(new($"{table.Report.EmptyUnits.Count} units", "nobody in them"));
        if (table.Report.AbsentGroups.Count > 0) excluded.Add(new($"{table.Report.AbsentGroups.Count} groups", "no members"));
        return estimate with
        {
            Persons = table.Total, Units = table.UnitCount - table.Report.EmptyUnits.Count, Excluded = excluded,
        };
    }
}
