using System.Text.RegularExpressions;

namespace Concord.Plans.Domain.Measuring;

/// <summary>Finds a number with its unit: money, a share, or so many of something. Years, days and "the five areas" are none.</summary>
internal static partial class Figures
{
    public static string? FirstIn(string text) => Figure().Matches(text).Select(match => match.Value.Trim()).FirstOrDefault(found => !Year().IsMatch(found));

    [GeneratedRegex("""
        £\s?\d[\d,.]*(?:\s?(?:million|billion|thousand|[mk]|bn)\b)?
        | \b\d[\d,.]*\s?(?:%|per\ cent\b|percent\b)
        | (?<!\b(?:tier|part|section|article|phase|year|years|chapter|stage|level|act|aged|over|under|goal|number|no|the|these|those|our|its|their|all|page|step|annex|schedule|from)\s)
          (?<![\w.,/–-])(?:\d{1,3}(?:,\d{3})+|\d+|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|fifty|hundred|thousand|a\ (?:dozen|hundred|thousand|million))
          (?:\s(?:million|thousand|hundred))?
          \s(?!(?:january|february|march|april|may|june|july|august|september|october|november|december|or|and|to|of|in|at|am|pm|per|years?\ old|that|which|is|are|was)\b)(?:(?:new|more|other|different|local|pilot|further|additional|large|small|national)\s)*\p{L}[\p{L}’'-]*(?:\s(?!(?:and|or|in|of|to|for|that|which|with|by|on|from|at|is|are|will|until|between|across)\b)\p{L}[\p{L}’'-]*)?
        """, RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.IgnorePatternWhitespace | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Figure();

    [GeneratedRegex(@"^(?:19|20)\d\d\b", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Year();
}
