using System.Globalization;
using System.Xml;
using static Concord.Shared.Documents.OpenDocument;

namespace Concord.Shared.Documents;

/// <summary>Blocks of a document in OpenDocument, tables apart.</summary>
internal sealed class OdtBody(XmlWriter xml)
{
    private int charts;

    public void Write(Block block)
    {
        switch (block)
        {
            case Heading heading: WriteHeading(heading); break;
            case Paragraph paragraph: WriteParagraph("Standard", paragraph.Words); break;
            case BulletList list: WriteList(list); break;
            case Contents contents: WriteContents(contents); break;
            case BarChart chart: WriteChart(chart); break;
            default: throw new NotSupportedException($"A {block.GetType().Name} cannot stand here");
        }
    }

    public static string PictureName(int number) => string.Create(CultureInfo.InvariantCulture, $"Pictures/chart{number}.svg");

    private void WriteChart(BarChart chart)
    {
        const double millimetres = 240;
        Begin("p", "Standard", "");
        xml.WriteStartElement("draw", "frame", Draw);
        xml.WriteAttributeString("draw", "name", Draw, chart.Title);
        xml.WriteAttributeString("text", "anchor-type", Text, "as-char");
        xml.WriteAttributeString("svg", "width", Svg, string.Create(CultureInfo.InvariantCulture, $"{millimetres:0.#}mm"));
        xml.WriteAttributeString("svg", "height", Svg, string.Create(CultureInfo.InvariantCulture, $"{millimetres * BarChartSvg.Height(chart) / BarChartSvg.Width:0.#}mm"));
        xml.WriteStartElement("draw", "image", Draw);
        xml.WriteAttributeString("xlink", "type", Link, "simple");
        xml.WriteAttributeString("xlink", "href", Link, PictureName(++charts));
        xml.WriteEndElement();
        xml.WriteElementString("svg", "title", Svg, chart.Title);
        xml.WriteElementString("svg", "desc", Svg, chart.Description);
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    /// <summary>Each style has one like it that runs from right to left.</summary>
    public void WriteParagraph(string style, IReadOnlyList<Words> words)
    {
        Begin("p", style, words.Count > 0 ? words[0].Text : "");
        foreach (var each in words)
            if (each.Address is { } address) WriteLink(each.Text, address.AbsoluteUri);
            else if (each.IsBold || each.IsWithheld)
            {
                Begin("span", each.IsWithheld ? "Withheld" : "Bold", "");
                WriteLines(each.Text);
                xml.WriteEndElement();
            }
            else WriteLines(each.Text);
        xml.WriteEndElement();
    }

    private void WriteHeading(Heading heading)
    {
        if (heading.Level == 0)
        {
            WriteParagraph("Title", [new Words(heading.Text)]);
            return;
        }
        Begin("h", $"Heading_20_{heading.Level}", heading.Text);
        xml.WriteAttributeString("text", "outline-level", Text, heading.Level.ToString(CultureInfo.InvariantCulture));
        if (heading.Anchor is { } anchor)
        {
            xml.WriteStartElement("text", "bookmark", Text);
            xml.WriteAttributeString("text", "name", Text, anchor);
            xml.WriteEndElement();
        }
        WriteWords(xml, heading.Text);
        xml.WriteEndElement();
    }

    private void WriteList(BulletList list)
    {
        Begin("list", "Bullets", "");
        foreach (var item in list.Items)
        {
            xml.WriteStartElement("text", "list-item", Text);
            WriteParagraph("TableText", [new Words(item)]);
            xml.WriteEndElement();
        }
        xml.WriteEndElement();
    }

    private void WriteContents(Contents contents)
    {
        xml.WriteStartElement("text", "table-of-content", Text);
        xml.WriteAttributeString("text", "name", Text, contents.Title);
        xml.WriteRaw("""<text:table-of-content-source text:outline-level="1"><text:table-of-content-entry-template text:outline-level="1" text:style-name="Contents_20_1"><text:index-entry-link-start/><text:index-entry-text/><text:index-entry-link-end/></text:table-of-content-entry-template></text:table-of-content-source>""");
        xml.WriteStartElement("text", "index-body", Text);
        xml.WriteStartElement("text", "index-title", Text);
        xml.WriteAttributeString("text", "name", Text, $"{contents.Title} title");
        WriteParagraph("ContentsHeading", [new Words(contents.Title)]);
        xml.WriteEndElement();
        foreach (var (text, anchor) in contents.Entries)
        {
            Begin("p", "Contents_20_1", text);
            WriteLink(text, $"#{anchor}");
            xml.WriteEndElement();
        }
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private void WriteLink(string text, string address)
    {
        xml.WriteStartElement("text", "a", Text);
        xml.WriteAttributeString("xlink", "type", Link, "simple");
        xml.WriteAttributeString("xlink", "href", Link, address);
        Begin("span", "Link", "");
        WriteLines(text);
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private void Begin(string element, string style, string text)
    {
        xml.WriteStartElement("text", element, Text);
        xml.WriteAttributeString("text", "style-name", Text, Direction.IsRightToLeft(text) ? $"{style}-rtl" : style);
    }

    private void WriteLines(string text)
    {
        foreach (var (line, at) in text.Split('\n').Select((line, at) => (line, at)))
        {
            if (at > 0) xml.WriteElementString("text", "line-break", Text, null);
            WriteWords(xml, line);
        }
    }
}
