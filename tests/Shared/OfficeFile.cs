using System.IO.Compression;
using System.Security;
using System.Text;

namespace Concord.Testing;

/// <summary>The smallest office files that their programs would open, written by hand: each member is given as it stands in the zip.</summary>
public static class OfficeFile
{
    private const string Declaration = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>";
    private const string Sheets = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Words = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\"";
    private const string Links = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    private const string OpenDocument =
        "xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\" xmlns:table=\"urn:oasis:names:tc:opendocument:xmlns:table:1.0\" xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\" "
        + "xmlns:style=\"urn:oasis:names:tc:opendocument:xmlns:style:1.0\" xmlns:number=\"urn:oasis:names:tc:opendocument:xmlns:datastyle:1.0\"";

    public static byte[] Zip(params (string Name, string Text)[] members)
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
            foreach (var (name, text) in members)
                using (var member = zip.CreateEntry(name).Open())
                    member.Write(Encoding.UTF8.GetBytes(text));
        return bytes.ToArray();
    }

    /// <summary>A workbook of these sheets: each its name and the XML inside its worksheet element.</summary>
    public static byte[] Xlsx(IReadOnlyList<(string Name, string Inside)> sheets, string strings = "", string styles = "", string workbook = "", string attributes = "") => Zip(
    [
        ("_rels/.rels", Relations(("r1", "officeDocument", "xl/workbook.xml"))),
        ("xl/workbook.xml", $"{Declaration}<workbook xmlns=\"{Sheets}\" xmlns:r=\"{Links}\">{workbook}<sheets>{string.Concat(sheets.Select((sheet, at) => $"<sheet name=\"{SecurityElement.Escape(sheet.Name)}\" sheetId=\"{at + 1}\" r:id=\"s{at + 1}\" {attributes}/>"))}</sheets></workbook>"),
        ("xl/_rels/workbook.xml.rels", Relations([("t", "sharedStrings", "sharedStrings.xml"), ("y", "styles", "styles.xml"), .. sheets.Select((_, at) => ($"s{at + 1}", "worksheet", $"worksheets/sheet{at + 1}.xml"))])),
        ("xl/sharedStrings.xml", $"{Declaration}<sst xmlns=\"{Sheets}\">{strings}</sst>"),
        ("xl/styles.xml", $"{Declaration}<styleSheet xmlns=\"{Sheets}\">{styles}</styleSheet>"),
        .. sheets.Select((sheet, at) => ($"xl/worksheets/sheet{at + 1}.xml", $"{Declaration}<worksheet xmlns=\"{Sheets}\">{sheet.Inside}</worksheet>")),
    ]);

    /// <summary>A workbook of one sheet of plain texts.</summary>
    public static byte[] XlsxOf(params IEnumerable<string[]> rows) => Xlsx([("Actions", $"<sheetData>{string.Concat(rows.Select(row =>
        $"<row>{string.Concat(row.Select(cell => $"<c t=\"inlineStr\"><is><t>{SecurityElement.Escape(cell)}</t></is></c>"))}</row>"))}</sheetData>")]);

    /// <summary>A spreadsheet of the OpenDocument kind: what stands inside its spreadsheet element, and its automatic styles.</summary>
    public static byte[] Ods(string inside, string styles = "", string manifest = "") => Zip(
        ("mimetype", "application/vnd.oasis.opendocument.spreadsheet"),
        ("META-INF/manifest.xml", $"{Declaration}<manifest:manifest xmlns:manifest=\"urn:oasis:names:tc:opendocument:xmlns:manifest:1.0\">{manifest}</manifest:manifest>"),
        ("content.xml", $"{Declaration}<office:document-content {OpenDocument}><office:automatic-styles>{styles}</office:automatic-styles><office:body><office:spreadsheet>{inside}</office:spreadsheet></office:body></office:document-content>"));

    /// <summary>A spreadsheet of one sheet of plain texts.</summary>
    public static byte[] OdsOf(params IEnumerable<string[]> rows) => Ods($"<table:table table:name=\"Actions\">{string.Concat(rows.Select(row =>
        $"<table:table-row>{string.Concat(row.Select(cell => $"<table:table-cell office:value-type=\"string\"><text:p>{SecurityElement.Escape(cell)}</text:p></table:table-cell>"))}</table:table-row>"))}</table:table>");

    /// <summary>A Word document: what stands inside its body, and inside the roots of its other parts.</summary>
    public static byte[] Docx(string body, string styles = "", string numbering = "", string footnotes = "", string endnotes = "", string title = "") => Zip(
        ("_rels/.rels", Relations(("r1", "officeDocument", "word/document.xml"))),
        ("docProps/core.xml", $"{Declaration}<c:coreProperties xmlns:c=\"http://schemas.openxmlformats.org/package/2006/metadata/core-properties\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><dc:title>{title}</dc:title></c:coreProperties>"),
        ("word/document.xml", $"{Declaration}<w:document {Words}><w:body>{body}</w:body></w:document>"),
        ("word/_rels/document.xml.rels", Relations(("a", "styles", "styles.xml"), ("b", "numbering", "numbering.xml"), ("c", "footnotes", "footnotes.xml"), ("d", "endnotes", "endnotes.xml"))),
        ("word/styles.xml", $"{Declaration}<w:styles {Words}>{styles}</w:styles>"),
        ("word/numbering.xml", $"{Declaration}<w:numbering {Words}>{numbering}</w:numbering>"),
        ("word/footnotes.xml", $"{Declaration}<w:footnotes {Words}>{footnotes}</w:footnotes>"),
        ("word/endnotes.xml", $"{Declaration}<w:endnotes {Words}>{endnotes}</w:endnotes>"));

    /// <summary>A Word document of one table of plain texts.</summary>
    public static byte[] DocxOf(params IEnumerable<string[]> rows) => Docx($"<w:tbl>{string.Concat(rows.Select(row =>
        $"<w:tr>{string.Concat(row.Select(cell => $"<w:tc>{Paragraph(cell)}</w:tc>"))}</w:tr>"))}</w:tbl>");

    /// <summary>A paragraph of one run, with these properties.</summary>
    public static string Paragraph(string text, string properties = "") =>
        $"<w:p><w:pPr>{properties}</w:pPr><w:r><w:t xml:space=\"preserve\">{SecurityElement.Escape(text)}</w:t></w:r></w:p>";

    private static string Relations(params (string Id, string Kind, string Target)[] relations) =>
        $"{Declaration}<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">{string.Concat(relations.Select(each => $"<Relationship Id=\"{each.Id}\" Type=\"{Links}/{each.Kind}\" Target=\"{each.Target}\"/>"))}</Relationships>";
}
