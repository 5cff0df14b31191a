using Concord.Shared.Promises.Words;

namespace Concord.Shared.Promises.Spans;

/// <summary>"March 2026", "Sept. 2026", "Mar-26", and the first month of "March to June 2026".</summary>
internal sealed class MonthAndYear : ISpanRule
{
    private static readonly Phrases Between = new(",", "of", "-", "/");

    public SpanFound? At(Line line, int at)
    {
        if (Vocabulary.MonthAt(line, at, out var next) is not { } month) return null;
        if (line.YearAt(Between.Skip(line, next), out var end) is { } year) return new(end, Gregorian.Month(year, month));
        if (line[next] is { Key: "-" or "/", Glued: true } && line[next + 1] is { Glued: true, Length: 2, Value: >= 0 } two)
            return new(next + 2, Gregorian.Month(2000 + two.Value, month));
        return BorrowedYear.At(line, next) is { } borrowed
            ? new(next, Gregorian.Month(borrowed, month), YearBefore: Gregorian.Month(borrowed - 1, month))
            : null;
    }
}
