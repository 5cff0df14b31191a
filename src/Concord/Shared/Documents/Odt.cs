using System.Xml;
using static Concord.Shared.Documents.OpenDocument;

namespace Concord.Shared.Documents;

/// <summary>A document as OpenDocument text: A4 on its side, header rows that come again, everything with its style and its tag.</summary>
internal static class Odt
{
    public const string MediaType = "application/vnd.oasis.opendocument.text";

    public static async Task WriteAsync(WrittenDocument document, Stream to, CancellationToken cancel = default)
    {
        using var zip = new ZipParts(to);
        var charts = document.Charts ?? [];
        Begin(zip, MediaType, ["content.xml", "meta.xml", "styles.xml"], [.. charts.Select((_, at) => OdtBody.PictureName(at + 1))]);
        for (var at = 0; at < charts.Count; at++) zip.Add(OdtBody.PictureName(at + 1), BarChartSvg.Of(charts[at]).Replace("currentColor", "#0b0c0c", StringComparison.Ordinal));
        await zip.AddAsync("meta.xml", xml => WriteMetaAsync(xml, new(document.Title, document.Author, document.Language, document.ChangedAt)));
        await zip.AddAsync("styles.xml", xml => OdtStyles.WriteAsync(xml, document));
        await zip.AddAsync("content.xml", xml => WriteContentAsync(xml, document, cancel));
    }

    private static async Task WriteContentAsync(XmlWriter xml, WrittenDocument document, CancellationToken cancel)
    {
        Start(xml, "document-content");
        xml.WriteRaw(OdtStyles.InContent);
        xml.WriteStartElement("office", "body", Office);
        xml.WriteStartElement("office", "text", Office);
        var body = new OdtBody(xml);
        await foreach (var block in document.Blocks.WithCancellation(cancel))
            if (block is Concord.Shared.Documents.Table table) await new OdtTable(xml, body).WriteAsync(table, cancel);
            else body.Write(block);
        xml.WriteEndElement();
        xml.WriteEndElement();
        xml.WriteEndElement();
    }
}
