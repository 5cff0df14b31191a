namespace Concord.Segregation;

/// <summary>D of one district at one time.</summary>
/// <param name="District">Name of the district.</param>
/// <param name="Time">Label of the time.</param>
/// <param name="Share">Share of the group there; null where nobody lives there.</param>
/// <param name="Dissimilarity">D of the district's small units; null where a group has no members there.</param>
/// <param name="Units">Small units with somebody in them.</param>
public sealed record DistrictPoint(string District, string Time, double? Share, double? Dissimilarity, int Units);

/// <summary>
/// D at the smallest geography, district by district and time by time (Catney 2016); with pupils instead of residents, school D to set beside neighbourhood D
/// (Burgess and Wilson 2005; Harris and Johnston 2020).
/// </summary>
public static class DistrictSeries
{
    /// <summary>The series of one group against the rest.</summary>
    /// <param name="times">A label, a table and the district of each of its units, for each time. Units may differ between times.</param>
    /// <param name="group">Name of the group.</param>
    public static IReadOnlyList<DistrictPoint> Of(IEnumerable<(string Time, CountTable Table, Nesting Districts)> times, string group)
    {
        ArgumentNullException.ThrowIfNull(times);
        var points = new List<DistrictPoint>();
        foreach (var (time, table, districts) in times)
        {
            districts.MustFit(table.UnitCount);
            var pair = GroupPair.VersusRest(table, table.Group(group));
            var members = Enumerable.Range(0, table.UnitCount).ToLookup(u => districts.Parents[u]);
            for (var d = 0; d < districts.ParentCount; d++)
            {
                var local = GroupPair.Of([.. members[d].Select(u => pair.Group[u])], [.. members[d].Select(u => pair.Others[u])]);
                points.Add(new(districts.Names[d], time, local.Total > 0 ? local.Share : null, Dissimilarity.Of(local).Value, local.OccupiedUnits));
            }
        }
        return points;
    }
}
