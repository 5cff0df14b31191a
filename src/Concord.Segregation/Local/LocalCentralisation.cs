namespace Concord.Segregation;

/// <summary>
/// Local centralisation (Folch and Rey 2016): RCE with each unit in turn as the centre and only its k nearest units around it, shares being of the people there. In [−1, 1]; null where
/// one of the groups has nobody there.
/// </summary>
public static class LocalCentralisation
{
    /// <summary>The index around every unit.</summary>
    /// <param name="pair">The two groups.</param>
    /// <param name="geography">Coordinates.</param>
    /// <param name="nearest">Neighbourhoods, for instance the 10 nearest units.</param>
    public static IReadOnlyList<double?> Of(GroupPair pair, Geography geography, NearestUnits nearest)
    {
        ArgumentNullException.ThrowIfNull(pair);
        ArgumentNullException.ThrowIfNull(geography);
        ArgumentNullException.ThrowIfNull(nearest);
        var values = new double?[pair.UnitCount];
        for (var u = 0; u < values.Length; u++)
        {
            int[] around = [u, .. nearest.Of(u)];
            var local = GroupPair.Of([.. around.Select(v => pair.Group[v])], [.. around.Select(v => pair.Others[v])]);
            values[u] = Centralisation.Relative(local, [.. around.Select(v => geography.Distance(u, v))]).Value;
        }
        return values;
    }
}
