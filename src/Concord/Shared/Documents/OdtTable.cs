using System.Globalization;
using System.Xml;
using static Concord.Shared.Documents.OpenDocument;

namespace Concord.Shared.Documents;

/// <summary>A table whose header row comes again on every page, and whose merged cells reach over the rows below.</summary>
internal sealed class OdtTable(XmlWriter xml, OdtBody body)
{
    private const string Space = OpenDocument.Table;

    public async Task WriteAsync(Table table, CancellationToken cancel)
    {
        Begin("table", "Plan");
        xml.WriteAttributeString("table", "name", Space, table.Title);
        xml.WriteElementString("table", "title", Space, table.Title);
        xml.WriteElementString("table", "desc", Space, table.Summary);
        foreach (var column in table.Columns)
        {
            Begin("table-column", OdtStyles.Column(column.Share));
            xml.WriteEndElement();
        }
        xml.WriteStartElement("table", "table-header-rows", Space);
        WriteRow(new([.. table.Columns.Select(column => new TableCell([new Paragraph(column.Heading)]))]), "HeadingCell", "TableHeading");
        xml.WriteEndElement();
        await foreach (var row in table.Rows.WithCancellation(cancel)) WriteRow(row, "Cell", "TableText");
        xml.WriteEndElement();
    }

    private void WriteRow(TableRow row, string style, string words)
    {
        Begin("table-row", row.IsShort ? "WholeRow" : "Row");
        foreach (var cell in row.Cells) WriteCell(cell, style, words);
        xml.WriteEndElement();
    }

    private void WriteCell(TableCell cell, string style, string words)
    {
        if (cell.Rows == 0)
        {
            xml.WriteElementString("table", "covered-table-cell", Space, null);
            return;
        }
        Begin("table-cell", style);
        xml.WriteAttributeString("office", "value-type", Office, "string");
        if (cell.Rows > 1) xml.WriteAttributeString("table", "number-rows-spanned", Space, cell.Rows.ToString(CultureInfo.InvariantCulture));
        foreach (var block in cell.Content)
            if (block is Paragraph paragraph) body.WriteParagraph(words, paragraph.Words);
            else body.Write(block);
        xml.WriteEndElement();
    }

    private void Begin(string element, string style)
    {
        xml.WriteStartElement("table", element, Space);
        xml.WriteAttributeString("table", "style-name", Space, style);
    }
}
