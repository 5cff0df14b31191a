using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml;
using Concord.Plans.Importing.Documents.Office;

namespace Concord.Plans.Importing.Documents.Xlsx;

/// <summary>A string of a workbook: plain, or in runs that may be struck out or raised.</summary>
internal static partial class RichText
{
    public static SourceCell Read(XmlReader xml)
    {
        var cell = new CellMarkup();
        var depth = xml.Depth;
        if (!xml.IsEmptyElement)
            while (XmlInside.Within(xml, depth))
                if (xml.NodeType == XmlNodeType.Element)
                    ReadElement(xml, cell);
        return cell.ToCell();
    }

    public static SourceCell Of(string text, bool struck)
    {
        var cell = new CellMarkup { Struck = struck };
        Write(text, cell);
        return cell.ToCell();
    }

    private static void ReadElement(XmlReader xml, CellMarkup cell)
    {
        switch (xml.LocalName)
        {
            case "r":
                (cell.Struck, cell.Raised) = (false, false);
                break;
            case "strike":
                cell.Struck = XmlFlags.IsOn(xml);
                break;
            case "vertAlign":
                cell.Raised = XmlFlags.Value(xml, "val") == "superscript";
                break;
            case "t":
                Write(XmlInside.Text(xml), cell);
                break;
            case "rPh":
                XmlInside.Pass(xml);
                break;
        }
    }

    private static void Write(string text, CellMarkup cell)
    {
        var plain = Escape().Replace(text, code => $"{(char)int.Parse(code.ValueSpan[2..6], NumberStyles.HexNumber, CultureInfo.InvariantCulture)}").Replace("\r", "", StringComparison.Ordinal);
        var lines = plain.Split('\n');
        for (var line = 0; line < lines.Length; line++)
        {
            if (line > 0)
                cell.Break();
            cell.Text(lines[line]);
        }
    }

    [GeneratedRegex("_x[0-9A-Fa-f]{4}_", RegexOptions.NonBacktracking)]
    private static partial Regex Escape();
}
