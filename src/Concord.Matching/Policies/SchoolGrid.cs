namespace Concord.Matching.Policies;

/// <summary>Schools by squares of the map, to find those near a home.</summary>
internal sealed class SchoolGrid
{
    private readonly IReadOnlyList<School> _schools;
    private readonly double _side;
    private readonly Dictionary<(int, int), List<int>> _squares = [];
    private readonly int _rings;

    public SchoolGrid(IReadOnlyList<School> schools, double side)
    {
        (_schools, _side) = (schools, side);
        for (var school = 0; school < schools.Count; school++)
        {
            var at = Square(schools[school].Easting, schools[school].Northing);
            if (!_squares.TryGetValue(at, out var here)) _squares[at] = here = [];
            here.Add(school);
        }
        var columns = _squares.Keys.Select(square => square.Item1).DefaultIfEmpty().ToArray();
        var rows = _squares.Keys.Select(square => square.Item2).DefaultIfEmpty().ToArray();
        _rings = Math.Max(columns.Max() - columns.Min(), rows.Max() - rows.Min()) + 1;
    }

    /// <summary>The schools no further than the side of a square, in the order of their numbers.</summary>
    public int[] Near(Pupil home) => [.. Ring(home, 0).Concat(Ring(home, 1)).Where(school => Metres(school, home) <= _side).Order()];

    /// <summary>The nearest school, the smaller number among equals; −1 where there is none.</summary>
    public int Nearest(Pupil home)
    {
        var (nearest, metres) = (-1, double.PositiveInfinity);
        for (var ring = 0; nearest < 0 ? ring <= _rings : metres > (ring - 1) * _side; ring++)
            foreach (var school in Ring(home, ring))
                if (Metres(school, home) is var far && (far < metres || (far == metres && school < nearest))) (nearest, metres) = (school, far);
        if (nearest >= 0) return nearest;
        for (var school = 0; school < _schools.Count; school++)
            if (Metres(school, home) is var far && far < metres) (nearest, metres) = (school, far);
        return nearest;
    }

    private double Metres(int school, Pupil home) => new MapPoint(_schools[school].Easting, _schools[school].Northing).To(home.Easting, home.Northing);

    private (int, int) Square(double easting, double northing) => ((int)Math.Floor(easting / _side), (int)Math.Floor(northing / _side));

    private IEnumerable<int> Ring(Pupil home, int ring)
    {
        var (column, row) = Square(home.Easting, home.Northing);
        for (var dx = -ring; dx <= ring; dx++)
            for (var dy = -ring; dy <= ring; dy += Math.Abs(dx) == ring || ring == 0 ? 1 : 2 * ring)
                if (_squares.TryGetValue((column + dx, row + dy), out var here))
                    foreach (var school in here) yield return school;
    }
}
