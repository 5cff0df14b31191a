using Concord.Shared.Promises.Words;

namespace Concord.Shared.Promises.Spans;

/// <summary>"2026-03-31" and "2023-12", the year first: read one way only.</summary>
internal sealed class IsoDate : ISpanRule
{
    public SpanFound? At(Line line, int at)
    {
        if (line.YearAt(at, out var next) is not { } year || next != at + 1) return null;
        if (Part(line, next) is not { } month || month > 12) return null;
        if (Part(line, next + 2) is { } day && line[next].Key == line[next + 2].Key)
            return DayFound.Of(next + 4, year, month, day, line.Said(at, next + 4));
        // "2010-11" in a plan is a financial year: that rule comes later.
        if (!line.Is(next, "-") || line[next + 1].Length != 2 || line[next + 1].Value == (year + 1) % 100) return null;
        return new(next + 2, Gregorian.Month(year, month));
    }

    private static int? Part(Line line, int at) =>
        line[at] is { Key: "-" or "/" or ".", Glued: true } && line[at + 1] is { Glued: true, Length: 1 or 2, Value: > 0 } part ? part.Value : null;
}
