namespace Concord.Segregation;

/// <summary>
/// Divergence D_i = Σ_k p_ik ln(p_ik/q_k) of each unit from a comparison q, in nats (Roberto 2015; Kullback and Leibler 1951), and its mean
/// weighed by population. With q the overall shares the mean is M; with shares of the country, or even shares, it says how far each place is
/// from that. Infinite, and so undefined, where a unit has people of a group with no share in the comparison.
/// </summary>
/// <param name="Mean">Σ_i (t_i/T) D_i.</param>
/// <param name="Units">D_i; null for an empty unit or where infinite.</param>
public sealed record Divergence(Estimate Mean, IReadOnlyList<double?> Units)
{
    /// <summary>Divergence from a comparison.</summary>
    /// <param name="table">Units × groups.</param>
    /// <param name="comparison">One weight for each group, not negative; they need not add to 1. Null for the overall shares.</param>
    public static Divergence Of(CountTable table, IReadOnlyList<double>? comparison = null)
    {
        ArgumentNullException.ThrowIfNull(table);
        var shares = comparison is null ? table.Shares() : Normalised(comparison, table.GroupCount);
        if (table.Total == 0) return new(Multigroup.Describe(table, Estimate.Undefined("Divergence", Why.Nobody)), new double?[table.UnitCount]);
        var units = new double?[table.UnitCount];
        double mean = 0;
        var infinite = 0;
        for (var u = 0; u < units.Length; u++)
        {
            var t = table.UnitTotals[u];
            if (t == 0) continue;
            double sum = 0;
            for (var g = 0; g < shares.Length; g++)
                if (table[u, g] > 0) sum += table[u, g] / t * Math.Log(table[u, g] / t / shares[g]);
            if (double.IsInfinity(sum)) infinite++;
            else
            {
                units[u] = Math.Max(0, sum);
                mean += t / table.Total * sum;
            }
        }
        var estimate = infinite == 0 ? new Estimate("Divergence", Math.Max(0, mean))
            : Estimate.Undefined("Divergence", $"{infinite} units have people of a group with no share in the comparison");
        return new(Multigroup.Describe(table, estimate), units);
    }

    private static double[] Normalised(IReadOnlyList<double> comparison, int groups)
    {
        if (comparison.Count != groups) throw new ArgumentException($"{comparison.Count} weights for {groups} groups", nameof(comparison));
        if (comparison.Any(w => !(w >= 0 && w <= double.MaxValue)) || !(comparison.Sum() > 0))
            throw new ArgumentException("The weights of a comparison are finite, not negative, and not all 0", nameof(comparison));
        var total = comparison.Sum();
        return [.. comparison.Select(w => w / total)];
    }
}
