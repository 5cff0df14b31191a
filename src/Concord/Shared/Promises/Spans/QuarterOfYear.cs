using Concord.Shared.Promises.Words;

namespace Concord.Shared.Promises.Spans;

/// <summary>"Q2 2026" is of the calendar year, "Q3 2026-27" of the financial year. Also "second quarter of 2026", "2026 Q2".</summary>
internal sealed class QuarterOfYear : ISpanRule
{
    private static readonly Phrases Name = new("quarter", "qtr", "trimestre");

    public SpanFound? At(Line line, int at)
    {
        var start = line.Is(at, "the") ? at + 1 : at;
        if (QuarterAt(line, start, out var next) is { } quarter)
        {
            if (NamedYear.At(line, next) is { } year) return Found(line, year.Next, quarter, year.First, year.Name, year.Financial);
            return BorrowedYear.At(line, next) is { } borrowed ? Found(line, next, quarter, new(borrowed, 1, 1), Gregorian.Digits(borrowed), false) : null;
        }
        return line[at].Kind == TokenKind.Number && NamedYear.At(line, at) is { } before && QuarterAt(line, before.Next, out var end) is { } after
            ? Found(line, end, after, before.First, before.Name, before.Financial)
            : null;
    }

    private static SpanFound Found(Line line, int next, int quarter, DateOnly first, string year, bool financial)
    {
        var rule = financial
            ? $"A quarter of a year with two numbers, or of a financial year, is counted from the first month of the financial year of rule set {line.Rules.Version}"
            : "A quarter of a year with one number is of the calendar year";
        return new(next, Gregorian.Months(
            PromiseKind.Quarter, $"Q{quarter} {year}", first.AddMonths(3 * (quarter - 1)), 3, rule, financial ? FinancialYearName.Table : null));
    }

    private static int? QuarterAt(Line line, int at, out int next)
    {
        next = at + 2;
        if ((line.Is(at, "q") && line[at + 1].Glued || Name.Stands(line, at, out _)) && line[at + 1].IsBetween(1, 4)) return line[at + 1].Value;
        if (Vocabulary.OrdinalAt(line, at, out var named) is not { } ordinal || ordinal > 4 || !Name.Stands(line, named, out next)) return null;
        return ordinal;
    }
}
