namespace Concord.Matching.Pairing;

/// <summary>What comes next while a tree grows: an edge becomes tight, a blossom's price or a node's price reaches 0.</summary>
internal readonly record struct TreeEvent(long Time, int From, int Arc)
{
    public const int BlossomEnds = -1, NodeEnds = -2;
}

/// <summary>A plain binary heap, the earliest first.</summary>
internal sealed class EventHeap
{
    private TreeEvent[] _items = new TreeEvent[256];
    private int _count;

    public void Clear() => _count = 0;

    public void Push(TreeEvent item)
    {
        if (_count == _items.Length) Array.Resize(ref _items, _count * 2);
        var at = _count++;
        while (at > 0 && _items[(at - 1) >> 1].Time > item.Time)
        {
            _items[at] = _items[(at - 1) >> 1];
            at = (at - 1) >> 1;
        }
        _items[at] = item;
    }

    public bool TryPop(out TreeEvent item)
    {
        if (_count == 0)
        {
            item = default;
            return false;
        }
        item = _items[0];
        var last = _items[--_count];
        var at = 0;
        for (var child = 1; child < _count; child = 2 * at + 1)
        {
            if (child + 1 < _count && _items[child + 1].Time < _items[child].Time) child++;
            if (_items[child].Time >= last.Time) break;
            _items[at] = _items[child];
            at = child;
        }
        _items[at] = last;
        return true;
    }
}
