namespace Concord.Segregation;

/// <summary>
/// The k nearest other units of each unit, by straight distance, ties by row order. Found once, used for many years or groups.
/// </summary>
public sealed class NearestUnits
{
    private readonly int[] _starts;
    private readonly int[] _nearest;

    private NearestUnits(int count, int[] starts, int[] nearest) => (Count, _starts, _nearest) = (count, starts, nearest);

    /// <summary>Number of units.</summary>
    public int UnitCount => _starts.Length - 1;

    /// <summary>Most neighbours of any unit: k, or fewer where there are not so many.</summary>
    public int Count { get; }

    /// <summary>The nearest other units of a unit, nearest first.</summary>
    /// <param name="unit">Position of the unit.</param>
    public ReadOnlySpan<int> Of(int unit) => _nearest.AsSpan(_starts[unit], _starts[unit + 1] - _starts[unit]);

    /// <summary>Finds the nearest units on a grid.</summary>
    /// <param name="geography">Coordinates.</param>
    /// <param name="count">k, 1 to 4,096.</param>
    /// <param name="threads">Threads, 0 for all processors. The result does not depend on it.</param>
    public static NearestUnits Find(Geography geography, int count, int threads = 0)
    {
        ArgumentNullException.ThrowIfNull(geography);
        var all = Search(geography.X, geography.Y, count, threads);
        var k = Math.Min(count, geography.UnitCount - 1);
        return new(k, [.. Enumerable.Range(0, geography.UnitCount + 1).Select(u => u * k)], all);
    }

    /// <summary>Finds the nearest units among those of the same kind: schools of one phase, or of one catchment.</summary>
    /// <param name="geography">Coordinates.</param>
    /// <param name="count">k, 1 to 4,096.</param>
    /// <param name="kinds">The kind of each unit; a unit alone in its kind has no neighbours.</param>
    /// <param name="threads">Threads, 0 for all processors. The result does not depend on it.</param>
    public static NearestUnits FindAmong(Geography geography, int count, Nesting kinds, int threads = 0)
    {
        ArgumentNullException.ThrowIfNull(geography);
        ArgumentNullException.ThrowIfNull(kinds);
        kinds.MustFit(geography.UnitCount);
        var found = new int[geography.UnitCount][];
        foreach (var kind in Enumerable.Range(0, geography.UnitCount).GroupBy(u => kinds.Parents[u]))
        {
            int[] units = [.. kind];
            var own = Search([.. units.Select(u => geography.X[u])], [.. units.Select(u => geography.Y[u])], count, threads);
            var k = Math.Min(count, units.Length - 1);
            for (var i = 0; i < units.Length; i++) found[units[i]] = [.. own.AsSpan(i * k, k).ToArray().Select(n => units[n])];
        }
        var starts = new int[found.Length + 1];
        for (var u = 0; u < found.Length; u++) starts[u + 1] = starts[u] + found[u].Length;
        return new(found.Max(f => f.Length), starts, [.. found.SelectMany(f => f)]);
    }

    private static int[] Search(ReadOnlySpan<double> x, ReadOnlySpan<double> y, int count, int threads)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(count, 4096);
        var n = x.Length;
        var k = Math.Min(count, n - 1);
        var nearest = new int[n * k];
        var search = GridSearch.Build(x, y, 0);
        Blocks.Run(Blocks.Count(n, 256), Multigroup.Threads(threads), () => new NeighbourList(), (b, list) =>
        {
            Span<int> found = stackalloc int[k + 1];
            for (var p = b * 256; p < Math.Min(n, (b + 1) * 256); p++)
            {
                var (at, kept, met) = (search.Order[p] * k, 0, search.Nearest(p, list, found));
                for (var i = 0; i < met && kept < k; i++)
                    if (found[i] != search.Order[p]) nearest[at + kept++] = found[i];
            }
        });
        return nearest;
    }
}
