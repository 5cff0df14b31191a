namespace Concord.Segregation;

/// <summary>
/// All that is known of a set of units, checked as one: their people at one time or several, the places that hold them to any depth, where they lie, which touch, and the streets
/// between them. Every façade takes its parts from here: <c>Multigroup.Of(data.Table)</c>, <c>MultilevelDecomposition.Of(data.Table, data.Levels)</c>,
/// <c>SpatialSegregation.Of(data.Table, data.Geography, Kernel.Biweight, [500, 1000])</c>. What does not fit is refused, what is odd is told in <see cref="Remarks"/>, and a part
/// that was not given is an error when it is asked for, never guessed. Immutable.
/// </summary>
public sealed class SegregationData
{
    private readonly CountTable[] _tables;
    private readonly Geography? _geography;
    private readonly Adjacency? _adjacency;
    private readonly StreetNetwork? _streets;

    /// <summary>Units at one time.</summary>
    /// <param name="table">Units × groups; names of units, where given, must differ.</param>
    /// <param name="levels">The place that holds each unit, level by level from the lowest, such as LSOA, MSOA, authority; each must nest in the next.</param>
    /// <param name="geography">Coordinates, and areas, perimeters and boundaries where known.</param>
    /// <param name="adjacency">Which units touch, where there is no geography that says so.</param>
    /// <param name="streets">Streets and the node each unit stands at.</param>
    /// <exception cref="ArgumentException">A part is for another number of units, names occur twice, levels do not nest, or adjacency is given twice.</exception>
    public SegregationData(CountTable table, IReadOnlyList<(string Name, Nesting Nesting)>? levels = null, Geography? geography = null, Adjacency? adjacency = null, StreetNetwork? streets = null)
        : this([("", table)], levels, geography, adjacency, streets)
    {
    }

    /// <summary>The same units at several times, in order. A unit that is not there at some time has a row of zeros then.</summary>
    /// <param name="times">A label and the table of that time; all have the same units and groups in the same order.</param>
    /// <param name="levels">As for one time.</param>
    /// <param name="geography">As for one time.</param>
    /// <param name="adjacency">As for one time.</param>
    /// <param name="streets">As for one time.</param>
    /// <exception cref="ArgumentException">As for one time, or the tables differ in their units or groups, or a label occurs twice.</exception>
    public SegregationData(IReadOnlyList<(string Time, CountTable Table)> times, IReadOnlyList<(string Name, Nesting Nesting)>? levels = null, Geography? geography = null,
        Adjacency? adjacency = null, StreetNetwork? streets = null)
    {
        ArgumentNullException.ThrowIfNull(times);
        if (times.Count == 0) throw new ArgumentException("At least one table is needed", nameof(times));
        foreach (var (_, table) in times) ArgumentNullException.ThrowIfNull(table, nameof(times));
        (Times, _tables, Levels) = ([.. times.Select(t => t.Time)], [.. times.Select(t => t.Table)], levels is null ? [] : [.. levels]);
        (_geography, _streets, _adjacency) = (geography, streets, adjacency ?? geography?.Adjacency);
        Differ(Times, "time");
        Differ([.. Levels.Select(l => l.Name)], "level");
        Differ(_tables[0].UnitNamesOrNull ?? [], "unit");
        Differ(_tables[0].GroupNamesOrNull ?? [], "group");
        foreach (var (time, table) in times.Skip(1)) MustMatch(_tables[0], table, time);
        foreach (var (name, nesting) in Levels) Fits(nesting.UnitCount, $"level {name}");
        for (var l = 0; l + 1 < Levels.Count; l++) Levels[l].Nesting.Lifted(Levels[l + 1].Nesting);
        if (geography is not null) Fits(geography.UnitCount, "geography");
        if (adjacency is not null) Fits(adjacency.UnitCount, "adjacency");
        if (streets is not null) Fits(streets.UnitCount, "street network");
        if (adjacency is not null && geography?.Adjacency is not null) throw new ArgumentException("Adjacency is given twice, alone and in the geography", nameof(adjacency));
    }

    /// <summary>Number of units.</summary>
    public int UnitCount => _tables[0].UnitCount;

    /// <summary>Labels of the times, in order; one empty label where there is one time.</summary>
    public IReadOnlyList<string> Times { get; }

    /// <summary>The levels above the units, from the lowest to the highest.</summary>
    public IReadOnlyList<(string Name, Nesting Nesting)> Levels { get; }

