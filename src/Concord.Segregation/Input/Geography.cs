namespace Concord.Segregation;

/// <summary>
/// Where the units are. Only coordinates are needed by most spatial indices; areas, perimeters and adjacency are asked for
/// by name by the indices that use them. Coordinates are plane (metres of a national grid, say), not degrees.
/// </summary>
public sealed class Geography
{
    private readonly double[] _x;
    private readonly double[] _y;

    /// <summary>Checks and keeps the places of the units.</summary>
    /// <param name="x">Eastings of the centroids.</param>
    /// <param name="y">Northings of the centroids.</param>
    /// <param name="areas">Areas, positive, or null.</param>
    /// <param name="perimeters">Whole perimeters, or null.</param>
    /// <param name="adjacency">Units that share a boundary (rook), with its length, or null.</param>
    /// <param name="touching">Units that share at least a point (queen), or null for <paramref name="adjacency"/>.</param>
    /// <exception cref="ArgumentException">Lengths differ, or a value is not finite, or an area is not positive.</exception>
    public Geography(ReadOnlySpan<double> x, ReadOnlySpan<double> y, double[]? areas = null, double[]? perimeters = null,
        Adjacency? adjacency = null, Adjacency? touching = null)
    {
        if (x.Length != y.Length) throw new ArgumentException($"{x.Length} eastings and {y.Length} northings", nameof(y));
        Check(x, "easting", double.MinValue);
        Check(y, "northing", double.MinValue);
        (_x, _y, UnitCount) = (x.ToArray(), y.ToArray(), x.Length);
        if (areas is not null)
        {
            Fits(areas.Length, "areas");
            Check(areas, "area", double.Epsilon);
        }
        if (perimeters is not null)
        {
            Fits(perimeters.Length, "perimeters");
            Check(perimeters, "perimeter", 0);
        }
        if (adjacency is not null) Fits(adjacency.UnitCount, "rows of adjacency");
        if (touching is not null) Fits(touching.UnitCount, "rows of touching units");
        (Areas, Perimeters, Adjacency, Touching) = (areas, perimeters, adjacency, touching ?? adjacency);
    }

    /// <summary>Number of units.</summary>
    public int UnitCount { get; }

    /// <summary>Eastings of the centroids.</summary>
    public ReadOnlySpan<double> X => _x;

    /// <summary>Northings of the centroids.</summary>
    public ReadOnlySpan<double> Y => _y;

    /// <summary>Areas, or null.</summary>
    public IReadOnlyList<double>? Areas { get; }

    /// <summary>Whole perimeters, or null.</summary>
    public IReadOnlyList<double>? Perimeters { get; }

    /// <summary>Units that share a boundary, or null.</summary>
    public Adjacency? Adjacency { get; }

    /// <summary>Units that share at least a point, or null.</summary>
    public Adjacency? Touching { get; }

    internal void MustFit(int units)
    {
        if (units != UnitCount) throw new ArgumentException($"The table has {units} units and the geography {UnitCount}");
    }

    internal double Distance(int a, int b) => Math.Sqrt(((_x[a] - _x[b]) * (_x[a] - _x[b])) + ((_y[a] - _y[b]) * (_y[a] - _y[b])));

    private void Fits(int given, string what)
    {
        if (given != UnitCount) throw new ArgumentException($"{given} {what} for {UnitCount} units");
    }

    private static void Check(ReadOnlySpan<double> values, string what, double least)
    {
        for (var u = 0; u < values.Length; u++)
            if (!double.IsFinite(values[u]) || values[u] < least)
                throw new ArgumentException(FormattableString.Invariant($"The {what} of unit {u} is {values[u]}"));
    }
}
