namespace Concord.Segregation;

/// <summary>Two tables cut to the units and groups they share, by name, and what was left over on either side.</summary>
/// <param name="Before">The first table, cut.</param>
/// <param name="After">The second table, cut, in the same order.</param>
/// <param name="UnitsOnlyBefore">Units that vanish.</param>
/// <param name="UnitsOnlyAfter">Units that appear.</param>
/// <param name="GroupsOnlyBefore">Groups that vanish.</param>
/// <param name="GroupsOnlyAfter">Groups that appear.</param>
public sealed record MatchedTables(
    CountTable Before, CountTable After, IReadOnlyList<string> UnitsOnlyBefore, IReadOnlyList<string> UnitsOnlyAfter,
    IReadOnlyList<string> GroupsOnlyBefore, IReadOnlyList<string> GroupsOnlyAfter)
{
    /// <summary>Matches by name. A unit or group that is empty in a table counts as not there.</summary>
    /// <exception cref="ArgumentException">Nothing matches, or a name occurs twice.</exception>
    public static MatchedTables Of(CountTable before, CountTable after)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        var (ub, ua) = (Present(before.UnitCount, before.UnitName, u => before.UnitTotals[u] > 0), Present(after.UnitCount, after.UnitName, u => after.UnitTotals[u] > 0));
        var (gb, ga) = (Present(before.GroupCount, before.GroupName, g => before.GroupTotals[g] > 0), Present(after.GroupCount, after.GroupName, g => after.GroupTotals[g] > 0));
        string[] units = [.. ub.Keys.Where(ua.ContainsKey)], groups = [.. gb.Keys.Where(ga.ContainsKey)];
        if (units.Length == 0 || groups.Length == 0) throw new ArgumentException("The two tables share no unit or no group", nameof(after));
        return new(Cut(before, units, groups, ub, gb), Cut(after, units, groups, ua, ga),
            [.. ub.Keys.Where(u => !ua.ContainsKey(u))], [.. ua.Keys.Where(u => !ub.ContainsKey(u))],
            [.. gb.Keys.Where(g => !ga.ContainsKey(g))], [.. ga.Keys.Where(g => !gb.ContainsKey(g))]);
    }

    private static Dictionary<string, int> Present(int count, Func<int, string> name, Func<int, bool> there)
    {
        var positions = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < count; i++)
            if (there(i) && !positions.TryAdd(name(i), i)) throw new ArgumentException($"{name(i)} occurs twice");
        return positions;
    }

    private static CountTable Cut(CountTable table, string[] units, string[] groups, Dictionary<string, int> unitAt, Dictionary<string, int> groupAt)
    {
        var counts = new double[units.Length * groups.Length];
        for (var u = 0; u < units.Length; u++)
            for (var g = 0; g < groups.Length; g++) counts[(u * groups.Length) + g] = table[unitAt[units[u]], groupAt[groups[g]]];
        return CountTable.FromRows(counts, groups.Length, units, groups);
    }
}
