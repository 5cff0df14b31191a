using System.Globalization;
using System.Xml;
using static Concord.Shared.Documents.DocxParts;

namespace Concord.Shared.Documents;

/// <summary>The main part: blocks in order, then the shape of the page.</summary>
internal sealed class DocxBody(XmlWriter xml)
{
    private readonly List<Uri> links = [];
    private int bookmarks, charts;

    /// <summary>The addresses that it leads to, by the number of their relation.</summary>
    public IReadOnlyList<Uri> Links => links;

    public async Task WriteAsync(WrittenDocument document, CancellationToken cancel)
    {
        xml.WriteStartElement("w", "document", Main);
        xml.WriteAttributeString("xmlns", "r", null, Office);
        xml.WriteStartElement("w", "body", Main);
        await foreach (var block in document.Blocks.WithCancellation(cancel))
            if (block is Table table) await new DocxTable(xml, this).WriteAsync(table, cancel);
            else Write(block);
        xml.WriteRaw(Section);
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    public void Write(Block block)
    {
        switch (block)
        {
            case Heading heading: WriteHeading(heading); break;
            case Paragraph paragraph: WriteParagraph(null, paragraph.Words); break;
            case BulletList list: foreach (var item in list.Items) WriteParagraph("ListBullet", [new Words(item)]); break;
            case Contents contents: WriteContents(contents); break;
            case BarChart chart: xml.WriteRaw(DocxChart.InBody(chart, ++charts)); break;
            default: throw new NotSupportedException($"A {block.GetType().Name} cannot stand here");
        }
    }

    private void WriteHeading(Heading heading)
    {
        var id = bookmarks++.ToString(CultureInfo.InvariantCulture);
        Begin(heading.Level == 0 ? "Title" : $"Heading{heading.Level}", heading.Text);
        if (heading.Anchor is { } anchor) xml.WriteRaw($"""<w:bookmarkStart w:id="{id}" w:name="{anchor}"/>""");
        WriteRun(new Words(heading.Text));
        if (heading.Anchor is not null) xml.WriteRaw($"""<w:bookmarkEnd w:id="{id}"/>""");
        xml.WriteEndElement();
    }

    // A field that the reader's program can bring up to date, with its result already in place. It has no page numbers, so it is right at once.
    private void WriteContents(Contents contents)
    {
        Begin("ContentsHeading", contents.Title);
        WriteRun(new Words(contents.Title));
        xml.WriteEndElement();
        for (var at = 0; at < contents.Entries.Count; at++)
        {
            var (text, anchor) = contents.Entries[at];
            Begin("TOC1", text);
            if (at == 0) xml.WriteRaw("""<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> TOC \o "1-1" \h \n </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>""");
            xml.WriteStartElement("w", "hyperlink", Main);
            xml.WriteAttributeString("w", "anchor", Main, anchor);
            WriteRun(new Words(text), "Hyperlink");
            xml.WriteEndElement();
            if (at == contents.Entries.Count - 1) xml.WriteRaw("""<w:r><w:fldChar w:fldCharType="end"/></w:r>""");
            xml.WriteEndElement();
        }
    }

    public void WriteParagraph(string? style, IReadOnlyList<Words> words)
    {
        Begin(style, words.Count > 0 ? words[0].Text : "");
        foreach (var each in words)
            if (each.Address is { } address)
            {
                links.Add(address);
                xml.WriteStartElement("w", "hyperlink", Main);
                xml.WriteAttributeString("r", "id", Office, $"link{links.Count}");
                WriteRun(each, "Hyperlink");
                xml.WriteEndElement();
            }
            else WriteRun(each);
        xml.WriteEndElement();
    }

    private void Begin(string? style, string text)
    {
        xml.WriteStartElement("w", "p", Main);
        var isRightToLeft = Direction.IsRightToLeft(text);
        if (style is null && !isRightToLeft) return;
        xml.WriteStartElement("w", "pPr", Main);
        if (style is not null) xml.Value("pStyle", style);
        if (isRightToLeft) xml.WriteElementString("w", "bidi", Main, null);
        xml.WriteEndElement();
    }

    private void WriteRun(Words words, string? style = null)
    {
        xml.WriteStartElement("w", "r", Main);
        var isRightToLeft = Direction.IsRightToLeft(words.Text);
        if (style is not null || words.IsBold || words.IsWithheld || isRightToLeft)
        {
            xml.WriteStartElement("w", "rPr", Main);
            if (style is not null) xml.Value("rStyle", style);
            if (words.IsBold) xml.WriteElementString("w", "b", Main, null);
            if (words.IsWithheld) xml.WriteRaw("""<w:b/><w:color w:val="FFFFFF"/><w:shd w:val="clear" w:color="auto" w:fill="000000"/>""");
            if (isRightToLeft) xml.WriteElementString("w", "rtl", Main, null);
            xml.WriteEndElement();
        }
        foreach (var (line, at) in words.Text.Split('\n').Select((line, at) => (line, at)))
        {
            if (at > 0) xml.WriteElementString("w", "br", Main, null);
            foreach (var (piece, tab) in line.Split('\t').Select((piece, tab) => (piece, tab)))
            {
                if (tab > 0) xml.WriteElementString("w", "tab", Main, null);
                xml.WriteStartElement("w", "t", Main);
                xml.WriteAttributeString("xml", "space", null, "preserve");
                xml.WriteString(piece);
                xml.WriteEndElement();
            }
        }
        xml.WriteEndElement();
    }
}
