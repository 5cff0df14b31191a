namespace Concord.Segregation;

/// <summary>The commonest two-group indices of one group against the rest.</summary>
/// <param name="Group">Name of the group.</param>
/// <param name="Share">P; 0 where the group has no members.</param>
/// <param name="Dissimilarity">D; null where the group or the rest has no members.</param>
/// <param name="Gorard">GS = D(1 − P); null where the group has no members.</param>
/// <param name="Isolation">xPx; null where the group has no members.</param>
/// <param name="Exposure">Exposure to the rest, 1 − xPx; null where the group has no members.</param>
/// <param name="CorrelationRatio">V; null where the group or the rest has no members.</param>
public sealed record GroupIndices(
    string Group, double Share, double? Dissimilarity, double? Gorard, double? Isolation, double? Exposure, double? CorrelationRatio)
{
    /// <summary>
    /// Every group against the rest, in one pass without a logarithm: D = Σ|x_i − Pt_i|/(2TP(1 − P)), xPx = P + Σt_i(p_i − P)²/X, V and GS from these.
    /// Formulae and sources at <see cref="Segregation.Dissimilarity"/>, <see cref="Segregation.Isolation"/>, <see cref="Segregation.CorrelationRatio"/>, <see cref="Segregation.Gorard"/>.
    /// </summary>
    /// <param name="table">Units × groups.</param>
    /// <param name="threads">Threads, 0 for all processors. The result does not depend on it.</param>
    public static IReadOnlyList<GroupIndices> Of(CountTable table, int threads = 0)
    {
        ArgumentNullException.ThrowIfNull(table);
        var shares = table.Shares();
        var sums = Sweep.Run<Off, Off>(table, shares, null, Multigroup.Threads(threads));
        var rows = new GroupIndices[shares.Length];
        for (var g = 0; g < rows.Length; g++)
        {
            var (share, members) = (shares[g], table.GroupTotals[g]);
            if (members == 0)
            {
                rows[g] = new(table.GroupName(g), 0, null, null, null, null, null);
                continue;
            }
            var everybody = share >= 1;
            var isolation = Math.Min(1, share + (sums.Square[g] / members));
            double? d = everybody ? null : Math.Min(1, sums.Absolute[g] / (2 * members * (1 - share)));
            rows[g] = new(table.GroupName(g), share, d, everybody ? 0 : d * (1 - share), isolation, 1 - isolation,
                everybody ? null : Math.Min(1, sums.Square[g] / (members * (1 - share))));
        }
        return rows;
    }
}
