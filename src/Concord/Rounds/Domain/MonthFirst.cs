using System.Text.RegularExpressions;

namespace Concord.Rounds.Domain;

/// <summary>Days in figures that a spreadsheet set to another country may have written the other way round.</summary>
internal static partial class MonthFirst
{
    /// <summary>One of the days that could be either, where none says that the day comes first; null where nothing is in doubt.</summary>
    public static string? InDoubt(IEnumerable<string> days)
    {
        string? doubtful = null;
        foreach (var text in days.Select(day => day.Trim()))
        {
            var figures = Figures().Match(text);
            if (!figures.Success) continue;
            var (first, second) = (int.Parse(figures.Groups["first"].ValueSpan, provider: null), int.Parse(figures.Groups["second"].ValueSpan, provider: null));
            // A thirteenth month settles it for the whole file: one program wrote all of it.
            if (first > 12) return null;
            if (second <= 12 && first != second) doubtful ??= text;
        }
        return doubtful;
    }

    [GeneratedRegex(@"\A(?<first>[0-9]{1,2})[/.\- ](?<second>[0-9]{1,2})[/.\- ]([0-9]{2}|[0-9]{4})\z", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Figures();
}
