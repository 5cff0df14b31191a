namespace Concord.Plans.Importing;

/// <summary>
/// One row of a table of tabs. A row is a line, unless a cell stands in quotation marks, as a spreadsheet writes a
/// cell of several lines. A row broken over lines without them is not put together: where it ends would be a guess.
/// </summary>
internal sealed record TableRow(int FirstLine, int LastLine, IReadOnlyList<SourceCell> Cells)
{
    private const int MostLines = 50;

    public static TableRow At(PlanLines lines, int first)
    {
        var tabs = 0;
        for (var last = first; last < Math.Min(lines.Count, first + MostLines) && MayBeQuoted(lines[first]); last++)
        {
            tabs += lines[last].AsSpan().Count('\t');
            if (tabs > 2 || (last > first && lines.IsRead(last)))
                break;
            if (tabs == 2 && Quoted(lines.Span(first, last)) is { } cells)
                return new(first, last, cells);
        }
        return new(first, first, Split(lines[first]));
    }

    public static IReadOnlyList<SourceCell> Split(string line) =>
        Quoted(line) ?? [.. line.Split('\t').Select(cell => new SourceCell(cell, cell))];

    public static bool MayBeQuoted(string line) =>
        line.StartsWith('"') || line.Contains("\t\"", StringComparison.Ordinal);

    private static List<SourceCell>? Quoted(string row)
    {
        if (!MayBeQuoted(row))
            return null;
        var cells = new List<SourceCell>();
        for (var start = 0; start <= row.Length;)
        {
            var end = EndOfCell(row, start);
            if (end < 0)
                return null;
            var source = row[start..end];
            cells.Add(new(source, source.StartsWith('"') ? source[1..^1].Replace("\"\"", "\"", StringComparison.Ordinal) : source));
            start = end + 1;
        }
        return cells;
    }

    // -1: a quotation mark that does not close its cell is part of the text, so the row is not a quoted one.
    private static int EndOfCell(string row, int start)
    {
        if (start == row.Length || row[start] != '"')
        {
            var end = row.AsSpan(start).IndexOfAny('\t', '\r', '\n');
            return end < 0 ? row.Length : row[start + end] == '\t' ? start + end : -1;
        }
        var at = start + 1;
        while (at < row.Length && row[at] != '\t')
        {
            if (row[at] != '"')
                at++;
            else if (at + 1 < row.Length && row[at + 1] == '"')
                at += 2;
            else
                return at + 1 == row.Length || row[at + 1] == '\t' ? at + 1 : -1;
        }
        return -1;
    }
}
