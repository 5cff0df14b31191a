using System.Buffers;
using System.Globalization;
using System.Text.RegularExpressions;

namespace Concord.Plans.Importing;

/// <summary>Raised figures that point at a footnote: ¹³, or 13 in a sup tag. m² is a unit and 10⁶ a power; 2019¹³ is a year with a mark.</summary>
internal static partial class FootnoteMarks
{
    private const string Raised = "⁰¹²³⁴⁵⁶⁷⁸⁹";
    private static readonly SearchValues<char> RaisedFigures = SearchValues.Create(Raised);
    private static readonly string[] Units = ["m", "km", "cm", "mm", "ft"];

    public static IReadOnlyList<int> In(string text) =>
        MayHold(text) ? [.. Candidate().Matches(text).Where(found => IsMark(text, found)).Select(found => NumberOf(found.Groups["n"].Value))] : [];

    public static string Without(string text) =>
        MayHold(text) ? Candidate().Replace(text, found => IsMark(text, found) ? "" : found.Value) : text;

    public static int NumberOf(string figures) => int.Parse(
        string.Concat(figures.Select(figure => Raised.IndexOf(figure, StringComparison.Ordinal) is var raised and >= 0 ? (char)('0' + raised) : figure)),
        CultureInfo.InvariantCulture);

    private static bool MayHold(string text) =>
        text.AsSpan().ContainsAny(RaisedFigures) || text.Contains("<sup>", StringComparison.OrdinalIgnoreCase);

    private static bool IsMark(string text, Match found)
    {
        if (found.Groups["n"].Length > 3)
            return false;
        var start = found.Index;
        while (start > 0 && char.IsLetterOrDigit(text[start - 1]) && found.Index - start < 5)
            start--;
        var word = text[start..found.Index];
        var isYear = word.Length == 4 && word.All(char.IsAsciiDigit) && word[..2] is "19" or "20";
        return isYear || found.Value[0] == '<' || !(word.Length > 0 && char.IsDigit(word[^1]) || Units.Contains(word));
    }

    [GeneratedRegex(@"(?<n>[⁰¹²³⁴⁵⁶⁷⁸⁹]+)|<sup>\s*(?<n>[0-9]{1,3})\s*</sup>", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Candidate();
}
