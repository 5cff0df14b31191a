namespace Concord.TransparencyLog;

/// <summary>The first line of the file: the format, and which log it is.</summary>
public sealed class LogHeader
{
    private const int MostCharactersOfAnOrigin = 1000;

    private static readonly string[] Members = ["log", "origin"];

    /// <summary>The header of a log.</summary>
    /// <param name="origin">Which log it is, for ever: the address where it is downloaded, say. 1 to 1000 characters of ASCII that can be seen, without quotation marks and backslashes.</param>
    /// <exception cref="ArgumentException">The origin is anything else.</exception>
    public LogHeader(string origin)
    {
        if (!IsOrigin(origin)) throw new ArgumentException($"An origin is an address in ASCII, of {MostCharactersOfAnOrigin} characters at most", nameof(origin));
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

    // JSON writes these characters in one way only, and none of them steers a terminal.
    internal static bool IsOrigin(string origin) => origin.Length is > 0 and <= MostCharactersOfAnOrigin && origin.All(one => one is > ' ' and < '\x7f' and not ('"' or '\\'));

    internal static LogHeader? Read(ReadOnlyMemory<byte> line, ref string why)
    {
        var reason = "it is not written as the format says";
        var read = LineMembers.Read(line, Members, values => LineMembers.Text(values[1]) is { } origin && IsOrigin(origin) ? new LogHeader(origin) : null, ref reason);
        if (read is not null && read.Line.Span.SequenceEqual(line.Span)) return read;
        why = reason;
        return null;
    }
}
