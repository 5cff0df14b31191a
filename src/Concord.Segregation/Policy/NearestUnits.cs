namespace Concord.Segregation;

/// <summary>
/// The k nearest other units of each unit, by straight distance, ties by row order. Found once, used for many years or groups.
/// </summary>
public sealed class NearestUnits
{
    private readonly int[] _nearest;

    private NearestUnits(int units, int count, int[] nearest) => (UnitCount, Count, _nearest) = (units, count, nearest);

    /// <summary>Number of units.</summary>
    public int UnitCount { get; }

    /// <summary>Neighbours of each unit: k, or all other units where there are fewer.</summary>
    public int Count { get; }

    /// <summary>The nearest other units of a unit, nearest first.</summary>
    public ReadOnlySpan<int> Of(int unit) => _nearest.AsSpan(unit * Count, Count);

    /// <summary>Finds the nearest units on a grid.</summary>
    /// <param name="geography">Coordinates.</param>
    /// <param name="count">k, 1 to 4,096.</param>
    /// <param name="threads">Threads, 0 for all processors. The result does not depend on it.</param>
    public static NearestUnits Find(Geography geography, int count, int threads = 0)
    {
        ArgumentNullException.ThrowIfNull(geography);
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(count, 4096);
        var n = geography.UnitCount;
        var k = Math.Min(count, n - 1);
        var nearest = new int[n * k];
        var search = GridSearch.Build(geography.X, geography.Y, 0);
        Blocks.Run(Blocks.Count(n, 256), Multigroup.Threads(threads), () => new NeighbourList(), (b, list) =>
        {
            Span<int> found = stackalloc int[k + 1];
            for (var p = b * 256; p < Math.Min(n, (b + 1) * 256); p++)
            {
                var (at, kept, count) = (search.Order[p] * k, 0, search.Nearest(p, list, found));
                for (var i = 0; i < count && kept < k; i++)
                    if (found[i] != search.Order[p]) nearest[at + kept++] = found[i];
            }
        });
        return new(n, k, nearest);
    }
}
