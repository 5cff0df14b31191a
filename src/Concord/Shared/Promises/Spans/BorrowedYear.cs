using Concord.Shared.Promises.Words;

namespace Concord.Shared.Promises.Spans;

/// <summary>In "March to June 2026" and "Spring/Summer 2026" the first name takes its year from the last.</summary>
internal static class BorrowedYear
{
    private const int Farthest = 10;

    private static readonly Phrases Joiners = new("-", "/", ",", "&", "to", "and", "or", "until", "through", "to the end of", "to end", "to the end", "et", "a");

    public static int? At(Line line, int at)
    {
        if (!Joiners.Stands(line, at, out var next)) return null;
        var named = false;
        while (next < at + Farthest)
        {
            if (line.YearAt(next, out _) is { } year) return named ? year : null;
            if (Joiners.Stands(line, next, out var joined)) next = joined;
            else if (IsName(line, next)) (next, named) = (next + 1, true);
            else if (line[next].IsBetween(1, 31) || line.Is(next, "of") || line.Is(next, ".") || Vocabulary.IsOrdinalEnding(line, next)) next++;
            else return null;
        }
        return null;
    }

    private static bool IsName(Line line, int at) =>
        Vocabulary.Months.ContainsKey(line[at].Key) || Vocabulary.Seasons.ContainsKey(line[at].Key) || line.Is(at, "q") && line[at + 1].IsBetween(1, 4);
}
