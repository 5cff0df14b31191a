using System.Globalization;
using System.Xml;

namespace Concord.Shared.Documents;

/// <summary>A document as Office Open XML (ECMA-376): A4 on its side, header rows that come again, everything with its style and its tag.</summary>
internal static class Docx
{
    public const string MediaType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    public static async Task WriteAsync(WrittenDocument document, Stream to, CancellationToken cancel = default)
    {
        using var zip = new ZipParts(to);
        var charts = document.Charts ?? [];
        zip.Add("[Content_Types].xml", DocxParts.ContentTypes(charts.Count));
        zip.Add("_rels/.rels", DocxParts.Relations);
        await zip.AddAsync("docProps/core.xml", new OfficeFacts(document.Title, document.Author, document.Language, document.ChangedAt).WriteCoreAsync);
        zip.Add("word/styles.xml", DocxParts.Styles(document.Language));
        zip.Add("word/numbering.xml", DocxParts.Numbering);
        zip.Add("word/settings.xml", DocxParts.Settings);
        await zip.AddAsync("word/footer1.xml", xml => DocxParts.WriteFooterAsync(xml, document.Title));
        for (var at = 0; at < charts.Count; at++) zip.Add(DocxChart.PartName(at + 1), DocxChart.Xml(charts[at], document.Language));
        IReadOnlyList<Uri> links = [];
        await zip.AddAsync("word/document.xml", async xml =>
        {
            var body = new DocxBody(xml);
            await body.WriteAsync(document, cancel);
            links = body.Links;
        });
        await zip.AddAsync("word/_rels/document.xml.rels", xml => DocxParts.WriteDocumentRelationsAsync(xml, links, charts.Count));
    }

    public static void Value(this XmlWriter xml, string element, string value)
    {
        xml.WriteStartElement("w", element, DocxParts.Main);
        xml.WriteAttributeString("w", "val", DocxParts.Main, value);
        xml.WriteEndElement();
    }

    public static string Twips(int value) => value.ToString(CultureInfo.InvariantCulture);
}
