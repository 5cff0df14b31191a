using Concord.Matching.Policies;

namespace Concord.Bench.Matching.Instances;

/// <summary>The schools nearest to a home, by rings of grid squares of three kilometres.</summary>
internal sealed class NearestSchools
{
    private const double Square = 3000;
    private readonly School[] _schools;
    private readonly Dictionary<(int, int), List<int>> _squares = [];

    public NearestSchools(School[] schools)
    {
        _schools = schools;
        for (var school = 0; school < schools.Length; school++)
        {
            var at = At(schools[school].Easting, schools[school].Northing);
            if (!_squares.TryGetValue(at, out var here)) _squares[at] = here = [];
            here.Add(school);
        }
    }

    private static (int, int) At(double x, double y) => ((int)Math.Floor(x / Square), (int)Math.Floor(y / Square));

    public int Find(double x, double y, Span<int> nearest)
    {
        Span<double> apart = stackalloc double[nearest.Length];
        var (count, (column, row)) = (0, At(x, y));
        for (var ring = 0; ring < 6; ring++)
        {
            for (var dx = -ring; dx <= ring; dx++)
                for (var dy = -ring; dy <= ring; dy += Math.Abs(dx) == ring || ring == 0 ? 1 : 2 * ring)
                {
                    if (!_squares.TryGetValue((column + dx, row + dy), out var here)) continue;
                    foreach (var school in here)
                    {
                        var far = Math.Sqrt(Math.Pow(_schools[school].Easting - x, 2) + Math.Pow(_schools[school].Northing - y, 2));
                        if (count == nearest.Length && far >= apart[count - 1]) continue;
                        var place = count < nearest.Length ? count++ : count - 1;
                        for (; place > 0 && apart[place - 1] > far; place--) (apart[place], nearest[place]) = (apart[place - 1], nearest[place - 1]);
                        (apart[place], nearest[place]) = (far, school);
                    }
                }
            if (count == nearest.Length && apart[count - 1] < ring * Square) break;
        }
        return count;
    }
}
