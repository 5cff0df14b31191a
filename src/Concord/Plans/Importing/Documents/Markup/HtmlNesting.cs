namespace Concord.Plans.Importing.Documents.Markup;

/// <summary>
/// What a page would cost to parse, reckoned from its tags alone: elements left open make every later tag dearer, and
/// formatting left open is made anew in every block. A page built to exhaust the parser is refused before it starts.
/// </summary>
internal static class HtmlNesting
{
    private const long MostSteps = 160_000_000;
    private const long MostMade = 5_000_000;
    private static readonly string[] Void = ["area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr"];
    private static readonly string[] Formatting = ["a", "b", "big", "code", "em", "font", "i", "nobr", "s", "small", "strike", "strong", "tt", "u"];

    // Their end tags may be left out: each ends the one before it, so they do not nest by themselves.
    private static readonly string[] SelfEnding = ["p", "li", "dt", "dd", "tr", "td", "th", "thead", "tbody", "tfoot", "option", "html", "head", "body", "colgroup"];

    public static void Demand(string text, Findings found)
    {
        var (depth, formatting, steps, made) = (0L, 0L, 0L, 0L);
        for (var at = text.IndexOf('<', StringComparison.Ordinal); at >= 0 && at + 1 < text.Length; at = text.IndexOf('<', at + 1))
        {
            var closes = text[at + 1] == '/';
            var name = NameAt(text.AsSpan(at + (closes ? 2 : 1)));
            if (name.IsEmpty || Holds(Void, name))
                continue;
            var change = closes ? -1 : 1;
            if (Holds(Formatting, name))
                formatting = Math.Max(0, formatting + change);
            if (!Holds(SelfEnding, name))
                depth = Math.Max(0, depth + change);
            else if (!closes)
                made += formatting;
            steps += depth;
            if (steps > MostSteps || made > MostMade)
                throw found.NotReadable("opens thousands of elements that it never closes", "Save the page again, or its tables as a spreadsheet, and choose that file");
        }
    }

    private static ReadOnlySpan<char> NameAt(ReadOnlySpan<char> tag)
    {
        var end = 0;
        while (end < tag.Length && end < 12 && char.IsAsciiLetterOrDigit(tag[end]))
            end++;
        return tag[..end];
    }

    private static bool Holds(string[] names, ReadOnlySpan<char> name)
    {
        foreach (var each in names)
            if (name.Equals(each, StringComparison.OrdinalIgnoreCase))
                return true;
        return false;
    }
}
