namespace Concord.Matching.Pairing;

/// <summary>How much the prices of odd sets add to an edge: the sum over the sets that hold both its ends.</summary>
internal sealed class OddSetCover
{
    private readonly List<int>?[] _setsOf;
    private readonly long[] _price;

    public OddSetCover(int nodes, IReadOnlyList<OddSet> sets)
    {
        _setsOf = new List<int>?[nodes];
        _price = [.. sets.Select(set => set.Price)];
        for (var set = 0; set < sets.Count; set++)
            foreach (var node in sets[set].Members) (_setsOf[node] ??= []).Add(set);
    }

    public long Of(int a, int b)
    {
        if (_setsOf[a] is not { } one || _setsOf[b] is not { } other) return 0;
        var sum = 0L;
        foreach (var set in one) if (other.Contains(set)) sum += _price[set];
        return sum;
    }
}
