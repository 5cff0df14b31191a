using Concord.Shared.Promises.Words;

namespace Concord.Shared.Promises.Spans;

/// <summary>"31/03/2026", "31.3.26", and "03/2026". Which number is the day is the context's to say, unless only one can be.</summary>
internal sealed class NumericDate : ISpanRule
{
    public SpanFound? At(Line line, int at)
    {
        if (line[at].Length > 2 || line[at].Value < 1 || line[at + 1] is not { Key: "/" or "-" or ".", Glued: true } mark) return null;
        if (line[at + 2] is not { Glued: true } second) return null;
        if (mark.Key == "/" && second.Length == 4 && line.YearAt(at + 2, out _) is { } year && line[at].Value <= 12)
            return new(at + 3, Gregorian.Month(year, line[at].Value));
        if (second.Length > 2 || second.Value < 1 || line[at + 3].Key != mark.Key || line[at + 4] is not { Glued: true } last) return null;
        if (last.Length == 2 && last.Value >= 0) return Day(line, at, 2000 + last.Value);
        return last.Length == 4 && Gregorian.IsYear(last.Value) ? Day(line, at, last.Value) : null;
    }

    private static SpanFound Day(Line line, int at, int year)
    {
        var (first, second) = (line[at].Value, line[at + 2].Value);
        var dayFirst = line.Context.DayOrder == DayOrder.DayFirst;
        var onlyOtherWay = dayFirst ? second > 12 && first <= 12 : first > 12 && second <= 12;
        if (onlyOtherWay) dayFirst = !dayFirst;
        var rule = (onlyOtherWay, first > 12 || second > 12 || first == second) switch
        {
            (true, _) => $"Its {(dayFirst ? "first" : "second")} number can only be the day.",
            (_, true) => null,
            _ => dayFirst ? "The day is written before the month here." : "The month is written before the day here.",
        };
        var (day, month) = dayFirst ? (first, second) : (second, first);
        return DayFound.Of(at + 5, year, month, day, line.Said(at, at + 5), rule);
    }
}
