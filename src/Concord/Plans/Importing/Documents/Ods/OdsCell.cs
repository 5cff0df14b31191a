using System.Globalization;
using System.Xml;
using Concord.Plans.Importing.Documents.Office;

namespace Concord.Plans.Importing.Documents.Ods;

/// <summary>One cell: its paragraphs as they are shown, or the date behind them.</summary>
internal sealed class OdsCell(XmlReader xml, OdsStyles styles, Findings found)
{
    private const int MostSpaces = 100;

    public SourceCell Read(int row, string part)
    {
        var style = XmlFlags.Value(xml, "style-name");
        var kind = XmlFlags.Value(xml, "value-type");
        var date = kind == "date" ? XmlFlags.Value(xml, "date-value") : null;
        var value = XmlFlags.Value(xml, "value") ?? XmlFlags.Value(xml, "string-value") ?? XmlFlags.Value(xml, "boolean-value")?.ToUpperInvariant() ?? XmlFlags.Value(xml, "time-value");
        var cell = new CellMarkup { Struck = styles.IsStruck(style) };
        ReadParagraphs(cell);
        if (date is { Length: >= 10 } && DateTime.TryParse(date, CultureInfo.InvariantCulture, DateTimeStyles.None, out _))
            return Plain(styles.Date(date, style), styles.IsStruck(style));
        if (date is not null)
            found.Remark(new(row, part), date, "This cell is a date, but there is no such day");
        var shown = cell.ToCell();
        if (shown.Content is ['#', ..] and [.., '!' or '?' or 'A'] || shown.Content.StartsWith("Err:", StringComparison.Ordinal))
            found.Remark(new(row, part), shown.Source, "This cell holds an error");
        found.Counted(shown.Content);
        return shown.IsEmpty && value is not null ? Plain(value, styles.IsStruck(style)) : shown;
    }

    private void ReadParagraphs(CellMarkup cell)
    {
        var depth = xml.Depth;
        var spans = new Stack<(bool Struck, bool Raised)>();
        if (xml.IsEmptyElement)
            return;
        while (XmlInside.Within(xml, depth))
            switch (xml.NodeType, xml.LocalName)
            {
                case (XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace, _):
                    cell.Flow(xml.Value);
                    break;
                case (XmlNodeType.Element, "annotation" or "frame" or "custom-shape" or "table"):
                    XmlInside.Pass(xml);
                    break;
                case (XmlNodeType.Element, "span") when !xml.IsEmptyElement:
                    spans.Push((cell.Struck, cell.Raised));
                    var style = XmlFlags.Value(xml, "style-name");
                    cell.Struck |= styles.IsStruck(style);
                    cell.Raised |= styles.IsRaised(style);
                    break;
                case (XmlNodeType.EndElement, "span") when spans.TryPop(out var before):
                    (cell.Struck, cell.Raised) = before;
                    break;
                case (XmlNodeType.Element, "s"):
                    cell.Text(new string(' ', int.TryParse(XmlFlags.Value(xml, "c"), NumberStyles.None, CultureInfo.InvariantCulture, out var count) ? Math.Clamp(count, 1, MostSpaces) : 1));
                    break;
                case (XmlNodeType.Element, "tab"):
                    cell.Text("\t");
                    break;
                case (XmlNodeType.Element, "line-break"):
                    cell.Break();
                    break;
                case (XmlNodeType.EndElement, "p" or "h"):
                    cell.EndParagraph();
                    break;
            }
    }

    private static SourceCell Plain(string text, bool struck)
    {
        var cell = new CellMarkup { Struck = struck };
        cell.Text(text);
        return cell.ToCell();
    }
}
