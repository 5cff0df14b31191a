namespace Concord.Segregation;

/// <summary>One level of a nested decomposition.</summary>
/// <param name="Level">Name of the level.</param>
/// <param name="Information">M between the units of this level within those of the level above, in nats.</param>
/// <param name="Theil">The same over the overall entropy; null where the table holds one group.</param>
/// <param name="Share">Share of the total M; null where that is 0.</param>
/// <param name="Places">M and H of the units inside each place of this level; empty for the units themselves.</param>
public sealed record LevelSegregation(string Level, double Information, double? Theil, double? Share, IReadOnlyList<ParentSegregation> Places);

/// <summary>
/// M taken apart over nested levels, such as OA in LSOA in MSOA in authority: M = Σ_levels M(level within the one above), exactly
/// (Mora and Ruiz-Castillo 2011). Each level is checked to nest in the one above it. One pass over the units, whatever the number of levels.
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
        var splits = WithinBetween.OfLevels(table, [.. levels.Select(l => l.Nesting)], threads);
        var whole = splits.Count > 0 ? splits[0].TotalInformation : Multigroup.Of(table, threads).Information.Value ?? 0;
        var entropy = Diversity.Shannon(table.Shares()) ?? 0;
        LevelSegregation Row(string level, double own, IReadOnlyList<ParentSegregation> places)
            => new(level, own, entropy > 0 ? own / entropy : null, whole > 0 ? own / whole : null, places);
        var rows = new List<LevelSegregation>();
        double above = 0;
        for (var l = levels.Count - 1; l >= 0; l--)
        {
            rows.Add(Row(levels[l].Name, Math.Max(0, splits[l].BetweenInformation - above), splits[l].Parents));
            above = splits[l].BetweenInformation;
        }
        rows.Add(Row(unitLevel, Math.Max(0, whole - above), []));
        return rows;
    }
}
