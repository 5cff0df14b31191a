namespace Concord.Segregation;

/// <summary>Units above a share of one group, and who lives there.</summary>
/// <param name="Group">Name of the group.</param>
/// <param name="Threshold">Share, such as 0.5.</param>
/// <param name="Units">Positions of the units where the group makes up more than that.</param>
/// <param name="ShareOfUnits">Their share of the occupied units.</param>
/// <param name="ShareOfGroup">Share of the group that lives in them; null where it has no members.</param>
/// <param name="ShareOfAll">Share of everybody that lives in them; null where there is nobody.</param>
public sealed record ThresholdFinding(
    string Group, double Threshold, IReadOnlyList<int> Units, double? ShareOfUnits, double? ShareOfGroup, double? ShareOfAll);

/// <summary>
/// Areas above 40%, 50%, 70%, 85% of one group, the thresholds of the Casey Review (Casey 2016), or others.
/// </summary>
public static class Thresholds
{
    /// <summary>The thresholds of the Casey Review.</summary>
    public static IReadOnlyList<double> Casey { get; } = [0.40, 0.50, 0.70, 0.85];

    /// <summary>The units above each threshold.</summary>
    /// <param name="table">Units × groups.</param>
    /// <param name="group">Column of the group.</param>
    /// <param name="thresholds">Shares between 0 and 1; Casey's by default.</param>
    public static IReadOnlyList<ThresholdFinding> Of(CountTable table, int group, IReadOnlyList<double>? thresholds = null)
    {
        ArgumentNullException.ThrowIfNull(table);
        var column = table.Column(group);
        var occupied = table.UnitCount - table.Report.EmptyUnits.Count;
        var findings = new List<ThresholdFinding>();
        foreach (var threshold in thresholds ?? Casey)
        {
            if (!(threshold is >= 0 and <= 1)) throw new ArgumentOutOfRangeException(nameof(thresholds), threshold, "A threshold is a share between 0 and 1");
            var units = new List<int>();
            double members = 0, all = 0;
            for (var u = 0; u < column.Length; u++)
            {
                if (!(column[u] > threshold * table.UnitTotals[u])) continue;
                units.Add(u);
                (members, all) = (members + column[u], all + table.UnitTotals[u]);
            }
            findings.Add(new(table.GroupName(group), threshold, units, occupied > 0 ? (double)units.Count / occupied : null,
                table.GroupTotals[group] > 0 ? members / table.GroupTotals[group] : null, table.Total > 0 ? all / table.Total : null));
        }
        return findings;
    }
}
