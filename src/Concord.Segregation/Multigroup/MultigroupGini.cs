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
        Blocks.Run(shares.Length, Multigroup.Threads(threads), () => (X: new double[table.UnitCount], Y: new double[table.UnitCount]), (g, own) =>
        {
            if (weights[g] == 0) return;
            GroupPair.Split(table, g, own.X, own.Y);
            each[g] = weights[g] * Math.Clamp(Gini.Raw(own.X, own.Y, Summation.Of(own.X), Summation.Of(own.Y)), 0, 1);
        });
        return Multigroup.Describe(table, Estimate.InUnitRange("Gini", each.Sum() / interaction));
    }
}
