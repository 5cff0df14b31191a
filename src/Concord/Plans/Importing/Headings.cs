using System.Globalization;
using System.Text.RegularExpressions;

namespace Concord.Plans.Importing;

/// <summary>What a line without a table looks like: a heading, or what a printer puts on every page.</summary>
internal sealed partial class Headings
{
    private const int Longest = 120;
    private readonly Dictionary<string, List<int>> places = [];

    public Headings(PlanLines lines)
    {
        for (var line = 0; line < lines.Count; line++)
            if (!lines.IsBlank(line) && !lines.IsTabbed(line) && lines[line].Length <= Longest)
            {
                var key = Key(lines[line]);
                if (!places.TryGetValue(key, out var found))
                    places[key] = found = [];
                found.Add(line);
            }
    }

    public int Occurrences(string key) => places.GetValueOrDefault(key)?.Count ?? 0;

    public int? FirstAfter(string key, int line)
    {
        if (!places.TryGetValue(key, out var found))
            return null;
        var at = found.BinarySearch(line + 1);
        at = at < 0 ? ~at : at;
        return at < found.Count ? found[at] : null;
    }

    public bool IsPageFurniture(string line) =>
        line.Length <= Longest && (PageNumber().IsMatch(line) || Occurrences(Key(line)) > 2);

    public static bool LooksLikeHeading(string line)
    {
        var text = line.Trim();
        return text.Length is > 2 and <= Longest
            && char.IsLetterOrDigit(text.TrimStart('#', ' ')[..1].FirstOrDefault())
            && text.Any(char.IsLetter)
            && !".;:,?!".Contains(text[^1], StringComparison.Ordinal)
            && !text.Contains("://", StringComparison.Ordinal)
            && !PageNumber().IsMatch(text)
            && !IsDate(text);
    }

    public static bool IsDate(string line) =>
        DateTime.TryParse(line.Trim(), CultureInfo.GetCultureInfo("en-GB"), out _);

    /// <summary>Two headings are the same when they differ in case, spacing, quotation marks or printed number only.</summary>
    public static string Key(string heading) =>
        CellText.Tidy(TitleOf(heading)).Replace('’', '\'').ToUpperInvariant();

    public static string TitleOf(string heading)
    {
        var text = heading.Trim().TrimStart('#').TrimStart();
        var number = PrintedNumber().Match(text);
        return number.Success ? text[number.Length..] : text;
    }

    public static int? NumberOf(string heading) =>
        PrintedNumber().Match(heading.Trim().TrimStart('#').TrimStart()) is { Success: true } number
            ? int.Parse(number.Groups["n"].ValueSpan, CultureInfo.InvariantCulture)
            : null;

    [GeneratedRegex(@"^(?:(?:chapter|part|section|theme)\s+(?<n>\d{1,2})\b\s*[.:)–-]?\s*|(?<n>\d{1,2})[.:)]\s+)", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex PrintedNumber();

    [GeneratedRegex(@"^\s*(?:page\s+)?\d{1,4}(?:\s*(?:of|/)\s*\d{1,4})?\s*$", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex PageNumber();
}
