using System.Globalization;
using Concord.Rounds.Domain;
using Concord.Shared;
using Concord.Shared.Calendar;

namespace Concord.Rounds.Demonstration;

/// <summary>The days of the demonstration's rounds: the last one is open today, whenever that is, and those before it are over.</summary>
internal sealed class DemonstrationCalendar(DateOnly today, WorkingDays days)
{
    public const int Closed = 4, Open = Closed + 1;

    public DateOnly Today => today;

    public RoundDates Of(int number)
    {
        var thisQuarter = new DateOnly(today.Year, (today.Month - 1) / 3 * 3 + 1, 1);
        var from = thisQuarter.AddMonths(-3 * (Open - number + 1));
        var to = from.AddMonths(3).AddDays(-1);
        var opens = number == Open ? After(today, -5) : After(to, 3);
        var due = number == Open ? After(today, 10) : After(opens, 15);
        return new(from, to, opens, due, After(due, 5), After(due, 15));
    }

    public static string NameOf(RoundDates dates) => string.Create(CultureInfo.GetCultureInfo("en-GB"), $"{dates.PeriodFrom:MMMM} to {dates.PeriodTo:MMMM yyyy}");

    public DateOnly After(DateOnly day, int workingDays) => days.After(day, workingDays);

    /// <summary>A time of day in London so many working days after a day.</summary>
    public DateTime At(DateOnly day, int workingDays, int hour, int minute = 0) => London.InstantOf(After(day, workingDays), new(hour, minute))!.Value;
}
