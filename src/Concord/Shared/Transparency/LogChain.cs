using System.Security.Cryptography;
using System.Text;
using Concord.TransparencyLog;

namespace Concord.Shared.Transparency;

/// <summary>Links entries to the end of the log and signs the new head. Asked under the audit head's lock only.</summary>
public sealed class LogChain(ConcordSettings settings)
{
    private readonly Seal seal = new(settings.AuditKey, "concord public log");

    /// <param name="lines">In their order.</param>
    /// <param name="end">The end so far; null where the log begins.</param>
    /// <param name="there">What the database's clock says.</param>
    /// <exception cref="RuleBroken">The clock is too far ahead, or behind the last entry.</exception>
    internal LogEnd Link(IReadOnlyList<LoggedLine> lines, LogEnd? end, DateTime there)
    {
        end ??= Begin();
        foreach (var line in lines) LogClock.DemandTrue(line.At, end.At, there, settings.LogDatedAhead);
        using var key = Opened(end.Key);
        var tree = new MerkleFrontier(end.Size, end.Frontier.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(MerkleHash.Parse));
        var previous = MerkleHash.Parse(end.Previous);
        foreach (var line in lines)
        {
            // The clock of another node may be behind a little: an entry is never dated before the one it follows.
            var entry = new LogEntry(tree.Size, line.At < end.At ? end.At : line.At, line.Kind, line.Subject, line.Content, previous);
            (line.Index, line.At, line.Line, line.Leaf) = (tree.Size, entry.Name.At, Encoding.UTF8.GetString(entry.Line.Span), entry.Leaf.ToString());
            tree.Append(entry.Leaf);
            (previous, end.At) = (entry.Leaf, entry.Name.At);
        }
        (end.Size, end.Previous, end.Frontier) = (tree.Size, previous.ToString(), string.Join(' ', tree.Hashes));
        end.Head = Encoding.UTF8.GetString(TreeHead.Sign(end.Origin, tree.Size, tree.Root(), end.At, key).Line.Span);
        return end;
    }

    // The origin stays for good: where the service is reached when its log begins, or a name that no other log has.
    private LogEnd Begin()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var origin = settings.PublicAddress is { } address ? new Uri(address, "/log").AbsoluteUri : $"urn:uuid:{Guid.NewGuid()}";
        return new LogEnd { Origin = origin, Previous = new LogHeader(origin).Hash.ToString(), At = DateTime.SpecifyKind(DateTime.MinValue, DateTimeKind.Utc), Key = seal.Close(key.ExportPkcs8PrivateKey()) };
    }

    private ECDsa Opened(byte[] closed)
    {
        var key = ECDsa.Create();
        key.ImportPkcs8PrivateKey(seal.Open(closed), out _);
        return key;
    }
}
