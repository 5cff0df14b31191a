using System.Runtime.CompilerServices;

namespace Concord.Matching.Assignment;

/// <summary>The labels of one search among the classes: distances, where each came from, and a heap; kept between searches, never cleared.</summary>
internal sealed class ShortestPush(int classes)
{
    private readonly long[] _distance = new long[classes];
    private readonly int[] _seen = new int[classes];
    private readonly (int Learner, int Edge)[] _via = new (int, int)[classes];
    private (long Distance, int Class)[] _heap = new (long, int)[64];
    private int _size;
    private int _search;

    /// <summary>The classes settled by this search, in order.</summary>
    public List<int> Settled { get; } = [];

    public void Begin()
    {
        _search++;
        _size = 0;
        Settled.Clear();
    }

    public long DistanceOf(int one) => _distance[one];

    public (int Learner, int Edge) Via(int one) => _via[one];

    // Most labels are no better than what is known: that much belongs in the caller's loop.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Reach(int one, long distance, int learner, int edge)
    {
        if (_seen[one] != _search || _distance[one] > distance) Push(one, distance, learner, edge);
    }

    private void Push(int one, long distance, int learner, int edge)
    {
        _seen[one] = _search;
        _distance[one] = distance;
        _via[one] = (learner, edge);
        if (_size == _heap.Length) Array.Resize(ref _heap, _size * 2);
        var at = _size++;
        while (at > 0 && _heap[(at - 1) >> 1].Distance > distance)
        {
            _heap[at] = _heap[(at - 1) >> 1];
            at = (at - 1) >> 1;
        }
        _heap[at] = (distance, one);
    }

    /// <summary>The nearest class not settled yet, if it is nearer than the limit.</summary>
    public bool Next(long limit, out int one, out long distance)
    {
        while (_size > 0 && _heap[0].Distance < limit)
        {
            (distance, one) = _heap[0];
            Drop();
            if (_distance[one] != distance || _seen[one] != _search) continue;
            // The same label can stand in the heap once only, since a label is pushed only when it falls.
            Settled.Add(one);
            return true;
        }
        (one, distance) = (-1, 0);
        return false;
    }

    private void Drop()
    {
        var last = _heap[--_size];
        var at = 0;
        for (var child = 1; child < _size; child = 2 * at + 1)
        {
            if (child + 1 < _size && _heap[child + 1].Distance < _heap[child].Distance) child++;
            if (_heap[child].Distance >= last.Distance) break;
            _heap[at] = _heap[child];
            at = child;
        }
        _heap[at] = last;
    }
}
