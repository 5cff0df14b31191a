using System.Globalization;
using System.Xml;
using Concord.Plans.Importing.Documents.Office;

namespace Concord.Plans.Importing.Documents.Docx;

/// <summary>What a document's styles say that changes what a paragraph is: a heading and its level, a title, a list, struck-out words.</summary>
internal sealed class DocxStyles
{
    private const int DeepestParent = 10;

    private sealed class Style
    {
        public string Name { get; set; } = "";
        public string? Parent { get; set; }
        public int? Outline { get; set; }
        public string? List { get; set; }
        public int? Level { get; set; }
        public bool? Struck { get; set; }
    }

    private readonly Dictionary<string, Style> styles = new(StringComparer.Ordinal);

    public static DocxStyles Read(OfficePackage package, string? part)
    {
        var read = new DocxStyles();
        Style? style = null;
        using var xml = part is null ? null : package.Xml(part);
        while (xml?.Read() == true)
            if (xml is { NodeType: XmlNodeType.Element, LocalName: "style" } && XmlFlags.Value(xml, "styleId") is { } id)
                read.styles[id] = style = new();
            else if (xml.NodeType == XmlNodeType.Element && style is not null)
                Take(xml, style);
        return read;
    }

    /// <summary>1 to 9, or null.</summary>
    public int? HeadingLevel(string? id) => Chain(id).Select(LevelOf).FirstOrDefault(level => level is not null);

    public bool IsTitle(string? id) => Chain(id).Any(style => style.Name == "title");

    public (string List, int Level)? ListOf(string? id) =>
        Chain(id).FirstOrDefault(style => style.List is not null) is { } found ? (found.List!, found.Level ?? 0) : null;

    public bool IsStruck(string? id) => Chain(id).Select(style => style.Struck).FirstOrDefault(struck => struck is not null) == true;

    private static void Take(XmlReader xml, Style style)
    {
        switch (xml.LocalName)
        {
            case "name":
                style.Name = XmlFlags.Value(xml, "val")?.ToLowerInvariant() ?? "";
                break;
            case "basedOn":
                style.Parent = XmlFlags.Value(xml, "val");
                break;
            case "outlineLvl":
                style.Outline = DocxNumber.Of(xml);
                break;
            case "numId":
                style.List = XmlFlags.Value(xml, "val");
                break;
            case "ilvl":
                style.Level = DocxNumber.Of(xml);
                break;
            case "strike" or "dstrike":
                style.Struck = XmlFlags.IsOn(xml);
                break;
        }
    }

    private static int? LevelOf(Style style) =>
        style.Outline is >= 0 and < 9 ? style.Outline + 1
        : style.Name.StartsWith("heading ", StringComparison.Ordinal) && int.TryParse(style.Name.AsSpan("heading ".Length), NumberStyles.None, CultureInfo.InvariantCulture, out var level) && level is >= 1 and <= 9 ? level
        : null;

    private IEnumerable<Style> Chain(string? id)
    {
        for (var deep = 0; deep < DeepestParent && id is not null && styles.TryGetValue(id, out var found); deep++)
        {
            yield return found;
            id = found.Parent;
        }
    }
}
