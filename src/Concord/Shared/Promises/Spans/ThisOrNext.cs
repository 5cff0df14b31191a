using Concord.Shared.Promises.Words;

namespace Concord.Shared.Promises.Spans;

/// <summary>"this year", "next spring", "next financial year": seen from the day of publication.</summary>
internal sealed class ThisOrNext : ISpanRule
{
    private static readonly Phrases This = new("this", "this coming", "the current", "current");
    private static readonly Phrases Next = new("next", "the next", "the following", "the coming", "coming");
    private static readonly Phrases Year = new("year", "calendar year");
    private static readonly Phrases Financial = new("financial year", "fiscal year");

    public SpanFound? At(Line line, int at)
    {
        var next = Next.Stands(line, at, out var named);
        if (!next && !This.Stands(line, at, out named)) return null;
        if (Ahead(line, named, out var end) is not { } spanIn) return null;
        if (line.Context.Publication is not { } publication)
            return new(end, null, new(PromiseKind.Relative, $"“{line.Said(at, end)}” is seen from publication, and it is not known when that was."));
        var (earliest, latest) = (Seen(spanIn, publication.First, next), Seen(spanIn, publication.Last, next));
        if (earliest != latest)
            return new(end, null, new(PromiseKind.Relative, $"“{line.Said(at, end)}” is seen from publication, and {publication.Name} is not exact enough to say which it is."));
        return new(end, earliest with { Rule = $"“{line.Said(at, end)}” is {(next ? "the first to begin after" : "the one at or after")} publication ({publication.Name}): {earliest.Name}. {earliest.Rule}" });
    }

    // "this": the one that has not ended; "next": the first that begins later.
    private static PromisedSpan Seen(Func<int, PromisedSpan> spanIn, DateOnly day, bool next)
    {
        var year = day.Year - 2;
        while (next ? spanIn(year).First <= day : spanIn(year).Last < day) year++;
        return spanIn(year);
    }

    private static Func<int, PromisedSpan>? Ahead(Line line, int at, out int end)
    {
        if (Year.Stands(line, at, out end)) return Gregorian.Year;
        if (Financial.Stands(line, at, out end))
            return year => Gregorian.Months(
                PromiseKind.Year, $"the financial year {Gregorian.Pair(year)}", new(year, line.Rules.FinancialYear.FirstMonth, 1), 12,
                $"The financial year of rule set {line.Rules.Version}", FinancialYearName.Table);
        end = at + 1;
        if (Vocabulary.Months.TryGetValue(line[at].Key, out var month)) return year => Gregorian.Month(year, month);
        return Vocabulary.Seasons.TryGetValue(line[at].Key, out var season) ? year => SeasonOfYear.Of(season, year, line.Rules, "") : null;
    }
}
