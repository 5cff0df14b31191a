using Concord.Shared.Promises.Words;

namespace Concord.Shared.Promises.Spans;

/// <summary>"2020", "in 2019". A number of four digits that stands like a count or in a title is no year.</summary>
internal sealed class PlainYear : ISpanRule
{
    private static readonly Phrases TimeBefore = new("in", "by", "since", "during", "until", "till", "before", "after", "from", "starting", "throughout", "calendar");
    private static readonly Phrases MayFollow = new(
        "and", "to", "or", "onward", "onwards", "until", "through", "then", "for", "with", "if", "when", "as", "but", "subject", "pending", "following", "at", "by", "in", "on", "is", "was", "et", "a", "q", "h", "tbc");
    private static readonly Phrases Titles = new(
        "act", "order", "bill", "agenda", "vision", "article", "section", "paragraph", "page", "no", "number", "version", "room", "regulation", "regulations", "resolution", "spending review", "census");

    public SpanFound? At(Line line, int at)
    {
        if (line.Is(at, "calendar") && line.Is(at + 1, "year")) at += 2;
        return line.YearAt(at, out var next) is { } year && IsTime(line, at, next) ? new(next, Gregorian.Year(year)) : null;
    }

    /// <summary>Why a number that could be a year was not read as one.</summary>
    public static string? Refusal(Line line, int at) =>
        line.YearAt(at, out var next) is null || IsTime(line, at, next) ? null
        : Titles.Stands(line, at - 1, out _) || Titles.Stands(line, at - 2, out _) ? $"“{line.Said(Math.Max(at - 1, 0), next)}” is a title, not a year."
        : $"“{line.Said(at, Math.Min(next + 1, line.Count))}” stands like a count, not like a year.";

    private static bool IsTime(Line line, int at, int next)
    {
        var (before, after) = (line[at - 1], line[next]);
        if (line[at].Glued && (before.Kind != TokenKind.Mark || before.Key is "£" or "$" or "€" or "#" or "." or ",")) return false;
        if (after.Glued && (after.Kind == TokenKind.Word || after.Key is "%" or "°" || after.Key is "-" or "." or "," && GoesOn(line, next + 1))) return false;
        if (Titles.Stands(line, at - 1, out _) || Titles.Stands(line, at - 2, out var titled) && titled == at) return false;
        if (after.Kind != TokenKind.Word || MayFollow.Stands(line, next, out _) || TimeBefore.Stands(line, at - 1, out _)) return true;
        // "Prospectus 2018 Pilots …": without a separator only a capital begins something new.
        return line.IsCapital(next) || MonthOrSeason(after.Key);
    }

    // "2019-based", "2019.5", but neither "2018-2020" nor "2019-March 2020".
    private static bool GoesOn(Line line, int at) =>
        line[at] is { Glued: true, Kind: TokenKind.Word or TokenKind.Number } token && !Gregorian.IsYear(token.Value) && !MonthOrSeason(token.Key);

    private static bool MonthOrSeason(string key) => Vocabulary.Months.ContainsKey(key) || Vocabulary.Seasons.ContainsKey(key);
}
