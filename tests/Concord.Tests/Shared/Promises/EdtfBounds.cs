using System.Globalization;
using Concord.Shared.Promises;

namespace Concord.Tests.Shared.Promises;

/// <summary>The days that an EDTF text spans, worked out from the text alone, for checking against what was computed.</summary>
internal static class EdtfBounds
{
    public static (DateOnly? First, DateOnly? Last) Of(string edtf, SeasonTable seasons)
    {
        var ends = edtf.Split('/');
        Assert.InRange(ends.Length, 1, 2);
        return (ends[0] == ".." ? null : Days(ends[0], seasons).First, ends[^1] == ".." ? null : Days(ends[^1], seasons).Last);
    }

    private static (DateOnly First, DateOnly Last) Days(string date, SeasonTable seasons)
    {
        var plain = date.TrimEnd('~', '?');
        Assert.InRange(date.Length - plain.Length, 0, 1);
        var numbers = plain.Split('-').Select(part => int.Parse(part, NumberStyles.None, CultureInfo.InvariantCulture)).ToArray();
        if (plain.Length == 10) return (new(numbers[0], numbers[1], numbers[2]), new(numbers[0], numbers[1], numbers[2]));
        if (plain.Length == 4) return (new(numbers[0], 1, 1), new(numbers[0], 12, 31));
        Assert.Equal(7, plain.Length);
        return numbers[1] switch
        {
            21 => Season(seasons.Spring, numbers[0]),
            22 => Season(seasons.Summer, numbers[0]),
            23 => Season(seasons.Autumn, numbers[0]),
            24 => Season(seasons.Winter, numbers[0]),
            _ => (new(numbers[0], numbers[1], 1), new DateOnly(numbers[0], numbers[1], 1).AddMonths(1).AddDays(-1)),
        };
    }

    private static (DateOnly, DateOnly) Season(DaysOfYear days, int year)
    {
        var next = (days.Last.Month, days.Last.Day).CompareTo((days.First.Month, days.First.Day)) < 0 ? 1 : 0;
        return (Day(days.First, year), Day(days.Last, year + next));
    }

    private static DateOnly Day(MonthDay day, int year) => new(year, day.Month, Math.Min(day.Day, DateTime.DaysInMonth(year, day.Month)));
}
