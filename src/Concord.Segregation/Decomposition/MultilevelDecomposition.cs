namespace Concord.Segregation;

/// <summary>One level of a nested decomposition.</summary>
/// <param name="Level">Name of the level.</param>
/// <param name="Information">M between the units of this level within those of the level above, in nats.</param>
/// <param name="Theil">The same over the overall entropy; null where the table holds one group.</param>
/// <param name="Share">Share of the total M; null where that is 0.</param>
public sealed record LevelSegregation(string Level, double Information, double? Theil, double? Share);

/// <summary>
/// M taken apart over nested levels, such as OA in LSOA in MSOA in authority: M = Σ_levels M(level within the one above), exactly
/// (Mora and Ruiz-Castillo 2011). Each level is checked to nest in the one above it.
/// </summary>
public static class MultilevelDecomposition
{
    /// <summary>The decomposition, from the top level down to the units.</summary>
    /// <param name="table">Units × groups.</param>
    /// <param name="levels">Names and nestings of the levels above the units, from the lowest to the highest.</param>
    /// <param name="unitLevel">What the units themselves are called.</param>
    /// <param name="threads">Threads, 0 for all processors. The result does not depend on it.</param>
    /// <exception cref="ArgumentException">A level does not nest in the one above.</exception>
    public static IReadOnlyList<LevelSegregation> Of(CountTable table, IReadOnlyList<(string Name, Nesting Nesting)> levels,
        string unitLevel = "unit", int threads = 0)
    {
        ArgumentNullException.ThrowIfNull(table);
        ArgumentNullException.ThrowIfNull(levels);
        for (var l = 0; l + 1 < levels.Count; l++) levels[l].Nesting.Lifted(levels[l + 1].Nesting);
        var totals = new List<(string Name, double M)> { (unitLevel, Multigroup.Of(table, threads).Information.Value ?? 0) };
        foreach (var (name, nesting) in levels)
            totals.Add((name, Multigroup.Of(nesting.Sum(table, threads), threads).Information.Value ?? 0));
        var entropy = Diversity.Shannon(table.Shares()) ?? 0;
        var whole = totals[0].M;
        var rows = new List<LevelSegregation>();
        for (var l = totals.Count - 1; l >= 0; l--)
        {
            var own = Math.Max(0, totals[l].M - (l + 1 < totals.Count ? totals[l + 1].M : 0));
            rows.Add(new(totals[l].Name, own, entropy > 0 ? own / entropy : null, whole > 0 ? own / whole : null));
        }
        return rows;
    }
}
