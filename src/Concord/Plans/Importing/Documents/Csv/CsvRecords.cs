using Concord.Plans.Importing.Documents;

namespace Concord.Plans.Importing.Documents.Csv;

internal sealed record CsvRecord(int Line, IReadOnlyList<SourceCell> Cells)
{
    public bool IsBlank => Cells.All(cell => cell.IsEmpty);
}

/// <summary>
/// RFC 4180, read as leniently as people write it: any line end, spaces before a quotation mark, text after a closing
/// one. A mark that never closes is a character like any other, so that it does not swallow the rest of the file.
/// </summary>
internal sealed class CsvRecords(string text, char delimiter)
{
    private const int MostUnclosed = 20;
    private readonly List<int> unclosed = [];
    private int at;
    private int line = 1;

    /// <summary>The lines of quotation marks that never close; after many of them no mark is taken for an opening one.</summary>
    public IReadOnlyList<int> Unclosed => unclosed;

    /// <summary>The line of a row that is wider than any table; reading stops there.</summary>
    public int? TooWide { get; private set; }

    public IEnumerable<CsvRecord> Read()
    {
        while (at < text.Length)
        {
            var first = line;
            var cells = new List<SourceCell> { Cell() };
            while (at < text.Length && text[at] == delimiter && TooWide is null)
            {
                at++;
                cells.Add(Cell());
                if (cells.Count > Findings.MostColumns)
                    TooWide = first;
            }
            if (TooWide is not null)
                yield break;
            Skip(at + (text.AsSpan(at).StartsWith("\r\n") ? 2 : 1));
            yield return new(first, cells);
        }
    }

    private SourceCell Cell()
    {
        var start = at;
        var open = at;
        while (open < text.Length && text[open] == ' ')
            open++;
        var close = open < text.Length && text[open] == '"' ? ClosingMark(open) : -1;
        Skip(close < 0 ? start : close + 1);
        var rest = at;
        at = EndOfPlain();
        var source = text[start..at];
        return close < 0
            ? new(source, source)
            : new(source, text[(open + 1)..close].Replace("\"\"", "\"", StringComparison.Ordinal) + text[rest..at].TrimEnd(' '));
    }

    private int ClosingMark(int open)
    {
        if (unclosed.Count == MostUnclosed)
            return -1;
        for (var mark = text.IndexOf('"', open + 1); mark >= 0; mark = text.IndexOf('"', mark + 2))
            if (mark + 1 == text.Length || text[mark + 1] != '"')
                return mark;
            else if (mark + 2 >= text.Length)
                break;
        unclosed.Add(line);
        return -1;
    }

    private int EndOfPlain()
    {
        var end = text.AsSpan(at).IndexOfAny(delimiter, '\r', '\n');
        return end < 0 ? text.Length : at + end;
    }

    private void Skip(int to)
    {
        to = Math.Min(to, text.Length);
        for (; at < to; at++)
            if (text[at] == '\n' || (text[at] == '\r' && (at + 1 == text.Length || text[at + 1] != '\n')))
                line++;
    }
}
