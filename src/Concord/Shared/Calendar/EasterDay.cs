namespace Concord.Shared.Calendar;

internal static class EasterDay
{
    // The Gregorian reckoning in Butcher's form (1876).
    public static DateOnly Of(int year)
    {
        var (golden, century, rest) = (year % 19, year / 100, year % 100);
        var moonShift = (century - (century + 8) / 25 + 1) / 3;
        var epact = (19 * golden + century - century / 4 - moonShift + 15) % 30;
        var weekday = (32 + 2 * (century % 4) + 2 * (rest / 4) - epact - rest % 4) % 7;
        var shift = (golden + 11 * epact + 22 * weekday) / 451;
        var sum = epact + weekday - 7 * shift + 114;
        return new(year, sum / 31, sum % 31 + 1);
    }
}
