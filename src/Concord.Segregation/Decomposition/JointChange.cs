namespace Concord.Segregation;

/// <summary>One cell of a joint decomposition.</summary>
/// <param name="Level">Level of geography.</param>
/// <param name="Group">Group.</param>
/// <param name="Structure">Due to structure.</param>
/// <param name="GroupMargin">Due to the shares of the groups.</param>
/// <param name="UnitMargin">Due to the sizes of the units.</param>
public sealed record JointCell(string Level, string Group, double Structure, double GroupMargin, double UnitMargin);

/// <summary>
/// Change of M over geography, time and group at once. M is a sum over levels (each within the one above) and over groups (Σ_k of its own terms); Shapley's sharing of the change between
/// structure and the two margins (<see cref="ChangeDecomposition"/>) is linear; so each level's and group's part is shared out the same way, and all cells add to the change of M to rounding.
/// </summary>
/// <param name="Before">M at the first time, of units and groups there at both, in nats.</param>
/// <param name="After">M at the second time.</param>
/// <param name="Cells">One for each level and group.</param>
/// <param name="Converged">False where a fitted table did not reach its margins.</param>
public sealed record JointChange(double Before, double After, IReadOnlyList<JointCell> Cells, bool Converged)
{
    /// <summary>The decomposition. Units and groups are matched by name; those there at one time only are left out.</summary>
    /// <param name="before">The first table, with names.</param>
    /// <param name="after">The second table, with names.</param>
    /// <param name="levels">Names and nestings of the levels above the units of the first table, from the lowest to the highest.</param>
    /// <param name="unitLevel">What the units themselves are called.</param>
    public static JointChange Of(CountTable before, CountTable after, IReadOnlyList<(string Name, Nesting Nesting)> levels, string unitLevel = "unit")
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(levels);
        foreach (var (_, nesting) in levels) nesting.MustFit(before.UnitCount);
        var matched = MatchedTables.Of(before, after);
        var kept = Enumerable.Range(0, matched.Before.UnitCount).Select(matched.Before.UnitName).ToHashSet(StringComparer.Ordinal);
        int[] rows = [.. Enumerable.Range(0, before.UnitCount).Where(u => before.UnitTotals[u] > 0 && kept.Contains(before.UnitName(u)))];
        var nestings = levels.Select(l => Nesting.Of(rows.Select(u => l.Nesting.Names[l.Nesting.Parents[u]]))).ToArray();
        for (var l = 0; l + 1 < nestings.Length; l++) nestings[l].Lifted(nestings[l + 1]);
        var groups = matched.Before.GroupCount;
        var converged = true;
        var corners = new double[8][];
        for (var set = 0; set < 8; set++)
        {
            var corner = ChangeDecomposition.Corner(matched, (set & 1) == 0 ? matched.Before : matched.After, (set >> 1 & 1) == 1, (set >> 2 & 1) == 1);
            converged &= corner.Converged;
            corners[set] = Parts(corner.Table, nestings);
        }
        var cells = new List<JointCell>();
        for (var c = 0; c < corners[0].Length; c++)
        {
            var (structure, groupMargin, unitMargin) = ChangeDecomposition.Shared([.. corners.Select(v => v[c])]);
            var level = c / groups;
            cells.Add(new(level == 0 ? unitLevel : levels[level - 1].Name, matched.Before.GroupName(c % groups), structure, groupMargin, unitMargin));
        }
        return new(corners[0].Sum(), corners[7].Sum(), cells, converged);
    }

    // Part of level l and group k at l·G + k: Σ over places of the level of (x/T) ln(p/p of the place above).
    private static double[] Parts(CountTable table, Nesting[] nestings)
    {
        var groups = table.GroupCount;
        var parts = new double[(nestings.Length + 1) * groups];
        var own = table;
        for (var l = 0; l <= nestings.Length; l++)
        {
            var above = l < nestings.Length ? nestings[l].Sum(table) : null;
            var up = l == nestings.Length ? null : l == 0 ? nestings[0] : nestings[l - 1].Lifted(nestings[l]);
            for (var u = 0; u < own.UnitCount; u++)
                for (var g = 0; g < groups; g++)
                {
                    var x = own[u, g];
                    if (x == 0) continue;
                    var reference = above is null ? table.GroupTotals[g] / table.Total : above[up!.Parents[u], g] / above.UnitTotals[up.Parents[u]];
                    parts[(l * groups) + g] += x / table.Total * Math.Log(x / own.UnitTotals[u] / reference);
                }
            own = above ?? own;
        }
        return parts;
    }
}
