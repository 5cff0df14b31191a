namespace Concord.Segregation;

/// <summary>From outlines to a geography: centroids, areas, perimeters, shared boundaries.</summary>
public static class Polygons
{
    /// <summary>
    /// The geography of a set of outlines. Two units are adjacent where they share a segment, given by the same two
    /// points in both, and touching where they share a point. Outlines that meet mid-segment without a common point, as
    /// badly joined maps do, are not seen as adjacent: clean the map first.
    /// </summary>
    /// <param name="outlines">Outline of each unit, in row order.</param>
    public static Geography Geography(IReadOnlyList<Polygon> outlines)
    {
        ArgumentNullException.ThrowIfNull(outlines);
        var segments = new Dictionary<((double, double), (double, double)), List<int>>();
        var points = new Dictionary<(double, double), List<int>>();
        for (var u = 0; u < outlines.Count; u++)
            foreach (var ring in outlines[u].Rings)
                for (var i = 0; i + 1 < ring.Length; i++)
                {
                    var (a, b) = (ring[i], ring[i + 1]);
                    Add(points, a, u);
                    Add(segments, a.CompareTo(b) < 0 ? (a, b) : (b, a), u);
                }
        var shared = segments.SelectMany(s => Pairs(s.Value).Select(p => (p.A, p.B, Length(s.Key.Item1, s.Key.Item2))));
        var met = points.SelectMany(p => Pairs(p.Value)).Distinct().Select(p => (p.A, p.B, 1.0));
        return new(
            [.. outlines.Select(o => o.CentroidX)], [.. outlines.Select(o => o.CentroidY)],
            [.. outlines.Select(o => o.Area)], [.. outlines.Select(o => o.Perimeter)],
            Adjacency.FromPairs(outlines.Count, shared), Adjacency.FromPairs(outlines.Count, met));
    }

    private static void Add<TKey>(Dictionary<TKey, List<int>> index, TKey key, int unit) where TKey : notnull
    {
        if (!index.TryGetValue(key, out var units)) index[key] = units = [];
        if (!units.Contains(unit)) units.Add(unit);
    }

    private static IEnumerable<(int A, int B)> Pairs(List<int> units)
    {
        for (var i = 0; i < units.Count; i++)
            for (var j = i + 1; j < units.Count; j++)
                yield return (Math.Min(units[i], units[j]), Math.Max(units[i], units[j]));
    }

    private static double Length((double X, double Y) a, (double X, double Y) b)
        => Math.Sqrt(((a.X - b.X) * (a.X - b.X)) + ((a.Y - b.Y) * (a.Y - b.Y)));
}
