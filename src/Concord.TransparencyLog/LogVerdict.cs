using System.Collections.Immutable;
using System.Security.Cryptography;
using Concord.TransparencyLog.Reading;

namespace Concord.TransparencyLog;

/// <summary>What was found in a log. Each further check gives a new verdict with its own findings added.</summary>
public sealed class LogVerdict
{
    private readonly bool _isWhole;
    private readonly MerkleHash[] _leaves;
    private readonly bool _keyIsTrusted;

    internal LogVerdict(LogReading read, ImmutableArray<LogFinding> findings)
    {
        (Origin, Head, Findings, _isWhole) = (read.Header?.Origin, read.Head, findings, read.IsWhole);
        Entries = [.. read.Entries.Select(entry => new LoggedEntry(entry.Name, entry.Computed))];
        _leaves = [.. Entries.Select(entry => entry.Leaf)];
        Root = _isWhole ? MerkleTree.Root(_leaves) : null;
    }

    private LogVerdict(LogVerdict verdict, IEnumerable<LogFinding> more, bool keyIsTrusted)
    {
        (Origin, Head, Entries, Root, _isWhole, _leaves) = (verdict.Origin, verdict.Head, verdict.Entries, verdict.Root, verdict._isWhole, verdict._leaves);
        (Findings, _keyIsTrusted) = ([.. verdict.Findings, .. more], keyIsTrusted);
    }

    /// <summary>Whether nothing is wrong.</summary>
    public bool Holds => Findings.IsEmpty;

    /// <summary>What is wrong, by entry; what is no one entry's comes last.</summary>
    public ImmutableArray<LogFinding> Findings { get; }

    /// <summary>Which log it is; null where the first line could not be read.</summary>
    public string? Origin { get; }

    /// <summary>The head that ends the file; null where there is none that could be read.</summary>
    public TreeHead? Head { get; }

    /// <summary>The entries that could be read, as they stand in the file.</summary>
    public IReadOnlyList<LoggedEntry> Entries { get; }

    /// <summary>The root over the entries; null unless all of them are there, in order and unaltered.</summary>
    public MerkleHash? Root { get; }

    /// <summary>Checks that the head is signed with a key that you have from elsewhere. Call it before <c>Against</c> where the log has changed its key: a change is then no fault.</summary>
    /// <param name="key">The keeper's public key, on the curve P-256.</param>
    /// <exception cref="ArgumentException">The key is on another curve.</exception>
    public LogVerdict SignedBy(ECDsa key) => Head?.Names(key) == true
        ? new(this, [], true)
        : new(this, [new(LogFault.Key, Head is null ? "There is no head that the key could have signed" : "The head is signed with another key than the one that was given")], false);

    /// <summary>Checks that the log carries on an earlier one, of which the head was kept: by a proof of consistency (RFC 9162, section 2.1.4).</summary>
    /// <param name="earlier">The head as it was kept.</param>
    public LogVerdict Against(TreeHead earlier) => new(this, EarlierCheck.Of(this, earlier, _keyIsTrusted), _keyIsTrusted);

    /// <summary>Checks that the log carries on an earlier one, of which the file was kept: entry by entry, so that the first that differs is named.</summary>
    /// <param name="earlier">The verdict on the file as it was kept.</param>
    public LogVerdict Against(LogVerdict earlier) => new(this, EarlierCheck.Of(this, earlier, _keyIsTrusted), _keyIsTrusted);

    /// <summary>Shows that an entry stands in the tree under the head (RFC 9162, section 2.1.3).</summary>
    /// <param name="index">The entry's place, from 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such entry.</exception>
    /// <exception cref="InvalidOperationException">Entries are missing, out of order or altered: there is no tree.</exception>
    public InclusionProof ProveInclusion(int index) => InclusionProof.Of(Leaves(), index);

    /// <summary>Shows that the log carries on its own first entries (RFC 9162, section 2.1.4).</summary>
    /// <param name="earlierSize">How many entries it had.</param>
    /// <exception cref="ArgumentOutOfRangeException">It has fewer.</exception>
    /// <exception cref="InvalidOperationException">Entries are missing, out of order or altered: there is no tree.</exception>
    public ConsistencyProof ProveConsistency(int earlierSize) => ConsistencyProof.Of(Leaves(), earlierSize);

    private MerkleHash[] Leaves() => _isWhole ? _leaves : throw new InvalidOperationException("Entries are missing, out of order or altered: there is no tree to prove anything of");
}
