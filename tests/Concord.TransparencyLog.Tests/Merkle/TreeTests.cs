namespace Concord.TransparencyLog.Tests.Merkle;

/// <summary>Every tree of up to 64 leaves and some larger ones, against the definitions written out slowly.</summary>
public sealed class TreeTests
{
    private static readonly List<byte[]> Entries = [.. Enumerable.Range(0, 700).Select(i => new byte[] { (byte)i, (byte)(i >> 8), 7 })];
    private static readonly MerkleHash[] Leaves = [.. Entries.Select(entry => MerkleTree.Leaf(entry))];
    private static readonly MerkleHash[] Roots = [.. Enumerable.Range(0, Entries.Count + 1).Select(size => MerkleTree.Root(Leaves.AsSpan(0, size)))];

    public static TheoryData<int> Larger => [65, 127, 128, 129, 255, 300, 511, 512, 513, 700];

    [Fact]
    public void Roots_are_the_definition_s() => Assert.All(Enumerable.Range(0, 65).Concat([127, 128, 129, 513, 700]), size => Assert.Equal(Of(SlowTree.Mth(Entries[..size])), Roots[size]));

    [Fact]
    public void Every_proof_of_up_to_64_leaves_is_the_definition_s_and_proves()
    {
        for (var size = 1; size <= 64; size++)
            for (var at = 0; at < size; at++)
            {
                Included(size, at);
                Consistent(size, at + 1);
            }
    }

    [Theory, MemberData(nameof(Larger))]
    public void Proofs_of_larger_trees_are_the_definition_s_and_prove(int size)
    {
        var random = new Random(size);
        foreach (var at in Enumerable.Range(0, 12).Select(_ => random.Next(size)).Append(0).Append(size - 1))
        {
            Included(size, at);
            Consistent(size, at + 1);
        }
    }

    [Fact]
    public void A_proof_of_anything_else_proves_nothing()
    {
        for (var size = 2; size <= 20; size++)
            for (var at = 0; at < size; at++)
            {
                var included = InclusionProof.Of(Leaves.AsSpan(0, size), at);
                Assert.All(Mangled(included.Path), path => Assert.False(new InclusionProof(at, size, path).Proves(Leaves[at], Roots[size])));
                for (var other = -1; other <= size; other++)
                    if (other != at) Assert.False((included with { Index = other }).Proves(Leaves[at], Roots[size]));
                Assert.False(included.Proves(Leaves[at + 1], Roots[size]));
                Assert.False(included.Proves(Leaves[at], Roots[size + 1]));
                if (at == 0) continue;
                var consistent = ConsistencyProof.Of(Leaves.AsSpan(0, size), at);
                Assert.All(Mangled(consistent.Path), path => Assert.False(new ConsistencyProof(at, size, path).Proves(Roots[at], Roots[size])));
                for (var other = -1; other <= size + 1; other++)
                    if (other != at) Assert.False((consistent with { EarlierSize = other }).Proves(Roots[at], Roots[size]));
                Assert.False(consistent.Proves(Roots[at + 1], Roots[size]));
                Assert.False(consistent.Proves(Roots[at], Roots[size + 1]));
            }
    }

    [Fact]
    public void Everything_goes_on_from_nothing_and_from_itself_and_from_no_other()
    {
        Assert.True(ConsistencyProof.Of(Leaves.AsSpan(0, 7), 0).Proves(MerkleTree.EmptyRoot, Roots[7]));
        Assert.False(new ConsistencyProof(0, 7, []).Proves(Roots[1], Roots[7]));
        Assert.False(new ConsistencyProof(0, 7, [Roots[7]]).Proves(MerkleTree.EmptyRoot, Roots[7]));
        Assert.True(ConsistencyProof.Of(Leaves.AsSpan(0, 7), 7).Proves(Roots[7], Roots[7]));
        Assert.False(new ConsistencyProof(7, 7, []).Proves(Roots[6], Roots[7]));
        Assert.False(new ConsistencyProof(6, 7, []).Proves(Roots[6], Roots[7]));
        Assert.False(new ConsistencyProof(8, 7, []).Proves(Roots[7], Roots[7]));
        Assert.Throws<ArgumentOutOfRangeException>(() => ConsistencyProof.Of(Leaves.AsSpan(0, 7), 8));
        Assert.Throws<ArgumentOutOfRangeException>(() => InclusionProof.Of(Leaves.AsSpan(0, 7), 7));
        Assert.Throws<ArgumentOutOfRangeException>(() => InclusionProof.Of([], 0));
    }

    [Fact]
    public void A_frontier_carried_on_from_what_was_kept_has_the_same_roots()
    {
        var frontier = new MerkleFrontier();
        for (var size = 1; size < Roots.Length; size++)
        {
            frontier = new(frontier.Size, frontier.Hashes);
            frontier.Append(Leaves[size - 1]);
            Assert.Equal((size, Roots[size]), (frontier.Size, frontier.Root()));
            Assert.True(frontier.Hashes.Count <= 10);
        }
        Assert.Throws<ArgumentException>(() => new MerkleFrontier(3, [Roots[2]]));
        Assert.Throws<ArgumentOutOfRangeException>(() => new MerkleFrontier(-1, []));
    }

    [Theory]
    [InlineData("")]
    [InlineData("00")]
    [InlineData("6E340B9CFFB37A989CA544E6BB780A2C78901D3FB33738768511A30617AFA01D")]
    [InlineData("6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01g")]
    public void A_hash_has_one_text(string text)
    {
        Assert.False(MerkleHash.TryParse(text, out _));
        Assert.Throws<FormatException>(() => MerkleHash.Parse(text));
        Assert.Throws<ArgumentException>(() => new MerkleHash(new byte[31]));
        Assert.Equal(Roots[5], MerkleHash.Parse(Roots[5].ToString()));
    }

    private static void Included(int size, int at)
    {
        var proof = InclusionProof.Of(Leaves.AsSpan(0, size), at);
        Assert.Equal(SlowTree.Path(at, Entries[..size]).Select(Of), proof.Path);
        Assert.True(proof.Proves(Leaves[at], Roots[size]));
    }

    private static void Consistent(int size, int earlier)
    {
        var proof = ConsistencyProof.Of(Leaves.AsSpan(0, size), earlier);
        Assert.Equal(SlowTree.SubProof(earlier, Entries[..size], true).Select(Of), proof.Path);
        Assert.True(proof.Proves(Roots[earlier], Roots[size]));
    }

    private static IEnumerable<MerkleHash[]> Mangled(IReadOnlyList<MerkleHash> path)
    {
        yield return [.. path, Roots[1]];
        if (path.Count == 0) yield break;
        yield return [.. path.SkipLast(1)];
        yield return [.. path.Skip(1)];
        for (var i = 0; i < path.Count; i++) yield return [.. path.Select((hash, at) => at == i ? Roots[0] : hash)];
    }

    private static MerkleHash Of(byte[] bytes) => new(bytes);
}
