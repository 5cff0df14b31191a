namespace Concord.Segregation;

/// <summary>
/// Linkage group by group: ls_k = Σ_i (x_ik/c_k) ln[(x_ik/c_k)/(t_i/T)], in nats (Alonso-Villar and Del Río 2010): how far the group's spread over
/// units is from everybody's; M = Σ_k π_k ls_k. Null for a group with no members.
/// </summary>
public static class GroupLinkage
{
    /// <summary>ls_k of each group, in column order.</summary>
    /// <param name="table">Units × groups.</param>
    /// <param name="threads">Threads, 0 for all processors. The result does not depend on it.</param>
    public static IReadOnlyList<double?> Of(CountTable table, int threads = 0)
    {
        ArgumentNullException.ThrowIfNull(table);
        var sums = Sweep.Run<On, Off>(table, table.Shares(), null, Multigroup.Threads(threads));
        var linkage = new double?[table.GroupCount];
        for (var g = 0; g < linkage.Length; g++)
            linkage[g] = table.GroupTotals[g] > 0 ? Math.Max(0, sums.Information[g] / table.GroupTotals[g]) : null;
        return linkage;
    }
}
