using System.Globalization;
using System.Security.Cryptography;
using Concord.Data;
using Microsoft.EntityFrameworkCore;

namespace Concord.Shared.Auditing;

/// <summary>Walks the whole chain and names what was edited, deleted, reordered or cut off.</summary>
public sealed class VerifyAudit(ConcordDb db, AuditChain chain)
{
    public sealed record Fault(long Sequence, string Kind, string Sentence);

    public sealed record Verdict(long Entries, string Head, IReadOnlyList<Fault> Faults)
    {
        public bool Sound => Faults.Count == 0;
    }

    /// <param name="exportedHead">A head noted earlier, "SEQUENCE:HASH", that the chain must still contain.</param>
    public async Task<Verdict> RunAsync(string? exportedHead = null, CancellationToken cancel = default)
    {
        var faults = new List<Fault>();
        var noted = ParseHead(exportedHead);
        long count = 0, last = 0;
        var lastHash = AuditChain.Beginning;
        var notedSeen = noted is null;

        await foreach (var entry in db.AuditEntries.AsNoTracking().OrderBy(entry => entry.Sequence).AsAsyncEnumerable().WithCancellation(cancel))
        {
            count++;
            if (entry.Sequence != last + 1)
                faults.Add(new(entry.Sequence, "deleted", entry.Sequence == last + 2
                    ? $"Entry {last + 1} is missing"
                    : $"Entries {last + 1} to {entry.Sequence - 1} are missing"));
            else if (!Same(entry.PreviousHash, lastHash))
                faults.Add(new(entry.Sequence, "reordered", $"Entry {entry.Sequence} does not follow entry {last}: it was moved, or one between them was replaced"));
            if (!Same(entry.Hash, chain.HashOf(entry)))
                faults.Add(new(entry.Sequence, "edited", $"Entry {entry.Sequence} is not what was written: its content does not match its keyed hash"));
            if (noted is { } head && head.Sequence == entry.Sequence)
            {
                notedSeen = true;
                if (!string.Equals(head.Hash, Convert.ToHexStringLower(entry.Hash), StringComparison.OrdinalIgnoreCase))
                    faults.Add(new(entry.Sequence, "edited", $"Entry {entry.Sequence} is not the head that was exported: history before it was rewritten"));
            }
            last = entry.Sequence;
            lastHash = entry.Hash;
        }

        var row = await db.AuditHeads.AsNoTracking().SingleOrDefaultAsync(cancel);
        if (row is null) faults.Add(new(last, "edited", "The head of the chain is missing"));
        var kept = row ?? new AuditHead { Sequence = last, Hash = lastHash, Seal = chain.SealOf(last, lastHash) };
        if (kept.Sequence > 0 && !Same(kept.Seal, chain.SealOf(kept.Sequence, kept.Hash)))
            faults.Add(new(kept.Sequence, "edited", "The head of the chain was altered: its seal does not match"));
        if (kept.Sequence > last)
            faults.Add(new(kept.Sequence, "cut", $"The tail is cut: the chain ends at entry {last}, its head says {kept.Sequence}"));
        else if (kept.Sequence == last && last > 0 && !Same(kept.Hash, lastHash))
            faults.Add(new(last, "edited", $"The head of the chain is not that of entry {last}: the last entry was replaced"));
        else if (kept.Sequence < last)
            faults.Add(new(last, "added", $"Entries after {kept.Sequence} were not written by Concord"));
        if (!notedSeen && noted is { } missing && missing.Sequence > 0)
            faults.Add(new(missing.Sequence, "cut", $"The tail is cut: the exported head is entry {missing.Sequence}, the chain ends at {last}"));

        return new(count, Head(kept), faults);
    }

    public static string Head(AuditHead head) =>
        string.Create(CultureInfo.InvariantCulture, $"{head.Sequence}:{Convert.ToHexStringLower(head.Hash)}");

    private static (long Sequence, string Hash)? ParseHead(string? text)
    {
        if (string.IsNullOrWhiteSpace(text)) return null;
        var parts = text.Trim().Split(':');
        RuleBroken.If(parts.Length != 2 || !long.TryParse(parts[0], CultureInfo.InvariantCulture, out _),
            "A head is written as SEQUENCE:HASH, as `concord audit head` prints it");
        return (long.Parse(parts[0], CultureInfo.InvariantCulture), parts[1]);
    }

    private static bool Same(byte[] a, byte[] b) => CryptographicOperations.FixedTimeEquals(a, b);
}
