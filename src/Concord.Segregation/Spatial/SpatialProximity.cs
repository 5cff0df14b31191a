namespace Concord.Segregation;

/// <summary>
/// White's proximities of all groups at once, from one sweep over the pairs of units. With nearness d_ij (<see cref="Proximity"/>),
/// P_kl = Σ_i Σ_j x_ik d_ij x_jl/(c_k c_l), the mean nearness of a member of k and one of l, and P_tt that of any two persons:
/// <para>over all groups SP = Σ_k c_k P_kk/(T P_tt) (White 1986): 1 where every group is clustered as the whole is, more where members live near their own.</para>
/// <para>one group P_kk/P_tt: the same of one group against everybody, as OasisR has it.</para>
/// <para>two groups SP_kl = (c_k P_kk + c_l P_ll)/((c_k + c_l)P_mm), m being the two together (White 1983).</para>
/// What concerns a group with no members is null. Undefined where there is nobody, or no two persons are near each other. Time grows with the square of the units.
/// </summary>
/// <param name="AllGroups">SP over all groups.</param>
/// <param name="Groups">Names of the groups.</param>
/// <param name="OneGroup">P_kk/P_tt of each group.</param>
/// <param name="Pairs">Pairs[k][l] is SP_kl; 1 on the diagonal.</param>
/// <param name="Proximities">Proximities[k][l] is P_kl.</param>
/// <param name="Everybody">P_tt; null where there is nobody.</param>
public sealed record SpatialProximity(
    Estimate AllGroups, IReadOnlyList<string> Groups, IReadOnlyList<double?> OneGroup,
    IReadOnlyList<double?[]> Pairs, IReadOnlyList<double?[]> Proximities, double? Everybody)
{
    /// <summary>The proximities of a table.</summary>
    /// <param name="table">Units × groups.</param>
    /// <param name="geography">Coordinates; areas or adjacency where the proximity needs them.</param>
    /// <param name="proximity">How nearness falls with distance; exp(−d) by default.</param>
    /// <param name="threads">Threads, 0 for all processors. The result does not depend on it.</param>
    public static SpatialProximity Of(CountTable table, Geography geography, Proximity? proximity = null, int threads = 0)
    {
        ArgumentNullException.ThrowIfNull(table);
        ArgumentNullException.ThrowIfNull(geography);
        geography.MustFit(table.UnitCount);
        var groups = table.GroupCount;
        double[][] quantities = [.. Enumerable.Range(0, groups).Select(table.Column), table.UnitTotals.ToArray()];
        var field = new ProximityField(geography, proximity ?? new(), quantities, [.. quantities[groups].Select(t => t > 0)], Multigroup.Threads(threads));
        var (counts, total) = (table.GroupTotals.ToArray(), table.Total);
        double?[] none = new double?[groups];
        var means = counts.Select((own, k) => own == 0 ? none : [.. counts.Select((other, l) => other == 0 ? (double?)null : field.Sum(k, l) / (own * other))]).ToArray();
        double? everybody = total > 0 ? field.Sum(groups, groups) / (total * total) : null;

        double? Pair(int k, int l)
        {
            if (counts[k] == 0 || counts[l] == 0) return null;
            if (k == l) return 1;
            var (own, other) = (counts[k] * counts[k] * means[k][k]!.Value, counts[l] * counts[l] * means[l][l]!.Value);
            var all = own + other + (counts[k] * counts[l] * (means[k][l]!.Value + means[l][k]!.Value));
            return all > 0 ? ((own / counts[k]) + (other / counts[l])) * (counts[k] + counts[l]) / all : null;
        }
        var mean = counts.Select((c, k) => c == 0 ? 0 : c / total * means[k][k]!.Value).Sum();
        var multigroup = everybody is null ? Estimate.Undefined("SP", Why.Nobody)
            : everybody > 0 ? new("SP", mean / everybody) : Estimate.Undefined("SP", "no two persons are near each other");
        return new(Multigroup.Describe(table, multigroup), [.. Enumerable.Range(0, groups).Select(table.GroupName)],
            [.. means.Select((row, k) => everybody > 0 ? row[k] / everybody : null)],
            [.. Enumerable.Range(0, groups).Select(k => Enumerable.Range(0, groups).Select(l => Pair(k, l)).ToArray())], means, everybody);
    }
}
