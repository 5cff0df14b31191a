using System.IO.Compression;
using System.Xml.Linq;

namespace Concord.Tests.Plans.Exporting;

/// <summary>Reads the text of a DOCX or an ODT back, by the standards and without any code of the product.</summary>
internal sealed class WrittenFile(byte[] file, bool isWord)
{
    private static readonly XNamespace Word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private static readonly XNamespace OdfText = "urn:oasis:names:tc:opendocument:xmlns:text:1.0";
    private static readonly XNamespace OdfTable = "urn:oasis:names:tc:opendocument:xmlns:table:1.0";
    private static readonly XNamespace OdfStyle = "urn:oasis:names:tc:opendocument:xmlns:style:1.0";
    private static readonly XNamespace Format = "urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0";
    private static readonly XNamespace Dublin = "http://purl.org/dc/elements/1.1/";

    public XDocument Main { get; } = Part(file, isWord ? "word/document.xml" : "content.xml");

    public XDocument Part(string name) => Part(file, name);

    public string Language => isWord ? Core.Descendants(Dublin + "language").Single().Value : Part("meta.xml").Descendants(Dublin + "language").Single().Value;

    public string Title => (isWord ? Core : Part("meta.xml")).Descendants(Dublin + "title").Single().Value;

    /// <summary>The language in which every word is to be read aloud.</summary>
    public string Spoken => isWord
        ? (string)Part("word/styles.xml").Descendants(Word + "lang").Single().Attribute(Word + "val")!
        : Part("styles.xml").Descendants(OdfStyle + "default-style").Elements(OdfStyle + "text-properties").Select(text => $"{(string?)text.Attribute(Format + "language")}-{(string?)text.Attribute(Format + "country")}").Single();

    public IReadOnlyList<string> Headings => isWord
        ? [.. Main.Descendants(Word + "p").Where(paragraph => StyleOf(paragraph) == "Heading1").Select(WordsOf)]
        : [.. Main.Descendants(OdfText + "h").Select(WordsOf)];

    public IReadOnlyList<XElement> Tables => [.. Main.Descendants(isWord ? Word + "tbl" : OdfTable + "table")];

    public bool RepeatsItsHeader(XElement table) => isWord
        ? table.Elements(Word + "tr").First().Descendants(Word + "tblHeader").Any() && table.Descendants(Word + "tblHeader").Count() == 1
        : table.Elements(OdfTable + "table-header-rows").Elements(OdfTable + "table-row").Count() == 1;

    public (string? Title, string? Summary) SaidOf(XElement table) => isWord
        ? ((string?)table.Descendants(Word + "tblCaption").Single().Attribute(Word + "val"), (string?)table.Descendants(Word + "tblDescription").Single().Attribute(Word + "val"))
        : (table.Element(OdfTable + "title")?.Value, table.Element(OdfTable + "desc")?.Value);

    /// <summary>Cell by cell: lines as they stand, a bullet as "• …", a cell that another covers as "↑".</summary>
    public IReadOnlyList<string[]> Rows(XElement table) => isWord
        ? [.. table.Elements(Word + "tr").Select(row => row.Elements(Word + "tc").Select(cell => cell.Descendants(Word + "vMerge").Any(merge => merge.Attribute(Word + "val") is null) ? "↑" : Lines(cell)).ToArray())]
        : [.. table.Descendants(OdfTable + "table-row").Select(row => row.Elements().Select(cell => cell.Name.LocalName == "covered-table-cell" ? "↑" : Lines(cell)).ToArray())];

    private XDocument Core => Part("docProps/core.xml");

    private string Lines(XElement cell) => string.Join('\n', cell.Descendants(isWord ? Word + "p" : OdfText + "p").Select(paragraph => (IsBullet(paragraph) ? "• " : "") + WordsOf(paragraph)));

    private bool IsBullet(XElement paragraph) => isWord ? StyleOf(paragraph) == "ListBullet" : paragraph.Parent!.Name == OdfText + "list-item";

    private static string? StyleOf(XElement paragraph) => (string?)paragraph.Element(Word + "pPr")?.Element(Word + "pStyle")?.Attribute(Word + "val");

    private string WordsOf(XElement paragraph) => isWord
        ? string.Concat(paragraph.Descendants().Select(each => each.Name.LocalName switch { "t" => each.Value, "br" => "\n", "tab" when each.Parent!.Name == Word + "r" => "\t", _ => "" }))
        : SheetFile.WordsOf(paragraph);

    private static XDocument Part(byte[] file, string name)
    {
        using var zip = new ZipArchive(new MemoryStream(file));
        using var part = zip.GetEntry(name)!.Open();
        return XDocument.Load(part, LoadOptions.PreserveWhitespace);
    }
}
