using System.Text.Json;
using Concord.TransparencyLog.Reading;

namespace Concord.TransparencyLog;

/// <summary>
/// One entry, and its line of the file. The leaf is <c>SHA-256(0x00 ‖ the line's bytes before ,"leaf":)</c> (RFC 9162, section 2.1.1), and
/// <c>previous</c> is the leaf of the entry before, so that each entry holds all before it in place.
/// </summary>
public sealed class LogEntry
{
    /// <summary>Writes an entry.</summary>
    /// <param name="index">Its place in the log, from 0.</param>
    /// <param name="at">When it is written, in UTC. Cut to whole seconds.</param>
    /// <param name="kind">What happened, in a word or two.</param>
    /// <param name="subject">To what it happened, such as a plan's code and version.</param>
    /// <param name="content">What is recorded, as JSON. Written without the spaces between its parts, otherwise as it is given.</param>
    /// <param name="previous">The leaf of the entry before; for the first, <see cref="LogHeader.Hash"/>.</param>
    /// <exception cref="ArgumentException">A word is empty or no Unicode, the index negative, the instant not UTC, the content not JSON or deeper than 63 levels, or the line longer than <see cref="LogFile.MostBytesOfALine"/>.</exception>
    public LogEntry(long index, DateTime at, string kind, string subject, string content, MerkleHash previous)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(index);
        ArgumentException.ThrowIfNullOrWhiteSpace(kind);
        ArgumentException.ThrowIfNullOrWhiteSpace(subject);
        (Name, Previous) = (new(index, Instant.Cut(at), kind, subject), previous);
        try
        {
            using var parsed = JsonDocument.Parse(content, new() { AllowDuplicateProperties = false, MaxDepth = LineMembers.MostDepthOfContent });
            var leaf = default(MerkleHash);
            Line = LineWriter.Write(
                line =>
                {
                    line.WriteNumber("index", index);
                    line.WriteString("at", Instant.Write(Name.At));
                    line.WriteString("kind", kind);
                    line.WriteString("subject", subject);
                    line.WritePropertyName("content");
                    parsed.RootElement.WriteTo(line);
                    line.WriteString("previous", previous.ToString());
                },
                "leaf", before => (leaf = MerkleTree.Leaf(before)).ToString());
            Leaf = leaf;
        }
        catch (Exception refused) when (refused is JsonException or InvalidOperationException)
        {
            throw new ArgumentException("The content is not JSON that can be written: " + refused.Message, nameof(content), refused);
        }
        if (Line.Length > LogFile.MostBytesOfALine) throw new ArgumentException($"The entry takes more than {LogFile.MostBytesOfALine} bytes. Record the content's hash instead", nameof(content));
        Content = ContentOf(Line);
    }

    private LogEntry(EntryLine read, ReadOnlyMemory<byte> line) => (Name, Previous, Leaf, Line, Content) = (read.Name, read.Previous, read.Stated, line, ContentOf(line));

    /// <summary>Its place, instant, kind and subject.</summary>
    public EntryName Name { get; }

    /// <summary>What is recorded, as JSON in its canonical bytes.</summary>
    public string Content { get; }

    /// <summary>The leaf of the entry before.</summary>
    public MerkleHash Previous { get; }

    /// <summary>The entry's own hash: its leaf in the tree.</summary>
    public MerkleHash Leaf { get; }

    /// <summary>The line as it stands in the file, in UTF-8, without its line end. Keep these bytes: they are what was hashed.</summary>
    public ReadOnlyMemory<byte> Line { get; }

    /// <summary>Reads a line as it was kept.</summary>
    /// <param name="line">The line, without its line end.</param>
    /// <exception cref="FormatException">It is no entry, or its bytes do not give its leaf.</exception>
    public static LogEntry Read(ReadOnlyMemory<byte> line)
    {
        var why = "its bytes do not give its leaf";
        return EntryLine.Read(0, line, ref why) is { IsAltered: false } read ? new(read, line.ToArray()) : throw new FormatException("The line is no entry: " + why);
    }

    private static string ContentOf(ReadOnlyMemory<byte> line)
    {
        using var parsed = JsonDocument.Parse(line);
        return parsed.RootElement.GetProperty("content").GetRawText();
    }
}
