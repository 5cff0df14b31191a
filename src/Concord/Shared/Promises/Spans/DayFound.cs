namespace Concord.Shared.Promises.Spans;

/// <summary>A day that is written, or the news that the calendar has none such.</summary>
internal static class DayFound
{
    public static SpanFound Of(int next, int year, int month, int day, string said, string? rule = null)
    {
        if (month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(year, month))
            return SpanFound.Unread(next, $"There is no day “{said}”: a misprint is not guessed at.");
        var span = Gregorian.Day(new(year, month, day));
        return new(next, rule is null ? span : span with { Rule = $"{span.Rule} {rule}" });
    }
}
