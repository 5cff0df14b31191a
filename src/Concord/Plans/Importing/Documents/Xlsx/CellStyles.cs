using System.Globalization;
using System.Xml;
using Concord.Plans.Importing.Documents.Office;

namespace Concord.Plans.Importing.Documents.Xlsx;

internal sealed record CellStyle(NumberFormat Format, bool IsStruck)
{
    public static CellStyle Plain { get; } = new(NumberFormat.General, false);
}

/// <summary>What a workbook's styles say that changes what a cell says: dates, per cents, and whole cells struck out.</summary>
internal static class CellStyles
{
    public static IReadOnlyList<CellStyle> Read(OfficePackage package, string? part)
    {
        var formats = new Dictionary<int, NumberFormat>();
        var fonts = new List<bool>();
        var styles = new List<CellStyle>();
        using var xml = part is null ? null : package.Xml(part);
        var inCells = false;
        while (xml?.Read() == true)
            if (xml is { NodeType: XmlNodeType.EndElement, LocalName: "cellXfs" })
                inCells = false;
            else if (xml.NodeType == XmlNodeType.Element)
                switch (xml.LocalName)
                {
                    case "numFmt" when Number(xml, "numFmtId") is { } id && xml.GetAttribute("formatCode") is { } code:
                        formats[id] = NumberFormat.Of(code);
                        break;
                    case "font":
                        fonts.Add(false);
                        break;
                    case "strike" when fonts.Count > 0 && styles.Count == 0:
                        fonts[^1] = XmlFlags.IsOn(xml);
                        break;
                    case "dxfs":
                        XmlInside.Pass(xml);
                        break;
                    case "cellXfs":
                        inCells = !xml.IsEmptyElement;
                        break;
                    case "xf" when inCells:
                        styles.Add(new(
                            formats.GetValueOrDefault(Number(xml, "numFmtId") ?? 0) ?? NumberFormat.BuiltIn(Number(xml, "numFmtId") ?? 0) ?? NumberFormat.General,
                            fonts.ElementAtOrDefault(Number(xml, "fontId") ?? 0)));
                        break;
                }
        return styles;
    }

    private static int? Number(XmlReader xml, string attribute) =>
        int.TryParse(xml.GetAttribute(attribute), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
