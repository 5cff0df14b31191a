namespace Concord.Edtf;

/// <summary>The days that a date with unspecified digits could mean.</summary>
internal static class Possible
{
    /// <summary>The earliest or the latest of them; null if no day fits, as with 30 February.</summary>
    public static EdtfDay? Edge(EdtfDate date, bool latest)
    {
        // Whether a year has a fitting day hangs on its 29 February alone.
        var (common, leap) = (InYear(date, 2001, latest), InYear(date, 2000, latest));
        if (common is null && leap is null) return null;
        foreach (var year in date.Year.Years(latest))
            if ((EdtfDay.IsLeap(year) ? leap : common) is { } day) return new(year, day.Month, day.Day);
        return null;
    }

    private static EdtfDay? InYear(EdtfDate date, int year, bool latest)
    {
        for (var (month, step) = latest ? (12, -1) : (1, 1); month is >= 1 and <= 12; month += step)
        {
            if (date.Month?.Fits(month) == false) continue;
            var days = EdtfDay.DaysIn(year, month);
            for (var day = latest ? days : 1; day >= 1 && day <= days; day += step)
                if (date.Day?.Fits(day) != false) return new(year, month, day);
        }
        return null;
    }
}
