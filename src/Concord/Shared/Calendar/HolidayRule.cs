namespace Concord.Shared.Calendar;

/// <summary>The bank holidays that come every year in England and Wales, by the Banking and Financial Dealings Act 1971 and custom.</summary>
internal static class HolidayRule
{
    // The early May bank holiday came in 1978; before it the list was another.
    public const int FirstYear = 1978;

    public static IEnumerable<BankHoliday> In(int year)
    {
        var easter = EasterDay.Of(year);
        yield return OrNextMonday(new(year, 1, 1), "New Year’s Day");
        yield return new(easter.AddDays(-2), "Good Friday");
        yield return new(easter.AddDays(1), "Easter Monday");
        yield return new(FirstMonday(new(year, 5, 1)), "Early May bank holiday");
        yield return new(FirstMonday(new(year, 5, 25)), "Spring bank holiday");
        yield return new(FirstMonday(new(year, 8, 25)), "Summer bank holiday");
        foreach (var holiday in Christmas(new(year, 12, 25))) yield return holiday;
    }

    private static BankHoliday OrNextMonday(DateOnly day, string name) =>
        IsWeekend(day) ? new(FirstMonday(day), $"{name} (substitute day)") : new(day, name);

    // A Sunday's Christmas Day goes past Boxing Day, which keeps its Monday; on a weekend of both, each moves by two days.
    private static IEnumerable<BankHoliday> Christmas(DateOnly day)
    {
        var (christmas, boxing) = (day, day.AddDays(1));
        yield return IsWeekend(christmas) ? new(christmas.AddDays(2), "Christmas Day (substitute day)") : new(christmas, "Christmas Day");
        yield return IsWeekend(boxing) ? new(boxing.AddDays(2), "Boxing Day (substitute day)") : new(boxing, "Boxing Day");
    }

    private static DateOnly FirstMonday(DateOnly from) => from.AddDays(((int)DayOfWeek.Monday - (int)from.DayOfWeek + 7) % 7);

    internal static bool IsWeekend(DateOnly day) => day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday;
}
