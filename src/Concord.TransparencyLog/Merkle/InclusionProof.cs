namespace Concord.TransparencyLog;

/// <summary>That one leaf stands at its place in a tree, shown by at most ⌈log₂ size⌉ hashes (RFC 9162, section 2.1.3).</summary>
/// <param name="Index">The leaf's place, from 0.</param>
/// <param name="Size">How many leaves the tree has.</param>
/// <param name="Path">The hashes beside the way from the leaf to the root, lowest first.</param>
public sealed record InclusionProof(long Index, long Size, IReadOnlyList<MerkleHash> Path)
{
    /// <summary>Makes the proof (<c>PATH(m, D[n])</c> of RFC 9162, section 2.1.3.1). Takes time in proportion to the leaves.</summary>
    /// <param name="leaves">All leaves of the tree.</param>
    /// <param name="index">The leaf's place, from 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">No leaf stands there.</exception>
    public static InclusionProof Of(ReadOnlySpan<MerkleHash> leaves, int index)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(index);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(index, leaves.Length);
        List<MerkleHash> path = [];
        Descend(leaves, index, path);
        return new(index, leaves.Length, path);
    }

    /// <summary>Whether the proof leads from this leaf to this root (RFC 9162, section 2.1.3.2). Never throws, whatever the proof holds.</summary>
    /// <param name="leaf">The leaf's hash.</param>
    /// <param name="root">The root that is trusted.</param>
    public bool Proves(MerkleHash leaf, MerkleHash root)
    {
        if (Index < 0 || Index >= Size) return false;
        var (at, last, hash) = (Index, Size - 1, leaf);
        foreach (var beside in Path)
        {
            if (last == 0) return false;
            if (long.IsOddInteger(at) || at == last)
            {
                hash = MerkleTree.Node(beside, hash);
                for (; at != 0 && long.IsEvenInteger(at); last >>= 1) at >>= 1;
            }
            else
            {
                hash = MerkleTree.Node(hash, beside);
            }
            (at, last) = (at >> 1, last >> 1);
        }
        return last == 0 && hash == root;
    }

    private static void Descend(ReadOnlySpan<MerkleHash> leaves, int index, List<MerkleHash> path)
    {
        if (leaves.Length == 1) return;
        var split = MerkleTree.Split(leaves.Length);
        var left = leaves[..split];
        var right = leaves[split..];
        if (index < split) Descend(left, index, path);
        else Descend(right, index - split, path);
        path.Add(MerkleTree.Root(index < split ? right : left));
    }
}
