namespace Concord.Segregation;

/// <summary>Types of neighbourhood of Johnston, Poulsen and Forrest (2007).</summary>
public enum NeighbourhoodType
{
    /// <summary>Type I: the majority makes up at least 80%.</summary>
    MajorityDominated,

    /// <summary>Type II: the majority makes up 50% to 80%.</summary>
    MajorityWithMinorities,

    /// <summary>Type III: minorities together make up 50% to 70%, the majority the rest.</summary>
    MinoritiesWithMajority,

    /// <summary>Type IV: minorities make up at least 70%, no one of them dominates.</summary>
    MixedMinorities,

    /// <summary>Type V: minorities make up at least 70% and one of them at least 60%.</summary>
    OneMinorityDominates,

    /// <summary>Type VI: as type V, and at least 30% of that minority in the whole table lives in such units.</summary>
    Polarised,
}

/// <summary>
/// The typology of neighbourhoods (Johnston, Poulsen and Forrest 2007, <i>Urban Affairs Review</i> 42): absolute thresholds, so that places and years can be set side by side.
/// An empty unit has no type.
/// </summary>
public static class NeighbourhoodTypes
{
    /// <summary>The type of every unit.</summary>
    /// <param name="table">Units × groups.</param>
    /// <param name="majority">Column of the majority, such as White British.</param>
    public static IReadOnlyList<NeighbourhoodType?> Of(CountTable table, int majority)
    {
        ArgumentNullException.ThrowIfNull(table);
        var types = new NeighbourhoodType?[table.UnitCount];
        var dominant = new int[table.UnitCount];
        var inEnclaves = new double[table.GroupCount];
        for (var u = 0; u < types.Length; u++)
        {
            var t = table.UnitTotals[u];
            if (t == 0) continue;
            var first = table[u, majority] / t;
            dominant[u] = Enumerable.Range(0, table.GroupCount).Where(g => g != majority).DefaultIfEmpty(majority).MaxBy(g => table[u, g]);
            var largest = dominant[u] == majority ? 0 : table[u, dominant[u]] / t;
            types[u] = first >= 0.8 ? NeighbourhoodType.MajorityDominated : first >= 0.5 ? NeighbourhoodType.MajorityWithMinorities
                : first > 0.3 ? NeighbourhoodType.MinoritiesWithMajority : largest >= 0.6 ? NeighbourhoodType.OneMinorityDominates : NeighbourhoodType.MixedMinorities;
            if (types[u] == NeighbourhoodType.OneMinorityDominates) inEnclaves[dominant[u]] += table[u, dominant[u]];
        }
        for (var u = 0; u < types.Length; u++)
            if (types[u] == NeighbourhoodType.OneMinorityDominates && inEnclaves[dominant[u]] >= 0.3 * table.GroupTotals[dominant[u]]) types[u] = NeighbourhoodType.Polarised;
        return types;
    }
}
