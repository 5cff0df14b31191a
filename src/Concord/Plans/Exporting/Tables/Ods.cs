using Concord.Shared.Documents;
using System.Globalization;
using System.Xml;
using static Concord.Shared.Documents.OpenDocument;

namespace Concord.Plans.Exporting.Tables;

/// <summary>Sheets as an OpenDocument spreadsheet: figures and days are typed, words stay words.</summary>
internal static class Ods
{
    public const string MediaType = "application/vnd.oasis.opendocument.spreadsheet";

    private const string Styles = """
        <office:automatic-styles>
        <number:date-style style:name="iso"><number:year number:style="long"/><number:text>-</number:text><number:month number:style="long"/><number:text>-</number:text><number:day number:style="long"/></number:date-style>
        <style:style style:name="words" style:family="table-cell"><style:table-cell-properties fo:wrap-option="wrap" style:vertical-align="top"/></style:style>
        <style:style style:name="figure" style:family="table-cell"><style:table-cell-properties style:vertical-align="top"/></style:style>
        <style:style style:name="day" style:family="table-cell" style:data-style-name="iso"><style:table-cell-properties style:vertical-align="top"/></style:style>
        <style:style style:name="heading" style:family="table-cell"><style:table-cell-properties fo:wrap-option="wrap" style:vertical-align="top" fo:background-color="#e8e8e8"/><style:text-properties fo:font-weight="bold"/></style:style>
        <style:style style:name="row" style:family="table-row"><style:table-row-properties style:use-optimal-row-height="true"/></style:style>
        """;

    public static async Task WriteAsync(IReadOnlyList<Sheet> sheets, OfficeFacts facts, Stream to, CancellationToken cancel)
    {
        using var zip = new ZipParts(to);
        Begin(zip, MediaType, ["content.xml", "meta.xml", "settings.xml", "styles.xml"]);
        await zip.AddAsync("meta.xml", xml => WriteMetaAsync(xml, facts));
        zip.Add("styles.xml", $"""<office:document-styles xmlns:office="{Office}" office:version="1.3"/>""");
        await zip.AddAsync("settings.xml", xml => OdsView.WriteAsync(xml, sheets));
        await zip.AddAsync("content.xml", xml => WriteContentAsync(xml, sheets, cancel));
    }

    private static async Task WriteContentAsync(XmlWriter xml, IReadOnlyList<Sheet> sheets, CancellationToken cancel)
    {
        Start(xml, "document-content");
        xml.WriteRaw(Styles);
        foreach (var width in sheets.SelectMany(sheet => sheet.Columns).Select(column => column.Width).Distinct())
            xml.WriteRaw(string.Create(CultureInfo.InvariantCulture, $"""<style:style style:name="w{width}" style:family="table-column"><style:table-column-properties style:column-width="{width * 2.1:0.#}mm"/></style:style>"""));
        xml.WriteRaw("</office:automatic-styles><office:body><office:spreadsheet>");
        var filters = new List<string>();
        foreach (var sheet in sheets) filters.Add(await WriteSheetAsync(xml, sheet, cancel));
        xml.WriteStartElement("table", "database-ranges", OpenDocument.Table);
        // The name that LibreOffice gives to the filter of a sheet: under another it is not carried into other formats.
        foreach (var (filter, at) in filters.Select((filter, at) => (filter, at)))
            xml.WriteRaw($"""<table:database-range table:name="__Anonymous_Sheet_DB__{at}" table:display-filter-buttons="true" table:target-range-address="{filter}"/>""");
        xml.WriteEndElement();
        xml.WriteRaw("</office:spreadsheet></office:body>");
        xml.WriteEndElement();
    }

    /// <returns>The cells that the filter covers.</returns>
    private static async Task<string> WriteSheetAsync(XmlWriter xml, Sheet sheet, CancellationToken cancel)
    {
        xml.WriteStartElement("table", "table", OpenDocument.Table);
        xml.WriteAttributeString("table", "name", OpenDocument.Table, sheet.Name);
        foreach (var column in sheet.Columns)
        {
            xml.WriteStartElement("table", "table-column", OpenDocument.Table);
            xml.WriteAttributeString("table", "style-name", OpenDocument.Table, $"w{column.Width}");
            xml.WriteEndElement();
        }
        xml.WriteStartElement("table", "table-header-rows", OpenDocument.Table);
        WriteRow(xml, sheet.Columns.Select(column => Cell.Of(column.Heading)), "heading");
        xml.WriteEndElement();
        var rows = 1;
        await foreach (var cells in sheet.Rows.WithCancellation(cancel))
        {
            WriteRow(xml, cells, "words");
            rows++;
        }
        xml.WriteEndElement();
        return string.Create(CultureInfo.InvariantCulture, $"'{sheet.Name}'.A1:'{sheet.Name}'.{Xlsx.Letters(sheet.Columns.Count - 1)}{rows}");
    }

    private static void WriteRow(XmlWriter xml, IEnumerable<Cell> cells, string style)
    {
        xml.WriteStartElement("table", "table-row", OpenDocument.Table);
        xml.WriteAttributeString("table", "style-name", OpenDocument.Table, "row");
        foreach (var cell in cells) WriteCell(xml, cell, style);
        xml.WriteEndElement();
    }

    private static void WriteCell(XmlWriter xml, Cell cell, string style)
    {
        xml.WriteStartElement("table", "table-cell", OpenDocument.Table);
        if (cell.Text.Length > 0)
        {
            var (kind, type, value) = cell switch { { Figure: not null } => ("figure", "float", "value"), { Day: not null } => ("day", "date", "date-value"), _ => (style, "string", "") };
            xml.WriteAttributeString("table", "style-name", OpenDocument.Table, kind);
            xml.WriteAttributeString("office", "value-type", Office, type);
            if (value.Length > 0) xml.WriteAttributeString("office", value, Office, cell.Text);
            foreach (var line in cell.Text.Split('\n'))
            {
                xml.WriteStartElement("text", "p", Text);
                WriteWords(xml, line);
                xml.WriteEndElement();
            }
        }
        xml.WriteEndElement();
    }
}