    /// <summary>The table of the one time there is.</summary>
    /// <exception cref="InvalidOperationException">There are several times.</exception>
    public CountTable Table => _tables.Length == 1 ? _tables[0] : throw new InvalidOperationException($"There are {_tables.Length} times: ask for one of {string.Join(", ", Times)}");

    /// <summary>Where the units lie.</summary>
    /// <exception cref="InvalidOperationException">It was not given.</exception>
    public Geography Geography => _geography ?? throw Missing("where the units lie: give a geography");

    /// <summary>Which units touch.</summary>
    /// <exception cref="InvalidOperationException">It was not given.</exception>
    public Adjacency Adjacency => _adjacency ?? throw Missing("which units touch: give an adjacency, or outlines");

    /// <summary>The streets.</summary>
    /// <exception cref="InvalidOperationException">They were not given.</exception>
    public StreetNetwork Streets => _streets ?? throw Missing("the streets: give a street network");

    /// <summary>True where it is known where the units lie.</summary>
    public bool HasGeography => _geography is not null;

    /// <summary>True where it is known which units touch.</summary>
    public bool HasAdjacency => _adjacency is not null;

    /// <summary>True where the streets are known.</summary>
    public bool HasStreets => _streets is not null;

    /// <summary>The table of a time.</summary>
    /// <param name="time">Label of the time.</param>
    /// <exception cref="ArgumentException">There is no such time.</exception>
    public CountTable At(string time) => _tables[Find(Times, time, "time")];

    /// <summary>The places of a level.</summary>
    /// <param name="name">Name of the level.</param>
    /// <exception cref="ArgumentException">There is no such level.</exception>
    public Nesting Level(string name) => Levels[Find([.. Levels.Select(l => l.Name)], name, "level")].Nesting;

    /// <summary>What is worth knowing of the data, in sentences; empty where all is plain.</summary>
    public IReadOnlyList<string> Remarks()
    {
        var remarks = new List<string>();
        for (var t = 0; t < _tables.Length; t++)
            remarks.AddRange(_tables[t].Report.Remarks().Select(r => Times[t].Length > 0 ? $"{Times[t]}: {r}" : r));
        foreach (var (name, nesting) in Levels.Where(l => l.Nesting.ParentCount == UnitCount && UnitCount > 1)) remarks.Add($"Every unit has a {name} of its own: that level adds nothing");
        foreach (var (name, nesting) in Levels.Where(l => l.Nesting.ParentCount == 1)) remarks.Add($"All units are in one {name}: nothing lies between places of that level");
        if (_geography is { } places && UnitCount - Enumerable.Range(0, UnitCount).Select(u => (places.X[u], places.Y[u])).Distinct().Count() is var same and > 0)
            remarks.Add($"{same} units lie at the same point as another");
        if (_adjacency is { } touching && Enumerable.Range(0, UnitCount).Count(u => touching.Of(u).IsEmpty) is var alone and > 0) remarks.Add($"{alone} units touch no other");
        return remarks;
    }

    private static InvalidOperationException Missing(string what) => new($"These data do not say {what}");

    private static int Find(IReadOnlyList<string> names, string name, string what)
    {
        for (var i = 0; i < names.Count; i++) if (string.Equals(names[i], name, StringComparison.Ordinal)) return i;
        throw new ArgumentException($"There is no {what} {name}; there are {string.Join(", ", names)}", nameof(name));
    }

    private static void Differ(IReadOnlyList<string> names, string what)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var name in names) if (!seen.Add(name)) throw new ArgumentException($"The {what} {name} occurs twice");
    }

    private static void MustMatch(CountTable first, CountTable table, string time)
    {
        if (table.UnitCount != first.UnitCount || table.GroupCount != first.GroupCount)
            throw new ArgumentException($"At {time} there are {table.UnitCount} units and {table.GroupCount} groups, and at first {first.UnitCount} and {first.GroupCount}");
        for (var u = 0; u < first.UnitCount; u++)
            if (first.UnitName(u) != table.UnitName(u)) throw new ArgumentException($"Unit {u} is {table.UnitName(u)} at {time} and {first.UnitName(u)} at first");
        for (var g = 0; g < first.GroupCount; g++)
            if (first.GroupName(g) != table.GroupName(g)) throw new ArgumentException($"Group {g} is {table.GroupName(g)} at {time} and {first.GroupName(g)} at first");
    }

    private void Fits(int units, string part)
    {
        if (units != UnitCount) throw new ArgumentException($"The table has {UnitCount} units and the {part} {units}");
    }
}
