using System.Security.Cryptography;
using System.Text;
using Concord.Data;
using Concord.TransparencyLog;
using Microsoft.EntityFrameworkCore;

namespace Concord.Shared.Transparency;

/// <summary>Reads the public log: the whole file, its head, an entry, and the proofs about them.</summary>
public sealed class PublicLogFile(ConcordDb db)
{
    public const string MediaType = "application/jsonl; charset=utf-8";

    /// <summary>The head as last signed.</summary>
    /// <exception cref="NotFound">Nothing was published yet.</exception>
    public async Task<TreeHead> HeadAsync(CancellationToken cancel = default) =>
        TreeHead.Read(Encoding.UTF8.GetBytes((await db.LogEnds.AsNoTracking().Select(end => end.Head).SingleOrDefaultAsync(cancel)).OrNotFound("public log yet: nothing was published")));

    /// <summary>The public key of the head, as PEM.</summary>
    public async Task<string> KeyAsync(CancellationToken cancel = default)
    {
        var head = await HeadAsync(cancel);
        return PemEncoding.WriteString("PUBLIC KEY", Convert.FromHexString(head.Key)) + "\n";
    }

    /// <summary>Writes the whole file as it is kept, unlooked at: were a line altered in the database, whoever verifies the file must see it.</summary>
    public async Task WriteAsync(Stream to, CancellationToken cancel = default)
    {
        var head = await HeadAsync(cancel);
        await using var text = new StreamWriter(to, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), bufferSize: 64 * 1024, leaveOpen: true) { NewLine = "\n" };
        await text.WriteLineAsync(Encoding.UTF8.GetString(new LogHeader(head.Origin).Line.Span));
        await foreach (var line in db.LoggedLines.Where(line => line.Index < head.Size).OrderBy(line => line.Index).Select(line => line.Line).AsAsyncEnumerable().WithCancellation(cancel))
            await text.WriteLineAsync(line);
        await text.WriteLineAsync(Encoding.UTF8.GetString(head.Line.Span));
    }

    public async Task<LoggedLine> EntryAsync(long index, CancellationToken cancel = default) =>
        (await db.LoggedLines.AsNoTracking().SingleOrDefaultAsync(line => line.Index == index, cancel)).OrNotFound("such entry");

    /// <summary>Which entries record these.</summary>
    public async Task<IReadOnlyDictionary<Guid, long>> IndexesAsync(IReadOnlyCollection<Guid> subjects, CancellationToken cancel = default) =>
        await db.LoggedLines.Where(line => subjects.Contains(line.SubjectId)).ToDictionaryAsync(line => line.SubjectId, line => line.Index, cancel);

    /// <summary>The newest entries, the newest first.</summary>
    public async Task<IReadOnlyList<LoggedLine>> NewestAsync(int most, CancellationToken cancel = default) =>
        await db.LoggedLines.AsNoTracking().OrderByDescending(line => line.Index).Take(most)
            .Select(line => new LoggedLine { Index = line.Index, At = line.At, Kind = line.Kind, Subject = line.Subject, SubjectId = line.SubjectId, Leaf = line.Leaf }).ToListAsync(cancel);

    /// <summary>That an entry stands in the tree of the head.</summary>
    public async Task<(TreeHead Head, InclusionProof Proof)> ProveInclusionAsync(long index, CancellationToken cancel = default)
    {
        var head = await HeadAsync(cancel);
        if (index < 0 || index >= head.Size) throw new NotFound("such entry");
        return (head, InclusionProof.Of(await LeavesAsync(head.Size, cancel), (int)index));
    }

    /// <summary>That the first entries of a later tree are those of an earlier one, with both roots.</summary>
    public async Task<(MerkleHash Earlier, MerkleHash Later, ConsistencyProof Proof)> ProveConsistencyAsync(long from, long to, CancellationToken cancel = default)
    {
        var head = await HeadAsync(cancel);
        if (from < 1 || to > head.Size || from > to) throw new NotFound("such sizes of the log");
        var leaves = await LeavesAsync(to, cancel);
        return (MerkleTree.Root(leaves.AsSpan(0, (int)from)), MerkleTree.Root(leaves), ConsistencyProof.Of(leaves, (int)from));
    }

    private async Task<MerkleHash[]> LeavesAsync(long size, CancellationToken cancel) =>
        [.. (await db.LoggedLines.Where(line => line.Index < size).OrderBy(line => line.Index).Select(line => line.Leaf).ToListAsync(cancel)).Select(MerkleHash.Parse)];
}
