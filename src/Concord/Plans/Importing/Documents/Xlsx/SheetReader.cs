using System.Globalization;
using System.Xml;
using Concord.Plans.Importing.Documents.Office;

namespace Concord.Plans.Importing.Documents.Xlsx;

/// <summary>One sheet, read forward once: its cells as they are shown, its merges, and what it hides.</summary>
internal sealed class SheetReader(XmlReader xml, SheetRows rows, List<SourceCell> strings, IReadOnlyList<CellStyle> styles, bool from1904, Findings found)
{
    private readonly List<int> hiddenRows = [];
    private int row;
    private int column;

    public void Read()
    {
        while (xml.Read())
            if (xml.NodeType == XmlNodeType.Element)
                ReadElement();
        if (hiddenRows.Count > 0)
            found.Remark(new(hiddenRows[0], rows.Part), string.Join(", ", hiddenRows.Take(50)), "These rows are hidden in the sheet, and were read");
    }

    private void ReadElement()
    {
        switch (xml.LocalName)
        {
            case "row":
                row = int.TryParse(xml.GetAttribute("r"), NumberStyles.None, CultureInfo.InvariantCulture, out var said) && said is > 0 and <= 1_048_576 ? said : row + 1;
                column = -1;
                if (XmlFlags.Value(xml, "hidden") is "1" or "true")
                    hiddenRows.Add(row);
                break;
            case "c":
                var place = CellReference.Of(xml.GetAttribute("r"));
                column = place.Row > 0 ? place.Column : column + 1;
                ReadCell();
                break;
            case "col" when XmlFlags.Value(xml, "hidden") is "1" or "true":
                found.Remark(new(1, rows.Part), $"{xml.GetAttribute("min")}–{xml.GetAttribute("max")}", "These columns are hidden in the sheet, and were read");
                break;
            case "mergeCell" when CellReference.Range(xml.GetAttribute("ref") ?? "") is ({ Row: > 0 } first, { Row: > 0 } last):
                rows.Merge(first.Row, first.Column, last.Row, last.Column);
                break;
            case "autoFilter" when CellReference.Range(xml.GetAttribute("ref") ?? "").First is { Row: > 0 } header:
                rows.Header(header.Row);
                break;
        }
    }

    private void ReadCell()
    {
        var kind = xml.GetAttribute("t");
        var style = int.TryParse(xml.GetAttribute("s"), NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number < styles.Count ? styles[number] : CellStyle.Plain;
        SourceCell? inline = null;
        string? value = null, formula = null;
        var depth = xml.Depth;
        if (!xml.IsEmptyElement)
            while (XmlInside.Within(xml, depth))
                if (xml.NodeType == XmlNodeType.Element)
                    switch (xml.LocalName)
                    {
                        case "v":
                            value = XmlInside.Text(xml);
                            break;
                        case "is":
                            inline = RichText.Read(xml);
                            break;
                        case "f":
                            formula = XmlInside.Text(xml);
                            break;
                        default:
                            XmlInside.Pass(xml);
                            break;
                    }
        var cell = inline ?? (value is { Length: > 0 } ? Shown(kind, value, style) : null);
        if (cell is { } shown)
            rows.Put(row, column, style.IsStruck ? RichText.Of(found.Counted(shown.Source), struck: true) : shown);
        else if (formula is { Length: > 0 })
            Remark($"={formula}", "The result of this formula was not saved with the workbook: open it, save it, and choose it again");
    }

    private SourceCell Shown(string? kind, string value, CellStyle style)
    {
        switch (kind)
        {
            case "s":
                if (int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var index) && index < strings.Count)
                    return strings[index];
                Remark(value, "This cell points at a text that the workbook does not hold");
                return new("", "");
            case "b":
                return Plain(value is "1" or "true" ? "TRUE" : "FALSE");
            case "e":
                Remark(value, "This cell holds an error");
                return Plain(value);
            case "d":
                return Plain(value.EndsWith("T00:00:00", StringComparison.Ordinal) ? value[..10] : value);
            case "str" or "inlineStr":
                return RichText.Of(found.Counted(value), struck: false);
            default:
                return Plain(double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number) ? Number(number, style.Format) : value);
        }
    }

    private string Number(double number, NumberFormat format)
    {
        if (!format.IsDate)
            return format.Number(number);
        if (format.Date(number, from1904) is { } date)
            return date;
        var shown = NumberFormat.General.Number(number);
        Remark(shown, "This cell is formatted as a date, but there is no such day");
        return shown;
    }

    private static SourceCell Plain(string text) => RichText.Of(text, struck: false);

    private void Remark(string text, string why) => found.Remark(new(row, rows.Part), text, why);
}
