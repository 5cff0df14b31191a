namespace Concord.Plans.Importing.Documents.Csv;

/// <summary>What stands between the cells, found by reading with each: the one that gives most rows the same width.</summary>
internal sealed record Delimiter(char Character, int Width, int RowsOfWidth, int Rows, bool FirstRowHasWidth)
{
    private const int RowsLookedAt = 200;
    private static readonly char[] Known = [',', ';', '\t', '|'];

    /// <summary>The text is a table from its first line on, and not prose with tables in it.</summary>
    public bool IsWholeTable => FirstRowHasWidth && Width > 1 && Rows >= (Character == '\t' ? 2 : 3) && RowsOfWidth >= Rows * 0.8;

    public static Delimiter Of(string text) =>
        Known.Select(character => With(text, character)).OrderByDescending(each => (double)each.RowsOfWidth / Math.Max(1, each.Rows)).ThenByDescending(each => each.Width).First();

    /// <summary>The first line of some spreadsheets' files is "sep=;".</summary>
    public static Delimiter? Declared(string text) =>
        text.StartsWith("sep=", StringComparison.OrdinalIgnoreCase) && text.Length > 5 && text[5] is '\r' or '\n' && Known.Contains(text[4]) ? With(text, text[4]) : null;

    private static Delimiter With(string text, char character)
    {
        var widths = new CsvRecords(text, character).Read().Where(record => !record.IsBlank).Take(RowsLookedAt).Select(record => record.Cells.Count).ToList();
        var (width, rows) = widths.Where(count => count > 1).CountBy(count => count).OrderByDescending(each => each.Value).ThenByDescending(each => each.Key).FirstOrDefault();
        return new(character, width, rows, widths.Count, widths.FirstOrDefault() == width);
    }
}
