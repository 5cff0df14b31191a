using System.Globalization;

namespace Concord.Plans.Timeline;

/// <summary>Days from one to another, both included: what a picture of promises shows.</summary>
public readonly record struct Period(DateOnly First, DateOnly Last)
{
    private static readonly int[] CalendarMonths = [3, 6, 12];

    public int Days => Last.DayNumber - First.DayNumber + 1;

    /// <summary>Where the day begins, as a share of the period.</summary>
    public double BeginningOf(DateOnly day) => (double)(day.DayNumber - First.DayNumber) / Days;

    public double EndOf(DateOnly day) => (double)(day.DayNumber - First.DayNumber + 1) / Days;

    public bool Contains(DateOnly day) => day >= First && day <= Last;

    /// <summary>A bound that is not there lies beyond every day.</summary>
    public bool Touches(DateOnly? earliest, DateOnly? latest) => !(earliest > Last) && !(latest < First);

    /// <summary>3, 6 or 12 where this is a quarter, a half-year or a year of the calendar.</summary>
    public int? Months
    {
        get
        {
            var period = this;
            return CalendarMonths.Select(months => (int?)months).FirstOrDefault(months => Calendar(months!.Value, period.First) == period);
        }
    }

    /// <summary>The stretch of so many months, counted from January of year 1, in which a day lies.</summary>
    public static Period Calendar(int months, DateOnly day)
    {
        var begun = ((day.Year - 1) * 12 + day.Month - 1) / months * months;
        var next = begun + months;
        return new(new(begun / 12 + 1, begun % 12 + 1, 1), next >= 9999 * 12 ? DateOnly.MaxValue : new DateOnly(next / 12 + 1, next % 12 + 1, 1).AddDays(-1));
    }

    /// <summary>Whole years, from the first day to the last.</summary>
    public static Period Years(DateOnly first, DateOnly last) => new(Calendar(12, first).First, Calendar(12, last).Last);

    /// <summary>The period of the same kind just before, or null where the calendar ends.</summary>
    public Period? Earlier => First.DayNumber - Days < 0 ? null
        : Months is { } months ? Calendar(months, First.AddDays(-1)) : new(First.AddDays(-Days), First.AddDays(-1));

    public Period? Later => Last.DayNumber + Days > DateOnly.MaxValue.DayNumber ? null
        : Months is { } months ? Calendar(months, Last.AddDays(1)) : new(Last.AddDays(1), Last.AddDays(Days));

    /// <summary>"2019", "2018 to 2021", "April to June 2019", "4 March 2019 to 9 May 2020".</summary>
    public override string ToString() => (Years(First, Last) == this, First.Year == Last.Year) switch
    {
        (true, true) => Written(First, "yyyy"),
        (true, false) => $"{Written(First, "yyyy")} to {Written(Last, "yyyy")}",
        (_, true) when First.Day == 1 && Last == Calendar(1, Last).Last => First.Month == Last.Month ? Written(First, "MMMM yyyy") : $"{Written(First, "MMMM")} to {Written(Last, "MMMM yyyy")}",
        _ when First == Last => Written(First, "d MMMM yyyy"),
        (_, true) => $"{Written(First, "d MMMM")} to {Written(Last, "d MMMM yyyy")}",
        _ => $"{Written(First, "d MMMM yyyy")} to {Written(Last, "d MMMM yyyy")}",
    };

    private static string Written(DateOnly day, string format) => day.ToString(format, CultureInfo.InvariantCulture);
}
