using System.Globalization;
using AngleSharp.Dom;

namespace Concord.Plans.Importing.Documents.Markup;

/// <summary>A table of a page: each cell where its spans put it, said again wherever it reaches.</summary>
internal sealed class HtmlTable(IElement table, string part, HtmlWords words, HtmlSource source, Findings found)
{
    private readonly List<int> takenUntil = [];

    public SourceTable Read()
    {
        var sheet = new SheetRows(part, found);
        var rows = RowsOf(table).ToList();
        for (var row = 1; row <= rows.Count; row++)
            ReadRow(rows[row - 1], row, rows.Count, sheet);
        var caption = table.Children.FirstOrDefault(child => child.LocalName == "caption");
        return new(new(source.LineOf(table)), caption is null ? null : HtmlWalk.TextOf(caption, 1_000), sheet.Build());
    }

    private void ReadRow(IElement tr, int row, int last, SheetRows sheet)
    {
        var cells = tr.Children.Where(child => child.LocalName is "td" or "th").ToList();
        var column = 0;
        foreach (var cell in cells)
        {
            while (column < takenUntil.Count && takenUntil[column] >= row)
                column++;
            var across = Math.Max(1, Span(cell, "colspan"));
            var down = cell.GetAttribute("rowspan")?.Trim() == "0" ? last : Math.Max(1, Span(cell, "rowspan"));
            var lastRow = (int)Math.Min(last, (long)row + down - 1);
            sheet.Put(row, column, words.InCell(cell, source.Inside(cell)));
            sheet.Merge(row, column, lastRow, column + across - 1);
            found.Count(new(row, part), column, across);
            for (var taken = column; taken < column + across; taken++)
            {
                while (takenUntil.Count <= taken)
                    takenUntil.Add(0);
                takenUntil[taken] = lastRow;
            }
            column += across;
        }
        // One heading cell alone, further down, heads a part of the table and not its columns.
        if (cells.Count > 0 && (tr.ParentElement?.LocalName == "thead" || (cells.All(cell => cell.LocalName == "th") && (row == 1 || cells.Count > 1))))
            sheet.Header(row);
    }

    private static IEnumerable<IElement> RowsOf(IElement table) => table.Children.SelectMany(child => child.LocalName switch
    {
        "tr" => [child],
        "thead" or "tbody" or "tfoot" => child.Children.Where(row => row.LocalName == "tr"),
        _ => Enumerable.Empty<IElement>(),
    });

    // A page's own limit: a wider span counts as one.
    private static int Span(IElement cell, string attribute) =>
        int.TryParse(cell.GetAttribute(attribute), NumberStyles.None, CultureInfo.InvariantCulture, out var span) ? Math.Min(span, attribute == "colspan" ? 1_000 : 65_534) : 1;
}
