namespace Concord.Matching.Pairing;

/// <summary>
/// The heaviest half-integral pairs: everybody is in a pair, or by halves in an odd ring (Balinski 1965). No blossom is needed, for a
/// tree that closes an odd ring has found its end, and what is left over for the blossoms is one node for each ring.
/// </summary>
/// <param name="problem">The graph.</param>
/// <param name="price">Prices that cover every edge, in half units; kept so, and at the end the least there are without odd sets.</param>
/// <param name="mate">Partners joined by tight edges, or −1.</param>
internal sealed partial class HalfPairs(PairProblem problem, long[] price, int[] mate)
{
    private enum Label : byte { None, Even, Odd }

    private enum Ending : byte { Reached, Closed, Worthless }

    // Since is the time at which a labelled node came in; for the others, the earliest at which the tree could reach them.
    private struct Visit
    {
        public int Tree;
        public Label Label;
        public int From;
        public int Place;
        public long Since;
    }

    private readonly Visit[] _visits = new Visit[price.Length];
    private readonly EventHeap _events = new();
    private readonly List<int> _inTree = [];
    private readonly int[] _ringOf = Enumerable.Repeat(-1, price.Length).ToArray();
    private readonly List<int[]> _rings = [];
    private int _tree;
    private long _end;
    private (Ending How, int From, int To) _ending;

    /// <summary>Solves, and then leaves the first node of each ring alone and pairs the others.</summary>
    public void Solve()
    {
        for (var node = 0; node < price.Length; node++)
            if (mate[node] < 0 && _ringOf[node] < 0 && price[node] > 0) Grow(node);
        for (var ring = 0; ring < _rings.Count; ring++)
            if (_ringOf[_rings[ring][0]] == ring) Break(_rings[ring], 0);
    }

    private void Grow(int root)
    {
        _tree++;
        _events.Clear();
        _inTree.Clear();
        _end = long.MaxValue;
        Enter(root, Label.Even, -1, 0);
        Scan(root, 0);
        while (_events.TryPop(out var next) && next.Time < _end)
        {
            var node = next.Arc;
            if (_visits[node].Label != Label.None) continue;
            Enter(node, Label.Odd, next.From, next.Time);
            Enter(mate[node], Label.Even, node, next.Time);
            Scan(mate[node], next.Time);
        }
        foreach (var node in _inTree) price[node] += (_end - _visits[node].Since) * (_visits[node].Label == Label.Even ? -1 : 1);
        Finish();
    }

    private void Enter(int node, Label label, int from, long now)
    {
        _visits[node] = new() { Tree = _tree, Label = label, From = from, Place = _inTree.Count, Since = now };
        _inTree.Add(node);
    }

    private void Scan(int node, long now)
    {
        var mine = price[node];
        End(now + mine, Ending.Worthless, node, node);
        foreach (var (other, weight) in problem.Arcs.AsSpan(problem.First[node]..problem.First[node + 1]))
        {
            ref var visit = ref _visits[other];
            var known = visit.Tree == _tree;
            if (known && visit.Label == Label.Odd) continue;
            var slack = mine + price[other] - 2L * weight;
            if (known && visit.Label == Label.Even)
            {
                End(now + (slack - (now - visit.Since)) / 2, Ending.Closed, node, other);
                continue;
            }
            var time = now + slack;
            if (time >= _end || (known && time >= visit.Since)) continue;
            if (mate[other] < 0) End(time, Ending.Reached, node, other);
            else
            {
                visit = new() { Tree = _tree, Since = time };
                _events.Push(new(time, node, other));
            }
        }
    }

    private void End(long time, Ending how, int from, int to)
    {
        if (time < _end) (_end, _ending) = (time, (how, from, to));
    }
}
