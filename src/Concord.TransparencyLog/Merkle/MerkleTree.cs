using System.Buffers;
using System.Security.Cryptography;

namespace Concord.TransparencyLog;

/// <summary>
/// The Merkle tree hash of RFC 9162, section 2.1.1 (the same as in RFC 6962): with <c>k</c> the largest power of two below <c>n</c>,
/// <c>MTH({}) = SHA-256()</c>, <c>MTH({d}) = SHA-256(0x00 ‖ d)</c>, <c>MTH(D[n]) = SHA-256(0x01 ‖ MTH(D[0:k]) ‖ MTH(D[k:n]))</c>.
/// The prefixes keep a leaf from passing for a node.
/// </summary>
public static class MerkleTree
{
    /// <summary>The root of a tree without leaves: the hash of nothing.</summary>
    public static MerkleHash EmptyRoot { get; } = new(SHA256.HashData([]));

    /// <summary>A leaf: <c>SHA-256(0x00 ‖ data)</c> (RFC 9162, section 2.1.1).</summary>
    /// <param name="data">The entry's bytes, of any length.</param>
    public static MerkleHash Leaf(ReadOnlySpan<byte> data)
    {
        var prefixed = ArrayPool<byte>.Shared.Rent(data.Length + 1);
        prefixed[0] = 0;
        data.CopyTo(prefixed.AsSpan(1));
        var hash = Hash(prefixed.AsSpan(0, data.Length + 1));
        ArrayPool<byte>.Shared.Return(prefixed);
        return hash;
    }

    /// <summary>What stands above two: <c>SHA-256(0x01 ‖ left ‖ right)</c> (RFC 9162, section 2.1.1).</summary>
    /// <param name="left">The hash of the earlier leaves.</param>
    /// <param name="right">The hash of the later leaves.</param>
    public static MerkleHash Node(MerkleHash left, MerkleHash right)
    {
        Span<byte> both = stackalloc byte[1 + 2 * MerkleHash.Length];
        both[0] = 1;
        left.CopyTo(both[1..]);
        right.CopyTo(both[(1 + MerkleHash.Length)..]);
        return Hash(both);
    }

    /// <summary>The root over leaves, in their order. <c>n − 1</c> hashes for <c>n</c> leaves.</summary>
    /// <param name="leaves">The leaves' hashes; none gives <see cref="EmptyRoot"/>.</param>
    public static MerkleHash Root(ReadOnlySpan<MerkleHash> leaves)
    {
        var frontier = new MerkleFrontier();
        foreach (var leaf in leaves) frontier.Append(leaf);
        return frontier.Root();
    }

    /// <summary>Where a tree of two leaves or more parts: the largest power of two below their number.</summary>
    internal static int Split(int leaves) => 1 << int.Log2(leaves - 1);

    private static MerkleHash Hash(ReadOnlySpan<byte> bytes)
    {
        Span<byte> hash = stackalloc byte[MerkleHash.Length];
        SHA256.HashData(bytes, hash);
        return new(hash);
    }
}
