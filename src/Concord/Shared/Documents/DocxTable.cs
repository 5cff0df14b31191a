using System.Xml;
using static Concord.Shared.Documents.DocxParts;

namespace Concord.Shared.Documents;

/// <summary>A table whose header row comes again on every page and whose merged cells are marked, row by row.</summary>
internal sealed class DocxTable(XmlWriter xml, DocxBody body)
{
    public async Task WriteAsync(Table table, CancellationToken cancel)
    {
        var all = table.Columns.Sum(column => column.Share);
        var widths = table.Columns.Select(column => TextWidth * column.Share / all).ToList();
        xml.WriteStartElement("w", "tbl", Main);
        xml.WriteStartElement("w", "tblPr", Main);
        xml.Value("tblStyle", "PlanTable");
        xml.WriteRaw($"""<w:tblW w:w="{widths.Sum()}" w:type="dxa"/><w:tblLayout w:type="fixed"/><w:tblLook w:val="0020" w:firstRow="1" w:lastRow="0" w:firstColumn="0" w:lastColumn="0" w:noHBand="1" w:noVBand="1"/>""");
        xml.Value("tblCaption", table.Title);
        xml.Value("tblDescription", table.Summary);
        xml.WriteEndElement();
        xml.WriteRaw($"<w:tblGrid>{string.Concat(widths.Select(width => $"""<w:gridCol w:w="{width}"/>"""))}</w:tblGrid>");
        WriteRow("<w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>", widths, [.. table.Columns.Select(column => new TableCell([new Heading(0, column.Heading)]))]);
        await foreach (var row in table.Rows.WithCancellation(cancel)) WriteRow(row.IsShort ? "<w:trPr><w:cantSplit/></w:trPr>" : "", widths, row.Cells);
        xml.WriteEndElement();
        // Word wants a paragraph after a table, and two tables in a row would become one.
        body.WriteParagraph("AfterTable", []);
    }

    private void WriteRow(string properties, List<int> widths, IReadOnlyList<TableCell> cells)
    {
        xml.WriteStartElement("w", "tr", Main);
        xml.WriteRaw(properties);
        for (var at = 0; at < cells.Count; at++) WriteCell(cells[at], widths[at]);
        xml.WriteEndElement();
    }

    private void WriteCell(TableCell cell, int width)
    {
        xml.WriteStartElement("w", "tc", Main);
        xml.WriteRaw($"""<w:tcPr><w:tcW w:w="{width}" w:type="dxa"/>{cell.Rows switch { 0 => "<w:vMerge/>", > 1 => """<w:vMerge w:val="restart"/>""", _ => "" }}</w:tcPr>""");
        foreach (var block in cell.Content)
            switch (block)
            {
                case Heading heading: body.WriteParagraph("TableHeading", [new Words(heading.Text)]); break;
                case Paragraph paragraph: body.WriteParagraph("TableText", paragraph.Words); break;
                default: body.Write(block); break;
            }
        // A cell ends with a paragraph.
        if (cell.Content.Count == 0) body.WriteParagraph("TableText", []);
        xml.WriteEndElement();
    }
}
