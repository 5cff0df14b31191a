namespace Concord.Matching.Pairing;

internal sealed partial class HalfPairs
{
    private void Finish()
    {
        var (how, from, to) = _ending;
        if (how == Ending.Closed)
        {
            Close(from, to);
            return;
        }
        FlipTo(from);
        mate[from] = how == Ending.Worthless ? -1 : to;
        if (how == Ending.Worthless) return;
        mate[to] = from;
        if (_ringOf[to] is >= 0 and var ring) Break(_rings[ring], Array.IndexOf(_rings[ring], to));
    }

    // Rematches the way from an even node up to the root, so that the node's own mate is free to be set.
    private void FlipTo(int node)
    {
        for (var odd = mate[node]; odd >= 0;)
        {
            var upper = _visits[odd].From;
            var above = mate[upper];
            (mate[odd], mate[upper]) = (upper, odd);
            odd = above;
        }
    }

    // Two even nodes meet: the ways up from both to where they join make an odd ring of tight edges, and the rest of the way is rematched.
    private void Close(int one, int other)
    {
        List<int> left = [one], right = [other];
        while (left[^1] != right[^1])
            Climb(_visits[left[^1]].Place > _visits[right[^1]].Place ? left : right);
        FlipTo(left[^1]);
        right.RemoveAt(right.Count - 1);
        left.Reverse();
        int[] ring = [.. left, .. right];
        foreach (var node in ring) (mate[node], _ringOf[node]) = (-1, _rings.Count);
        _rings.Add(ring);
    }

    private void Climb(List<int> way)
    {
        var odd = mate[way[^1]];
        way.Add(odd);
        way.Add(_visits[odd].From);
    }

    // One node of a ring goes elsewhere or stays alone, and the others make pairs along the ring.
    private void Break(int[] ring, int without)
    {
        foreach (var node in ring) _ringOf[node] = -1;
        for (var step = 1; step < ring.Length; step += 2)
        {
            var (a, b) = (ring[(without + step) % ring.Length], ring[(without + step + 1) % ring.Length]);
            (mate[a], mate[b]) = (b, a);
        }
    }
}
