namespace Concord.TransparencyLog;

/// <summary>
/// That a tree begins with all the leaves of an earlier one, unaltered and in the same order, shown by at most ⌈log₂ size⌉ + 1 hashes
/// (RFC 9162, section 2.1.4).
/// </summary>
/// <param name="EarlierSize">How many leaves the earlier tree had. With 0 the path is empty, as anything goes on from nothing; the RFC leaves that case out.</param>
/// <param name="LaterSize">How many leaves the later tree has.</param>
/// <param name="Path">The hashes of subtrees from which both roots follow.</param>
public sealed record ConsistencyProof(long EarlierSize, long LaterSize, IReadOnlyList<MerkleHash> Path)
{
    /// <summary>Makes the proof (<c>PROOF(m, D[n])</c> of RFC 9162, section 2.1.4.1). Takes time in proportion to the leaves.</summary>
    /// <param name="leaves">All leaves of the later tree.</param>
    /// <param name="earlierSize">How many of them the earlier tree had.</param>
    /// <exception cref="ArgumentOutOfRangeException">The earlier tree was the larger one, or its size is negative.</exception>
    public static ConsistencyProof Of(ReadOnlySpan<MerkleHash> leaves, int earlierSize)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(earlierSize);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(earlierSize, leaves.Length);
        List<MerkleHash> path = [];
        if (earlierSize > 0) Descend(leaves, earlierSize, true, path);
        return new(earlierSize, leaves.Length, path);
    }

    /// <summary>Whether the later tree carries on the earlier one (RFC 9162, section 2.1.4.2). Never throws, whatever the proof holds.</summary>
    /// <param name="earlier">The root that was kept.</param>
    /// <param name="later">The root of today.</param>
    public bool Proves(MerkleHash earlier, MerkleHash later)
    {
        if (EarlierSize < 0 || EarlierSize > LaterSize) return false;
        if (EarlierSize == LaterSize) return Path.Count == 0 && earlier == later;
        if (EarlierSize == 0) return Path.Count == 0 && earlier == MerkleTree.EmptyRoot;
        // A perfect earlier tree is a subtree of the later one: the proof leaves its root out.
        var path = long.IsPow2(EarlierSize) ? Path.Prepend(earlier) : Path;
        var (at, last) = (EarlierSize - 1, LaterSize - 1);
        for (; long.IsOddInteger(at); last >>= 1) at >>= 1;
        MerkleHash? start = null;
        var (was, became) = (default(MerkleHash), default(MerkleHash));
        foreach (var hash in path)
        {
            if (start is null)
            {
                start = was = became = hash;
                continue;
            }
            if (last == 0) return false;
            if (long.IsOddInteger(at) || at == last)
            {
                (was, became) = (MerkleTree.Node(hash, was), MerkleTree.Node(hash, became));
                for (; at != 0 && long.IsEvenInteger(at); last >>= 1) at >>= 1;
            }
            else
            {
                became = MerkleTree.Node(became, hash);
            }
            (at, last) = (at >> 1, last >> 1);
        }
        return start is not null && last == 0 && was == earlier && became == later;
    }

    private static void Descend(ReadOnlySpan<MerkleHash> leaves, int earlier, bool known, List<MerkleHash> path)
    {
        if (earlier == leaves.Length)
        {
            if (!known) path.Add(MerkleTree.Root(leaves));
            return;
        }
        var split = MerkleTree.Split(leaves.Length);
        var left = leaves[..split];
        var right = leaves[split..];
        if (earlier <= split) Descend(left, earlier, known, path);
        else Descend(right, earlier - split, false, path);
        path.Add(MerkleTree.Root(earlier <= split ? right : left));
    }
}
