using System.Numerics;

namespace Concord.TransparencyLog;

/// <summary>
/// The right edge of a growing tree: the roots of its perfect subtrees, largest first, one for each bit set in its size.
/// Appending and the root need nothing else, so a tree of a thousand million leaves is carried on from thirty hashes.
/// </summary>
public sealed class MerkleFrontier
{
    private readonly List<MerkleHash> _hashes;

    /// <summary>The edge of a tree without leaves.</summary>
    public MerkleFrontier() => _hashes = [];

    /// <summary>The edge as it was kept.</summary>
    /// <param name="size">How many leaves the tree has.</param>
    /// <param name="hashes">What <see cref="Hashes"/> was.</param>
    /// <exception cref="ArgumentException">The size is negative, or has another number of bits set than there are hashes.</exception>
    public MerkleFrontier(long size, IEnumerable<MerkleHash> hashes)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(size);
        _hashes = [.. hashes];
        if (_hashes.Count != BitOperations.PopCount((ulong)size)) throw new ArgumentException($"A tree of {size} leaves is carried on from {BitOperations.PopCount((ulong)size)} hashes, not {_hashes.Count}", nameof(hashes));
        Size = size;
    }

    /// <summary>How many leaves the tree has.</summary>
    public long Size { get; private set; }

    /// <summary>What to keep: the roots of the perfect subtrees, largest and leftmost first.</summary>
    public IReadOnlyList<MerkleHash> Hashes => _hashes;

    /// <summary>Adds a leaf at the end, in at most log₂ of the size hashes; two on average.</summary>
    /// <param name="leaf">The leaf's hash.</param>
    public void Append(MerkleHash leaf)
    {
        for (var size = Size; (size & 1) == 1; size >>= 1)
        {
            leaf = MerkleTree.Node(_hashes[^1], leaf);
            _hashes.RemoveAt(_hashes.Count - 1);
        }
        _hashes.Add(leaf);
        Size++;
    }

    /// <summary>The root of the tree as it stands; <see cref="MerkleTree.EmptyRoot"/> without leaves.</summary>
    public MerkleHash Root()
    {
        if (_hashes.Count == 0) return MerkleTree.EmptyRoot;
        var root = _hashes[^1];
        for (var i = _hashes.Count - 2; i >= 0; i--) root = MerkleTree.Node(_hashes[i], root);
        return root;
    }
}
