using System.Text.RegularExpressions;
using System.Xml;
using Concord.Plans.Importing.Documents.Office;

namespace Concord.Plans.Importing.Documents.Docx;

/// <summary>The numbers that Word writes before paragraphs and does not keep in their text, counted as it counts them.</summary>
internal sealed partial class DocxNumbering
{
    private const int Levels = 9;

    private sealed class Level
    {
        public int Start { get; set; } = 1;
        public string Kind { get; set; } = "decimal";
        public string Picture { get; set; } = "";
    }

    private sealed class Numbers
    {
        public Level[] Levels { get; } = [.. Enumerable.Range(0, DocxNumbering.Levels).Select(_ => new Level())];
        public int?[] Now { get; } = new int?[DocxNumbering.Levels];
    }

    private readonly Dictionary<string, Numbers> shapes = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Numbers> lists = new(StringComparer.Ordinal);

    public static DocxNumbering Read(OfficePackage package, string? part)
    {
        var read = new DocxNumbering();
        using var xml = part is null ? null : package.Xml(part);
        while (xml?.Read() == true)
            if (xml is { NodeType: XmlNodeType.Element, LocalName: "abstractNum" })
                read.shapes[XmlFlags.Value(xml, "abstractNumId") ?? ""] = ReadShape(xml);
            else if (xml is { NodeType: XmlNodeType.Element, LocalName: "num" })
                read.ReadList(xml, XmlFlags.Value(xml, "numId") ?? "");
        return read;
    }

    /// <summary>The number of the next paragraph of a list, without the full stop or bracket after it; null for a bullet.</summary>
    public string? Next(string list, int level)
    {
        if (!lists.TryGetValue(list, out var numbers) || level is < 0 or >= Levels)
            return null;
        numbers.Now[level] = (numbers.Now[level] ?? numbers.Levels[level].Start - 1) + 1;
        Array.Clear(numbers.Now, level + 1, Levels - level - 1);
        var shape = numbers.Levels[level];
        if (shape.Kind is "bullet" or "none")
            return null;
        var shown = Place().Replace(shape.Picture.Length > 0 ? shape.Picture : $"%{level + 1}", place => Shown(numbers, place.Value[1] - '1'));
        return shown.Trim().TrimStart('(').TrimEnd('.', ')', ':') is { Length: > 0 } number ? number : null;
    }

    private static string Shown(Numbers numbers, int level) => ListNumber.Of(numbers.Now[level] ?? numbers.Levels[level].Start, numbers.Levels[level].Kind switch
    {
        "lowerLetter" => "a",
        "upperLetter" => "A",
        "lowerRoman" => "i",
        "upperRoman" => "I",
        _ => "1",
    });

    private static Numbers ReadShape(XmlReader xml)
    {
        var numbers = new Numbers();
        var level = numbers.Levels[0];
        var depth = xml.Depth;
        if (!xml.IsEmptyElement)
            while (XmlInside.Within(xml, depth))
                if (xml.NodeType == XmlNodeType.Element)
                    switch (xml.LocalName)
                    {
                        case "lvl":
                            level = numbers.Levels[Math.Clamp(DocxNumber.Of(xml, "ilvl") ?? 0, 0, Levels - 1)];
                            break;
                        case "start":
                            level.Start = Math.Clamp(DocxNumber.Of(xml) ?? 1, 0, 1_000_000);
                            break;
                        case "numFmt":
                            level.Kind = XmlFlags.Value(xml, "val") ?? "decimal";
                            break;
                        case "lvlText":
                            level.Picture = XmlFlags.Value(xml, "val") ?? "";
                            break;
                    }
        return numbers;
    }

    // Lists of one shape count on together, unless a list says where it starts again.
    private void ReadList(XmlReader xml, string list)
    {
        var depth = xml.Depth;
        int? level = null;
        if (!xml.IsEmptyElement)
            while (XmlInside.Within(xml, depth))
                if (xml is { NodeType: XmlNodeType.Element, LocalName: "abstractNumId" } && shapes.TryGetValue(XmlFlags.Value(xml, "val") ?? "", out var shape))
                    lists[list] = shape;
                else if (xml is { NodeType: XmlNodeType.Element, LocalName: "lvlOverride" })
                    level = DocxNumber.Of(xml, "ilvl");
                else if (xml is { NodeType: XmlNodeType.Element, LocalName: "startOverride" } && level is >= 0 and < Levels && lists.TryGetValue(list, out var shared))
                    lists[list] = StartingAt(shared, level.Value, Math.Clamp(DocxNumber.Of(xml) ?? 1, 0, 1_000_000));
    }

    private static Numbers StartingAt(Numbers shape, int level, int start)
    {
        var own = new Numbers();
        for (var each = 0; each < Levels; each++)
            own.Levels[each] = each == level ? new() { Start = start, Kind = shape.Levels[each].Kind, Picture = shape.Levels[each].Picture } : shape.Levels[each];
        return own;
    }

    [GeneratedRegex("%[1-9]", RegexOptions.NonBacktracking)]
    private static partial Regex Place();
}
