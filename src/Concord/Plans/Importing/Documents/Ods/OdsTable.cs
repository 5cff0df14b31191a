using System.Globalization;
using System.Xml;
using Concord.Plans.Importing.Documents.Office;

namespace Concord.Plans.Importing.Documents.Ods;

/// <summary>One sheet. A row or cell that is repeated is put down as often as it is said, unless it is empty: a billion empty rows are one.</summary>
internal sealed class OdsTable(XmlReader xml, SheetRows rows, OdsStyles styles, Findings found)
{
    private readonly List<(int Column, int Times, SourceCell Cell)> cells = [];
    private readonly List<int> hidden = [];
    private readonly OdsCell reader = new(xml, styles, found);
    private long row = 1;
    private long repeats = 1;
    private long column;
    private int headerRows;

    public void Read()
    {
        var depth = xml.Depth;
        if (!xml.IsEmptyElement)
            while (XmlInside.Within(xml, depth))
                if (xml.NodeType == XmlNodeType.Element)
                    Enter();
                else if (xml is { NodeType: XmlNodeType.EndElement, LocalName: "table-row" })
                    EndRow();
                else if (xml is { NodeType: XmlNodeType.EndElement, LocalName: "table-header-rows" })
                    headerRows--;
        if (hidden.Count > 0)
            found.Remark(new(hidden[0], rows.Part), string.Join(", ", hidden.Take(50)), "These rows are hidden in the sheet, and were read");
    }

    private void Enter()
    {
        switch (xml.LocalName)
        {
            case "table-header-rows" when !xml.IsEmptyElement:
                headerRows++;
                break;
            case "table-row":
                (column, repeats) = (0, Times("number-rows-repeated"));
                cells.Clear();
                if (XmlFlags.Value(xml, "visibility") is "collapse" or "filter" && repeats < 1_000)
                    hidden.Add((int)Math.Min(row, int.MaxValue));
                if (xml.IsEmptyElement)
                    EndRow();
                break;
            case "table-cell":
                ReadCell();
                break;
            case "covered-table-cell":
                column += Times("number-columns-repeated");
                XmlInside.Pass(xml);
                break;
            // Drawings, forms and the ranges of a chart hold tables of their own that are no part of the sheet.
            case "shapes" or "forms" or "named-expressions" or "scenario" or "dde-link":
                XmlInside.Pass(xml);
                break;
        }
    }

    private void ReadCell()
    {
        var times = Times("number-columns-repeated");
        var (down, across) = (Times("number-rows-spanned"), Times("number-columns-spanned"));
        var cell = reader.Read((int)Math.Min(row, int.MaxValue), rows.Part);
        if (!cell.IsEmpty)
        {
            found.Count(new((int)Math.Min(row, int.MaxValue), rows.Part), (int)Math.Min(column + times, int.MaxValue), 0);
            cells.Add(((int)column, (int)times, cell));
            if (row < int.MaxValue)
                rows.Merge((int)row, (int)column, (int)Math.Min(row + down - 1, int.MaxValue), (int)Math.Min(column + across - 1, int.MaxValue));
        }
        column += times;
    }

    private void EndRow()
    {
        if (cells.Count > 0)
            for (var repeat = 0; repeat < repeats; repeat++)
            {
                var number = (int)Math.Min(row + repeat, int.MaxValue);
                foreach (var (first, times, cell) in cells)
                    for (var each = 0; each < times; each++)
                        rows.Put(number, first + each, cell);
                if (headerRows > 0)
                    rows.Header(number);
            }
        row = Math.Min(row + repeats, int.MaxValue);
        cells.Clear();
    }

    private long Times(string attribute) =>
        long.TryParse(XmlFlags.Value(xml, attribute), NumberStyles.None, CultureInfo.InvariantCulture, out var times) ? Math.Clamp(times, 1, int.MaxValue) : 1;
}
