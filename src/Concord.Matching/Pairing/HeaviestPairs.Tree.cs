namespace Concord.Matching.Pairing;

public sealed partial class HeaviestPairs
{
    private enum Label : byte { None, Even, Odd }

    private static readonly Step Root = new(-1, -1);

    private readonly Label[] _label;
    private readonly Step[] _entry;
    private readonly long[] _since;
    private readonly int[] _mark;
    private readonly EventHeap _events = new();
    private readonly List<int> _inTree = [];
    private readonly List<int> _fresh = [];
    private long _now;
    private long _limit;
    private int _marks;

    private void Grow(int root)
    {
        _events.Clear();
        _inTree.Clear();
        (_now, _limit) = (0, long.MaxValue);
        Enter(_blossoms.Outer(root), Label.Even, Root);
        ScanAll(_blossoms.Outer(root));
        while (_events.TryPop(out var next))
        {
            _now = next.Time;
            var done = next.Arc switch
            {
                TreeEvent.NodeEnds => Expose(next.From),
                TreeEvent.BlossomEnds => Expand(next.From),
                _ => Tight(next.From, _arcs[next.Arc]),
            };
            if (done) break;
        }
        foreach (var blossom in _inTree)
            if (_label[blossom] != Label.None) Settle(blossom);
    }

    private void Enter(int blossom, Label label, Step entry)
    {
        (_label[blossom], _entry[blossom], _since[blossom]) = (label, entry, _now);
        _inTree.Add(blossom);
        if (label == Label.Odd && !_blossoms.IsNode(blossom)) Push(_now + _blossoms.Price[blossom] / 2, blossom, TreeEvent.BlossomEnds);
    }

    // Writes down what the tree has done to the prices inside a blossom, and takes its label off.
    private void Settle(int blossom)
    {
        var change = (_now - _since[blossom]) * (_label[blossom] == Label.Even ? -1 : 1);
        _label[blossom] = Label.None;
        if (change == 0) return;
        _blossoms.Shift(blossom, change);
        if (!_blossoms.IsNode(blossom)) _blossoms.Price[blossom] -= 2 * change;
    }

    private long PriceNow(int node)
    {
        var outer = _blossoms.Outer(node);
        return _label[outer] switch
        {
            Label.Even => _blossoms.PriceOf(node) - (_now - _since[outer]),
            Label.Odd => _blossoms.PriceOf(node) + (_now - _since[outer]),
            _ => _blossoms.PriceOf(node),
        };
    }

    private void Push(long time, int from, int arc)
    {
        if (time <= _limit) _events.Push(new(time, from, arc));
    }

    private void ScanAll(int blossom)
    {
        if (_blossoms.IsNode(blossom)) Scan(blossom);
        else foreach (var node in _blossoms.NodesOf(blossom)) Scan(node);
    }

    // A node has become even: when will each of its edges be tight, and when is the node itself worth nothing?
    private void Scan(int node)
    {
        var outer = _blossoms.Outer(node);
        var mine = PriceNow(node);
        End(_now + mine, node, TreeEvent.NodeEnds);
        for (var arc = _first[node]; arc < _first[node + 1]; arc++)
        {
            var other = _arcs[arc].To;
            var slack = mine - 2L * _arcs[arc].Weight;
            // No label could make this edge tight sooner, since no price has fallen by more than the time that has passed.
            var price = _blossoms.PriceOf(other);
            if ((_now + slack + price) / 2 > _limit) continue;
            var theirs = _blossoms.Outer(other);
            if (theirs == outer || _label[theirs] == Label.Odd) continue;
            if (_label[theirs] == Label.Even) Push(_now + (slack + PriceNow(other)) / 2, node, arc);
            else if (_mate[_blossoms.Base[theirs]] < 0) End(_now + slack + price, node, arc);
            else Push(_now + slack + price, node, arc);
        }
    }

    // An event at which the tree is certain to end: nothing later needs to be kept.
    private void End(long time, int from, int arc)
    {
        if (time >= _limit) return;
        _limit = time;
        _events.Push(new(time, from, arc));
    }

    private bool Tight(int node, PairProblem.Arc arc)
    {
        var (one, two) = (_blossoms.Outer(node), _blossoms.Outer(arc.To));
        if (one == two || _label[two] == Label.Odd || PriceNow(node) + PriceNow(arc.To) != 2L * arc.Weight) return false;
        if (_label[two] == Label.Even)
        {
            Shrink(new(node, arc.To));
            return false;
        }
        var inner = _blossoms.Base[two];
        if (_mate[inner] < 0)
        {
            FlipTo(node);
            _blossoms.Rebase(two, arc.To);
            (_mate[node], _mate[arc.To]) = (arc.To, node);
            return true;
        }
        Enter(two, Label.Odd, new(node, arc.To));
        var mate = _blossoms.Outer(_mate[inner]);
        Enter(mate, Label.Even, new(inner, _mate[inner]));
        ScanAll(mate);
        return false;
    }

    private bool Expose(int node)
    {
        FlipTo(node);
        _mate[node] = -1;
        return true;
    }

    // Rematches the way from an even node up to the root, so that the node's own mate is free to be set.
    private void FlipTo(int node)
    {
        var blossom = _blossoms.Outer(node);
        while (true)
        {
            _blossoms.Rebase(blossom, node);
            if (_entry[blossom] == Root) return;
            var odd = _blossoms.Outer(_entry[blossom].From);
            var (upper, lower) = _entry[odd];
            _blossoms.Rebase(odd, lower);
            (_mate[lower], _mate[upper]) = (upper, lower);
            (node, blossom) = (upper, _blossoms.Outer(upper));
        }
    }
}
