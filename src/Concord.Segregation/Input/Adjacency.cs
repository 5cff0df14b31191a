namespace Concord.Segregation;

/// <summary>Which units touch, and for how long a shared boundary. Symmetric; kept as neighbour lists, never as a square matrix.</summary>
public sealed class Adjacency
{
    private readonly int[] _starts;
    private readonly int[] _neighbours;
    private readonly double[] _lengths;

    private Adjacency(int[] starts, int[] neighbours, double[] lengths) => (_starts, _neighbours, _lengths) = (starts, neighbours, lengths);

    /// <summary>Number of units.</summary>
    public int UnitCount => _starts.Length - 1;

    /// <summary>Number of touching pairs.</summary>
    public int PairCount => _neighbours.Length / 2;

    /// <summary>Neighbours of a unit, in ascending order.</summary>
    /// <param name="unit">Position of the unit.</param>
    public ReadOnlySpan<int> Of(int unit) => _neighbours.AsSpan(_starts[unit], _starts[unit + 1] - _starts[unit]);

    /// <summary>Boundary shared with each neighbour, in the order of <see cref="Of"/>; 1 where lengths were not given.</summary>
    /// <param name="unit">Position of the unit.</param>
    public ReadOnlySpan<double> LengthsOf(int unit) => _lengths.AsSpan(_starts[unit], _starts[unit + 1] - _starts[unit]);

    /// <summary>Reads touching pairs. A pair given twice, in either order, has its lengths added; given without a length it counts 1.</summary>
    /// <param name="units">Number of units.</param>
    /// <param name="pairs">Positions of two touching units and the length of their boundary.</param>
    /// <exception cref="ArgumentException">A unit touches itself, a position is out of range, or a length is negative or not finite.</exception>
    public static Adjacency FromPairs(int units, IEnumerable<(int A, int B, double Length)> pairs)
    {
        ArgumentNullException.ThrowIfNull(pairs);
        var joined = new SortedDictionary<(int, int), double>();
        foreach (var (a, b, length) in pairs)
        {
            if (a < 0 || b < 0 || a >= units || b >= units) throw new ArgumentException($"Pair {a}–{b} names a unit that is not among the {units}", nameof(pairs));
            if (a == b) throw new ArgumentException($"Unit {a} is given as its own neighbour", nameof(pairs));
            if (!(length >= 0 && length <= double.MaxValue)) throw new ArgumentException($"The boundary of {a} and {b} has length {length}", nameof(pairs));
            var key = (Math.Min(a, b), Math.Max(a, b));
            joined[key] = joined.GetValueOrDefault(key) + length;
        }
        var starts = new int[units + 1];
        foreach (var (a, b) in joined.Keys) { starts[a + 1]++; starts[b + 1]++; }
        for (var u = 0; u < units; u++) starts[u + 1] += starts[u];
        var (at, neighbours, lengths) = (starts.ToArray(), new int[joined.Count * 2], new double[joined.Count * 2]);
        foreach (var ((a, b), length) in joined)
        {
            (neighbours[at[a]], lengths[at[a]]) = (b, length);
            (neighbours[at[b]], lengths[at[b]]) = (a, length);
            at[a]++;
            at[b]++;
        }
        for (var u = 0; u < units; u++)
            Array.Sort(neighbours, lengths, starts[u], starts[u + 1] - starts[u]);
        return new(starts, neighbours, lengths);
    }
}
