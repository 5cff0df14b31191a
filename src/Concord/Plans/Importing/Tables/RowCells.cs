using Concord.Plans.Domain;
using Concord.Plans.Importing.Documents;

namespace Concord.Plans.Importing.Tables;

/// <summary>The cells of one row by what their columns mean. A cell that only repeats the one above ("see above", a ditto mark) says what that one says.</summary>
internal sealed class RowCells(PlanTable table, SourceRow row, RowCells? above)
{
    private static readonly HashSet<string> AsAbove = new(StringComparer.OrdinalIgnoreCase) { "see above", "as above", "ditto", "same as above", "\"", "”", "〃" };

    public SourcePlace Place => row.Place;

    public SourceCell this[ColumnRole role] => Of(new ColumnMeaning(role));

    public string Plain(ColumnRole role) => PlainOf(this[role]);

    public CellText Said(ColumnRole role) => CellText.Read(this[role].Content);

    public string? Reference(ColumnRole role) => Plain(role).TrimEnd('.', ':') is { Length: > 0 and <= 60 } reference ? reference : null;

    public IReadOnlyList<InLanguage> Languages(ColumnRole role) => [.. table.Meanings
        .Where(meaning => meaning.Role == role && meaning.Language is not null)
        .Select(meaning => new InLanguage(meaning.Language!, PlainOf(Of(meaning)))).Where(said => said.Text.Length > 0)];

    public IReadOnlyList<Beside> Beside => [.. table.Meanings.Select((meaning, at) => (meaning, at))
        .Where(column => column.meaning.Role == ColumnRole.Beside && column.at < row.Cells.Count && !row.Cells[column.at].IsEmpty)
        .Select(column => new Beside(table.Headings[column.at], PlainOf(row.Cells[column.at])))];

    public IEnumerable<SourceCell> All => row.Cells;

    /// <summary>Cells beyond the last column.</summary>
    public int TooMany => row.Cells.Skip(table.Meanings.Count).Count(cell => !cell.IsEmpty);

    /// <summary>The row says one thing only, over the whole width or in its first cell: a heading inside the table.</summary>
    public string? OnlyHeading
    {
        get
        {
            var said = row.Cells.Where(cell => !cell.IsEmpty && !cell.Continues).ToList();
            if (said.Count != 1 || table.Meanings.Count < 3 || row.Cells[0].IsEmpty) return null;
            var text = PlainOf(said[0]);
            return text.Length is > 0 and <= 150 && !text.EndsWith('.') ? text : null;
        }
    }

    private SourceCell Of(ColumnMeaning meaning)
    {
        for (var at = 0; at < table.Meanings.Count && at < row.Cells.Count; at++)
            if (table.Meanings[at] == meaning)
                return table.IsOwn ? row.Cells[at] : above is not null && AsAbove.Contains(PlainOf(row.Cells[at]).Trim('(', ')', '.', ' ')) ? above.Of(meaning) : row.Cells[at];
        return default(SourceCell) with { Source = "", Content = "" };
    }

    private static string PlainOf(SourceCell cell)
    {
        if (cell.Content is null) return "";
        var said = CellText.Read(cell.Content);
        return string.Join('\n', said.Blocks.Concat(said.Components));
    }
}
