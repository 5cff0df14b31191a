namespace Concord.Shared.Calendar;

/// <summary>
/// Counts working days: Monday to Friday, without bank holidays. The day one counts from is never counted, the day one
/// counts to is: from Friday to Monday is one working day, from Saturday to Monday is one too.
/// </summary>
public sealed class WorkingDays(BankHolidays holidays)
{
    /// <summary>Whether a day is a working day.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The day is before 1978.</exception>
    public bool Is(DateOnly day) => !HolidayRule.IsWeekend(day) && holidays.On(day) is null;

    /// <summary>The first working day after a day.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The day is before 1978.</exception>
    public DateOnly Next(DateOnly day) => Step(day, 1);

    /// <summary>The last working day before a day.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The day is before 1978.</exception>
    public DateOnly Previous(DateOnly day) => Step(day, -1);

    /// <summary>The working day that lies so many working days after a day; before it, where the number is negative. None after a day is the day itself, working or not.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A day is before 1978.</exception>
    public DateOnly After(DateOnly day, int workingDays)
    {
        for (var left = Math.Abs(workingDays); left > 0; left--) day = Step(day, Math.Sign(workingDays));
        return day;
    }

    /// <summary>How many working days lie after the first day, up to and with the last. Backwards it is the same number, negative.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A day is before 1978.</exception>
    public int Between(DateOnly from, DateOnly to)
    {
        if (to < from) return -Between(to, from);
        var count = 0;
        for (var day = from; day < to;)
        {
            day = day.AddDays(1);
            if (Is(day)) count++;
        }
        return count;
    }

    private DateOnly Step(DateOnly day, int by)
    {
        do day = day.AddDays(by);
        while (!Is(day));
        return day;
    }
}
