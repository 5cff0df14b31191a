using System.Buffers;
using Concord.TransparencyLog.Reading;

namespace Concord.TransparencyLog;

/// <summary>The whole file: JSON Lines in UTF-8, each ended by LF. The header, the entries, the signed head.</summary>
public static class LogFile
{
    /// <summary>The format's name, which the header and the head begin with.</summary>
    public const string Format = "concord-log/1";

    /// <summary>The longest line, 64 MiB: a reader needs as much memory.</summary>
    public const int MostBytesOfALine = 64 * 1024 * 1024;

    private const int Often = 64 * 1024;

    /// <summary>Writes the whole file while the entries come in. What comes after the head's size is left out, so that a log may grow meanwhile.</summary>
    /// <param name="to">Takes the bytes.</param>
    /// <param name="head">The head that ends the file; its origin is the header's.</param>
    /// <param name="entries">The entries, from the first, in their order.</param>
    /// <param name="cancel">Stops it.</param>
    /// <exception cref="ArgumentException">The entries are not those that the head was signed over. The file is then without a head, and no reader takes it for whole.</exception>
    public static async Task WriteAsync(Stream to, TreeHead head, IAsyncEnumerable<LogEntry> entries, CancellationToken cancel = default)
    {
        var bytes = new ArrayBufferWriter<byte>();
        var writer = new LogWriter(bytes, new(head.Origin));
        await foreach (var entry in entries.Take(checked((int)Math.Min(head.Size, int.MaxValue))).WithCancellation(cancel))
        {
            writer.Append(entry);
            if (bytes.WrittenCount < Often) continue;
            await to.WriteAsync(bytes.WrittenMemory, cancel);
            bytes.ResetWrittenCount();
        }
        writer.End(head);
        await to.WriteAsync(bytes.WrittenMemory, cancel);
    }

    /// <summary>
    /// Verifies a file: each entry's bytes against its leaf, the chain from entry to entry, the order, the instants, the signature and the root.
    /// Finds every change of a file, but cannot tell a log written wholly anew and signed with the same key from the first:
    /// for that, compare with what you kept (<see cref="LogVerdict.Against(TreeHead)"/>).
    /// </summary>
    /// <param name="file">The file, read once from where it stands. Whatever it holds, this does not throw; a stream that cannot be read throws as it does.</param>
    /// <param name="bytesRead">Told how many bytes were read, now and then.</param>
    public static LogVerdict Verify(Stream file, IProgress<long>? bytesRead = null)
    {
        var read = new LogReading(file, bytesRead);
        var entries = EntriesCheck.Of(read).ToList();
        return new(read, [.. read.Findings.Concat(entries).Concat(HeadCheck.Of(read)).OrderBy(finding => finding.Index ?? long.MaxValue)]);
    }
}
