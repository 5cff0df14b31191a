namespace Concord.TransparencyLog.Reading;

/// <summary>What a file holds, line by line, and what could not be read of it.</summary>
internal sealed class LogReading
{
    private readonly List<long> _unreadable = [];

    public LogReading(Stream file, IProgress<long>? bytesRead)
    {
        var lines = new LineReader(file, bytesRead);
        while (lines.Next())
        {
            if (lines.Number == 1 && IsHeader(lines)) continue;
            if (HeadAt is not null) Find(LogFault.Unreadable, lines.Number, $"Line {lines.Number} stands after the head, with which a log ends");
            else if (lines.Line.Span.StartsWith("{\"head\":"u8)) ReadHead(lines);
            else ReadEntry(lines);
        }
        PlaceByNeighbours();
        if (lines.Number == 0) Find(LogFault.Cut, null, "The file is empty");
        else if (HeadAt is null) Find(LogFault.Cut, null, $"The file ends {After} without its head: it was cut");
        else if (!lines.IsEnded) Find(LogFault.Cut, lines.Number, $"The file ends in the middle of line {lines.Number}: it was cut");
    }

    public LogHeader? Header { get; private set; }

    public List<EntryLine> Entries { get; } = [];

    /// <summary>Where entries should stand whose lines could not be read.</summary>
    public IReadOnlyList<long> Unreadable => _unreadable;

    public TreeHead? Head { get; private set; }

    public long? HeadAt { get; private set; }

    public List<LogFinding> Findings { get; } = [];

    /// <summary>Whether every entry is there, once, in its place and as it was hashed: only then is there a tree to speak of.</summary>
    public bool IsWhole => _unreadable.Count == 0 && Entries.Index().All(each => each.Item.Index == each.Index && !each.Item.IsAltered);

    /// <summary>The head where its signature holds: an altered one says nothing.</summary>
    public TreeHead? Signed { get; private set; }

    private string After => Entries.Count == 0 ? "before its first entry" : $"after {Entries[^1].Name}";

    private bool IsHeader(LineReader lines)
    {
        var why = "it is too long";
        Header = lines.IsTooLong ? null : LogHeader.Read(lines.Line, ref why);
        if (Header is not null) return true;
        Find(LogFault.Header, 1, $"The first line does not name a log of the format {LogFile.Format}: {why}");
        return !lines.Line.Span.StartsWith("{\"index\":"u8);
    }

    private void ReadHead(LineReader lines)
    {
        HeadAt = lines.Number;
        var why = "";
        Head = TreeHead.Read(lines.Line, ref why);
        if (Head is { IsSigned: true }) Signed = Head;
        if (Head is null) Find(LogFault.Head, lines.Number, $"The head (line {lines.Number}) was altered: {why}");
    }

    private void ReadEntry(LineReader lines)
    {
        var why = "it is too long";
        if (!lines.IsTooLong && EntryLine.Read(lines.Number, lines.Line, ref why) is { } entry)
        {
            Entries.Add(entry);
            return;
        }
        var expected = Math.Max(Entries.Count > 0 ? Entries[^1].Index : -1, _unreadable.Count > 0 ? _unreadable[^1] : -1) + 1;
        _unreadable.Add(expected);
        Findings.Add(new(LogFault.Unreadable, $"Line {lines.Number}, where entry {expected} should stand, cannot be read: {why}", expected, null, lines.Number));
    }

    // An altered index is believed less than the entries around it.
    private void PlaceByNeighbours()
    {
        for (var i = 0; i < Entries.Count; i++)
        {
            var expected = i == 0 ? 0 : Entries[i - 1].Index + 1;
            if (Entries[i].IsAltered && Entries[i].Index != expected && (i + 1 == Entries.Count || Entries[i + 1].Index == expected + 1))
                Entries[i] = Entries[i] with { Name = Entries[i].Name with { Index = expected } };
        }
    }

    private void Find(LogFault fault, long? line, string sentence) => Findings.Add(new(fault, sentence, Line: line));
}
