using Concord.Shared.Promises.Words;

namespace Concord.Shared.Promises.Spans;

/// <summary>"March 31, 2026", "September 30th 2020".</summary>
internal sealed class MonthAndDay : ISpanRule
{
    public SpanFound? At(Line line, int at)
    {
        if (Vocabulary.MonthAt(line, at, out var next) is not { } month || line[next].Length > 2 || line[next].Value < 1) return null;
        var day = line[next++].Value;
        if (Vocabulary.IsOrdinalEnding(line, next)) next++;
        if (line.Is(next, ",")) next++;
        return line.YearAt(next, out var end) is { } year ? DayFound.Of(end, year, month, day, line.Said(at, end)) : null;
    }
}
