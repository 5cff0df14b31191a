namespace Concord.Plans.Importing.Documents.Csv;

/// <summary>A table of text: one row after another, each at the line of the file where it starts.</summary>
internal static class CsvReader
{
    public static void Read(string text, Delimiter delimiter, Findings found)
    {
        var records = new CsvRecords(text, delimiter.Character);
        var rows = new List<SourceRow>();
        foreach (var record in records.Read().Where(record => !record.IsBlank && !IsDeclaration(record, text)))
        {
            found.Count(new(record.Line), record.Cells.Count, record.Cells.Count);
            rows.Add(new(new(record.Line), record.Cells));
        }
        if (records.TooWide is { } line)
            found.Count(new(line), Findings.MostColumns + 1);
        foreach (var unclosed in records.Unclosed)
            found.Remark(new(unclosed), "\"", "A quotation mark opens here and never closes: it was read as a character of the text");
        RemarkRagged(rows, found);
        if (rows.Count > 0)
            found.Add(new SourceTable(rows[0].Place, null, rows));
    }

    private static bool IsDeclaration(CsvRecord record, string text) => record.Line == 1 && Delimiter.Declared(text) is not null;

    // A title above the header is narrower than the table on purpose; empty cells too many at the end say nothing.
    private static void RemarkRagged(List<SourceRow> rows, Findings found)
    {
        var width = rows.CountBy(row => row.Cells.Count).OrderByDescending(each => each.Value).ThenByDescending(each => each.Key).FirstOrDefault().Key;
        foreach (var row in rows.SkipWhile(row => row.Cells.Count < width))
            if (row.Cells.Count < width || row.Cells.Skip(width).Any(cell => !cell.IsEmpty))
                found.Remark(row.Place, string.Join(" | ", row.Cells.Select(cell => cell.Content)), $"This row has {row.Cells.Count} cells, where {width} were expected");
    }
}
