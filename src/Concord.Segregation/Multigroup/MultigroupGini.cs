namespace Concord.Segregation;

/// <summary>
/// Multigroup Gini G = Σ_k Σ_i Σ_j t_i t_j|p_ik − p_jk| / (2T²I), I = Σ_k π_k(1 − π_k) (Reardon and Firebaugh 2002), in [D, 1]:
/// the mean of the two-group Ginis of each group against the rest, weighted by π_k(1 − π_k). Undefined where all persons are of one group.
/// </summary>
public static class MultigroupGini
{
    /// <summary>Multigroup Gini of a table.</summary>
    /// <param name="table">Units × groups.</param>
    /// <param name="threads">Threads, 0 for all processors. The result does not depend on it.</param>
    public static Estimate Of(CountTable table, int threads = 0)
    {
        ArgumentNullException.ThrowIfNull(table);
        var shares = table.Shares();
        var weights = shares.Select(s => s * (1 - s)).ToArray();
        var interaction = weights.Sum();
        if (table.Total == 0) return Multigroup.Describe(table, Estimate.Undefined("Gini", Why.Nobody));
        if (shares.Count(s => s > 0) < 2) return Multigroup.Describe(table, Estimate.Undefined("Gini", Why.OneGroup));
        var each = new double[shares.Length];
        Blocks.Run(shares.Length, Multigroup.Threads(threads), g =>
        {
            if (weights[g] > 0) each[g] = weights[g] * Gini.Of(GroupPair.VersusRest(table, g)).Require();
        });
        return Multigroup.Describe(table, Estimate.InUnitRange("Gini", each.Sum() / interaction));
    }
}
