using System.Xml;
using Concord.Plans.Importing.Documents.Office;

namespace Concord.Plans.Importing.Documents.Ods;

/// <summary>What the named styles of an OpenDocument file say that changes the words: struck out, raised, and how much of a date is shown.</summary>
internal sealed class OdsStyles
{
    private const int DeepestParent = 10;

    private sealed class Style
    {
        public string? Parent { get; init; }
        public string? DataStyle { get; init; }
        public bool? Struck { get; set; }
        public bool Raised { get; set; }
    }

    private readonly Dictionary<string, Style> styles = new(StringComparer.Ordinal);
    private readonly Dictionary<string, HashSet<string>> dates = new(StringComparer.Ordinal);
    private Style? style;
    private HashSet<string>? date;

    /// <summary>Called for each element; takes those that belong to styles.</summary>
    public void Take(XmlReader xml)
    {
        switch (xml.LocalName)
        {
            case "style" when XmlFlags.Value(xml, "name") is { } name:
                styles[name] = style = new() { Parent = XmlFlags.Value(xml, "parent-style-name"), DataStyle = XmlFlags.Value(xml, "data-style-name") };
                break;
            case "text-properties" when style is not null:
                if ((XmlFlags.Value(xml, "text-line-through-style") ?? XmlFlags.Value(xml, "text-line-through-type")) is { } line)
                    style.Struck = line != "none";
                style.Raised = XmlFlags.Value(xml, "text-position")?.StartsWith("super", StringComparison.Ordinal) == true;
                break;
            case "date-style" when XmlFlags.Value(xml, "name") is { } name:
                dates[name] = date = new(StringComparer.Ordinal);
                break;
            case "day" or "month" or "year":
                date?.Add(xml.LocalName);
                break;
        }
    }

    public bool IsStruck(string? name) => Chain(name).Select(each => each.Struck).FirstOrDefault(struck => struck is not null) == true;

    public bool IsRaised(string? name) => Chain(name).Any(each => each.Raised);

    /// <summary>2026-03-31 where the day is shown, 2026-03 where a month is, 2026 where only the year is.</summary>
    public string Date(string value, string? cellStyle)
    {
        var day = value.EndsWith("T00:00:00", StringComparison.Ordinal) ? value[..^9] : value;
        if (day.Length != 10 || Chain(cellStyle).Select(each => each.DataStyle).OfType<string>().FirstOrDefault() is not { } name
            || !dates.TryGetValue(name, out var shown) || shown.Count == 0 || shown.Contains("day"))
            return day;
        return shown.Contains("month") ? day[..7] : day[..4];
    }

    private IEnumerable<Style> Chain(string? name)
    {
        for (var deep = 0; deep < DeepestParent && name is not null && styles.TryGetValue(name, out var found); deep++)
        {
            yield return found;
            name = found.Parent;
        }
    }
}
