namespace Concord.Matching.Pairing;

/// <summary>An edge read in one direction.</summary>
internal readonly record struct Step(int From, int To)
{
    public Step Back => new(To, From);
}

/// <summary>
/// Nodes and the blossoms nested over them (Edmonds 1965). A blossom is an odd ring of nodes or blossoms; its base is the one node
/// matched outside it, or exposed, and its first child holds the base. Numbers below the number of nodes are nodes.
/// </summary>
internal sealed class Blossoms
{
    private readonly int _nodes;
    private readonly Stack<int> _unused = [];
    private readonly Stack<int> _unusedSets = [];
    private readonly List<int> _walk = [];
    private readonly int[] _setOf;
    private readonly int[] _blossomOf;
    private readonly int[] _set;
    private readonly int[] _size;
    private readonly long[] _shift;
    private readonly long[] _price;
    private int _next;

    public Blossoms(int nodes)
    {
        _nodes = _next = nodes;
        var most = nodes + nodes / 2 + 1;
        Parent = new int[most];
        Array.Fill(Parent, -1);
        Base = new int[most];
        _setOf = new int[nodes];
        _blossomOf = new int[nodes];
        _shift = new long[nodes];
        _price = new long[nodes];
        _set = new int[most];
        _size = new int[most];
        for (var node = 0; node < nodes; node++)
        {
            Base[node] = _setOf[node] = _blossomOf[node] = _set[node] = node;
            _size[node] = 1;
        }
        Children = new int[most][];
        Ring = new Step[most][];
        Price = new long[most];
        Mate = new int[nodes];
        Array.Fill(Mate, -1);
    }

    public int[] Parent { get; }
    public int[] Base { get; }

    /// <summary>The outermost blossom of a node. The nodes of an outermost blossom share a set, which the larger part keeps when it changes.</summary>
    public int Outer(int node) => _blossomOf[_setOf[node]];

    /// <summary>The price of a node, without what its tree has done to it since it was last settled.</summary>
    public long PriceOf(int node) => _price[node] + _shift[_setOf[node]];

    public void SetPrice(int node, long price) => _price[node] = price;

    /// <summary>Changes the price of every node of an outermost blossom at once.</summary>
    public void Shift(int blossom, long change) => _shift[_set[blossom]] += change;

    public int[][] Children { get; }

    /// <summary>For each child the edge to the next one round the ring.</summary>
    public Step[][] Ring { get; }

    public long[] Price { get; }
    public int[] Mate { get; }
    public int Highest => _next;

    public bool IsNode(int blossom) => blossom < _nodes;

    public List<int> NodesOf(int blossom)
    {
        _walk.Clear();
        Gather(blossom, _walk);
        return _walk;
    }

    public void Gather(int blossom, List<int> into)
    {
        if (IsNode(blossom)) into.Add(blossom);
        else foreach (var child in Children[blossom]) Gather(child, into);
    }

    public int Make(int[] children, Step[] ring)
    {
        var blossom = _unused.TryPop(out var used) ? used : _next++;
        (Children[blossom], Ring[blossom], Base[blossom], Parent[blossom], Price[blossom]) = (children, ring, Base[children[0]], -1, 0);
        var largest = Largest(children);
        _set[blossom] = _set[largest];
        _blossomOf[_set[blossom]] = blossom;
        _size[blossom] = 0;
        foreach (var child in children)
        {
            Parent[child] = blossom;
            _size[blossom] += _size[child];
            if (child == largest) continue;
            MoveTo(_set[blossom], child);
            _unusedSets.Push(_set[child]);
        }
        return blossom;
    }

    /// <summary>Takes an outermost blossom apart: its children become outermost.</summary>
    public void Dissolve(int blossom)
    {
        var largest = Largest(Children[blossom]);
        foreach (var child in Children[blossom])
        {
            Parent[child] = -1;
            if (child == largest) _set[child] = _set[blossom];
            else
            {
                var set = _unusedSets.Pop();
                _shift[set] = 0;
                MoveTo(set, child);
                _set[child] = set;
            }
            _blossomOf[_set[child]] = child;
        }
        Children[blossom] = [];
        _unused.Push(blossom);
    }

    private int Largest(int[] children)
    {
        var largest = children[0];
        foreach (var child in children) if (_size[child] > _size[largest]) largest = child;
        return largest;
    }

    private void MoveTo(int set, int child)
    {
        foreach (var node in NodesOf(child))
        {
            _price[node] += _shift[_setOf[node]] - _shift[set];
            _setOf[node] = set;
        }
    }

    /// <summary>The child of a blossom that holds a node.</summary>
    public int ChildWith(int blossom, int node)
    {
        var child = node;
        while (Parent[child] != blossom) child = Parent[child];
        return child;
    }

    /// <summary>Moves the base to another node by rematching along the even way round; the new base's own mate is the caller's to set.</summary>
    public void Rebase(int blossom, int node)
    {
        if (IsNode(blossom) || Base[blossom] == node) return;
        var (children, ring) = (Children[blossom], Ring[blossom]);
        var child = ChildWith(blossom, node);
        var at = Array.IndexOf(children, child);
        Rebase(child, node);
        var step = at % 2 == 1 ? 1 : -1;
        for (var here = at; here % children.Length != 0; here += 2 * step)
        {
            var (one, two) = ((here + step) % children.Length, (here + 2 * step + children.Length) % children.Length);
            var edge = step == 1 ? ring[one] : ring[two].Back;
            Rebase(children[one], edge.From);
            Rebase(children[two], edge.To);
            (Mate[edge.From], Mate[edge.To]) = (edge.To, edge.From);
        }
        Children[blossom] = [.. children[at..], .. children[..at]];
        Ring[blossom] = [.. ring[at..], .. ring[..at]];
        Base[blossom] = node;
    }
}
