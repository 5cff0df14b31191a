namespace Concord.TransparencyLog;

/// <summary>The first line of the file: the format, and which log it is.</summary>
public sealed class LogHeader
{
    private static readonly string[] Members = ["log", "origin"];

    /// <summary>The header of a log.</summary>
    /// <param name="origin">Which log it is, for ever: the address where it is downloaded, say.</param>
    /// <exception cref="ArgumentException">The origin is empty.</exception>
    public LogHeader(string origin)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(origin);
        Origin = origin;
        Line = LineWriter.Write(line =>
        {
            line.WriteString("log", LogFile.Format);
            line.WriteString("origin", origin);
        });
        Hash = MerkleTree.Leaf(Line.Span);
    }

    /// <summary>Which log it is.</summary>
    public string Origin { get; }

    /// <summary>What the first entry names as the one before it: <c>SHA-256(0x00 ‖ the line)</c>.</summary>
    public MerkleHash Hash { get; }

    /// <summary>The line as it stands in the file, in UTF-8, without its line end.</summary>
    public ReadOnlyMemory<byte> Line { get; }

    internal static LogHeader? Read(ReadOnlyMemory<byte> line, ref string why)
    {
        var reason = "it is not written as the format says";
        var read = LineMembers.Read(line, Members, values => LineMembers.Text(values[1]) is { } origin && !string.IsNullOrWhiteSpace(origin) ? new LogHeader(origin) : null, ref reason);
        if (read is not null && read.Line.Span.SequenceEqual(line.Span)) return read;
        why = reason;
        return null;
    }
}
