using Concord.Shared.Promises.Words;

namespace Concord.Shared.Promises.Spans;

/// <summary>The ways of naming a stretch of time, in the order in which they are tried.</summary>
internal static class SpanReader
{
    private static readonly ISpanRule[] Whole =
    [
        new IsoDate(),
        new NumericDate(),
        new DayAndMonth(),
        new MonthAndDay(),
        new MonthAndYear(),
        new HalfYear(),
        new QuarterOfYear(),
        new SchoolYear(),
        new SchoolTerm(),
        new SeasonOfYear(),
        new NamedDay(),
        new ThisOrNext(),
        new FinancialYearName(),
        new YearsInShort(),
        new PlainYear(),
    ];

    private static readonly ISpanRule[] All = [new PartOfSpan(), new WeekdayAndDay(), new WeekCommencing(), .. Whole];

    /// <summary>A span, several joined to one, and how firm the wording is.</summary>
    public static SpanFound? Read(Line line, int at)
    {
        var firm = !Firmness.Approximate.Stands(line, at, out var start);
        if (One(line, start) is not { } found) return null;
        while (found.Span is not null && SpanJoin.After(line, found) is { } joined) found = joined;
        if (found.Span is null) return found;
        if (line[found.Next] is { Key: "-" or "/", Glued: true } && line[found.Next + 1] is { Glued: true, Kind: TokenKind.Number })
            return SpanFound.Unread(found.Next + 2, $"“{line.Said(start, found.Next + 2)}” does not fit together.");
        return Firmness.Of(line, firm ? found : found with { Span = found.Span.Qualified('~', line.Said(at, start)) });
    }

    public static SpanFound? One(Line line, int at) => First(All, line, at);

    /// <summary>A span that is not itself "the end of" another.</summary>
    public static SpanFound? OneWhole(Line line, int at) => First(Whole, line, at);

    private static SpanFound? First(ISpanRule[] rules, Line line, int at)
    {
        foreach (var rule in rules)
            if (rule.At(line, at) is { } found)
                return found;
        return null;
    }
}
