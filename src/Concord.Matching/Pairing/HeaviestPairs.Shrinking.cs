namespace Concord.Matching.Pairing;

public sealed partial class HeaviestPairs
{
    // Two even blossoms meet: the ring they close through their nearest common even blossom becomes one even blossom.
    private void Shrink(Step edge)
    {
        var top = Meet(_blossoms.Outer(edge.From), _blossoms.Outer(edge.To));
        List<int> children = [];
        List<Step> ring = [];
        for (var blossom = _blossoms.Outer(edge.From); blossom != top; blossom = _blossoms.Outer(_entry[blossom].From))
        {
            children.Add(blossom);
            ring.Add(_entry[blossom]);
        }
        children.Add(top);
        children.Reverse();
        ring.Reverse();
        ring.Add(edge);
        for (var blossom = _blossoms.Outer(edge.To); blossom != top; blossom = _blossoms.Outer(_entry[blossom].From))
        {
            children.Add(blossom);
            ring.Add(_entry[blossom].Back);
        }
        _fresh.Clear();
        foreach (var child in children)
        {
            if (_label[child] == Label.Odd) _blossoms.Gather(child, _fresh);
            Settle(child);
        }
        var entry = _entry[top];
        Enter(_blossoms.Make([.. children], [.. ring]), Label.Even, entry);
        foreach (var node in _fresh) Scan(node);
    }

    private int Meet(int one, int two)
    {
        _marks++;
        while (true)
        {
            if (one >= 0)
            {
                if (_mark[one] == _marks) return one;
                _mark[one] = _marks;
                one = EvenAbove(one);
            }
            (one, two) = (two, one);
        }
    }

    private int EvenAbove(int blossom) =>
        _entry[blossom] == Root ? -1 : _blossoms.Outer(_entry[_blossoms.Outer(_entry[blossom].From)].From);

    // An odd blossom's price has reached 0: it comes apart. The children on the even way from its entry to its base stay in the
    // tree, odd and even by turns; the rest fall out of it.
    private bool Expand(int blossom)
    {
        if (_label[blossom] != Label.Odd || _blossoms.Parent[blossom] >= 0 || _blossoms.Price[blossom] - 2 * (_now - _since[blossom]) != 0) return false;
        var entry = _entry[blossom];
        Settle(blossom);
        var (children, ring) = (_blossoms.Children[blossom], _blossoms.Ring[blossom]);
        var at = Array.IndexOf(children, _blossoms.ChildWith(blossom, entry.To));
        _blossoms.Dissolve(blossom);
        var step = at % 2 == 1 ? 1 : -1;
        List<int> even = [];
        while (true)
        {
            Enter(children[at], Label.Odd, entry);
            if (at == 0) break;
            var next = (at + step) % children.Length;
            var inner = _blossoms.Base[children[at]];
            Enter(children[next], Label.Even, new(inner, _mate[inner]));
            even.Add(children[next]);
            at = (next + step + children.Length) % children.Length;
            entry = step == 1 ? ring[next] : ring[at].Back;
        }
        foreach (var child in even) ScanAll(child);
        foreach (var child in children)
            if (_label[child] == Label.None) ScanFallen(child);
        return false;
    }

    // Nodes that fell out of the tree can be reached again from even nodes, whose events for them have passed.
    private void ScanFallen(int blossom)
    {
        foreach (var node in _blossoms.NodesOf(blossom))
            for (var arc = _first[node]; arc < _first[node + 1]; arc++)
            {
                var other = _arcs[arc].To;
                if (_label[_blossoms.Outer(other)] != Label.Even) continue;
                var time = _now + PriceNow(other) + _blossoms.PriceOf(node) - 2L * _arcs[arc].Weight;
                if (time <= _limit) Push(time, other, ArcBack(other, node));
            }
    }

    private int ArcBack(int from, int to)
    {
        var arc = _first[from];
        while (_arcs[arc].To != to) arc++;
        return arc;
    }
}
