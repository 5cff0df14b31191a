using Concord.Shared.Promises.Words;

namespace Concord.Shared.Promises.Wordings;

/// <summary>
/// Words of time beside a date that were not read with it: "Spring" of "2026 Spring", "not" of "not in 2026". The date
/// alone would then say something that was not promised.
/// </summary>
internal static class StrayTime
{
    private const int Farthest = 6;

    private static readonly HashSet<string> Before = new(
        ["quarter", "quarters", "q", "half", "early", "mid", "middle", "late", "end", "last", "final", "post", "pre", "before", "after", "beyond", "until", "not", "term", "terms", "months", "weeks", "month"], StringComparer.Ordinal);

    private static readonly HashSet<string> Behind = new(["quarter", "quarters", "q", "half", "term"], StringComparer.Ordinal);
    private static readonly HashSet<string> Passed = new(["of", "the", "in", "to", "and", "or", "/", "-", "(", ",", "year", "calendar", "&", "st", "nd", "rd", "th"], StringComparer.Ordinal);

    public static string? Beside(Line line, int first, int at, int next, int end)
    {
        for (var back = at - 1; back >= first && back >= at - Farthest; back--)
        {
            if (Before.Contains(line[back].Key) || IsName(line, back)) return line.Said(back, Whole(line, next, end));
            if (!Passed.Contains(line[back].Key) && !line[back].IsBetween(1, 31)) break;
        }
        for (var on = next; on < end && on < next + Farthest; on++)
        {
            if (Behind.Contains(line[on].Key) || IsName(line, on)) return line.Said(at, Whole(line, on + 1, end));
            if (line[on].Key is not ("(" or "," or "-" or "/")) break;
        }
        return null;
    }

    // "2026 (Q2)" to its bracket.
    private static int Whole(Line line, int next, int end)
    {
        while (next < end && line[next].Glued) next++;
        return next;
    }

    // "may" and "march" are also plain words.
    private static bool IsName(Line line, int at) =>
        Vocabulary.Seasons.ContainsKey(line[at].Key) || Vocabulary.Months.ContainsKey(line[at].Key) && line.IsCapital(at);
}
