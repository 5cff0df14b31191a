using System.Globalization;
using Concord.Shared;

namespace Concord.Plans.Timeline;

/// <summary>The period that an address asks for, from a day, a month or a year to another.</summary>
public sealed record PeriodAsked(Period? Period, string? Mistake)
{
    /// <summary>With one end missing the period is the year of the other.</summary>
    public static PeriodAsked Of(string? from, string? to)
    {
        if (string.IsNullOrWhiteSpace(from) && string.IsNullOrWhiteSpace(to)) return new(null, null);
        if (!Read(string.IsNullOrWhiteSpace(from) ? to : from, out var first) || !Read(string.IsNullOrWhiteSpace(to) ? from : to, out var last))
            return new(null, "Enter both as a day, a month or a year, such as 2019-04-30, 2019-04 or 2019");
        if (string.IsNullOrWhiteSpace(from) || string.IsNullOrWhiteSpace(to)) return new(Timeline.Period.Years(first.First, last.Last), null);
        return last.Last < first.First ? new(null, "The last day must not come before the first") : new(new Period(first.First, last.Last), null);
    }

    public static string Written(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static bool Read(string? text, out Period period)
    {
        period = default;
        if (!PartialDate.TryParse(text, out var date)) return false;
        period = date.Text.Length switch
        {
            4 => Timeline.Period.Calendar(12, date.First),
            7 => Timeline.Period.Calendar(1, date.First),
            _ => new(date.First, date.First),
        };
        return true;
    }
}
