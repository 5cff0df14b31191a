using System.Globalization;

namespace Concord.Edtf;

/// <summary>
/// A day of the proleptic Gregorian calendar with a year 0, as ISO 8601 counts: also before the year 1 and after 9999,
/// where <see cref="DateOnly"/> does not reach. The default value is no day.
/// </summary>
public readonly record struct EdtfDay : IComparable<EdtfDay>
{
    /// <summary>The largest number of years, before or after year 0, that a text may name.</summary>
    internal const long MostYears = 999_999_999_999_999;

    // Far beyond what a text may name: padding reaches there.
    private const long LastYear = 2_000_000_000_000_000_000;

    /// <summary>A day by its numbers.</summary>
    /// <param name="year">The year; 0 is the year before 1.</param>
    /// <param name="month">The month, 1 to 12.</param>
    /// <param name="day">The day of the month, from 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such day, or the year is beyond 2·10¹⁸.</exception>
    public EdtfDay(long year, int month, int day)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(Math.Abs(year), LastYear, nameof(year));
        ArgumentOutOfRangeException.ThrowIfLessThan(month, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(month, 12);
        ArgumentOutOfRangeException.ThrowIfLessThan(day, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(day, DaysIn(year, month));
        (Year, Month, Day) = (year, month, day);
    }

    /// <summary>The year; 0 is the year before 1.</summary>
    public long Year { get; }

    /// <summary>The month, 1 to 12.</summary>
    public int Month { get; }

    /// <summary>The day of the month, from 1.</summary>
    public int Day { get; }

    /// <summary>The same day as .NET has it.</summary>
    /// <param name="day">A day of the years 1 to 9999.</param>
    public static EdtfDay From(DateOnly day) => new(day.Year, day.Month, day.Day);

    /// <summary>The same day as .NET has it; null outside the years 1 to 9999.</summary>
    public DateOnly? ToDateOnly() => Year is >= 1 and <= 9999 ? new DateOnly((int)Year, Month, Day) : null;

    /// <summary>Whether the year has a 29 February.</summary>
    /// <param name="year">Any year.</param>
    public static bool IsLeap(long year) => year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);

    /// <summary>How many days the month has.</summary>
    /// <param name="year">Any year.</param>
    /// <param name="month">1 to 12.</param>
    public static int DaysIn(long year, int month) => month switch { 2 => IsLeap(year) ? 29 : 28, 4 or 6 or 9 or 11 => 30, _ => 31 };

    /// <summary>Earlier is less.</summary>
    /// <param name="other">The other day.</param>
    public int CompareTo(EdtfDay other) => (Year, Month, Day).CompareTo((other.Year, other.Month, other.Day));

    /// <summary><c>2004-06-11</c>, <c>-0999-01-01</c>, <c>170000002-12-31</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Year:0000;-0000}-{Month:00}-{Day:00}");

    /// <summary>The day that many years and months later; where its month is shorter, the month's last day.</summary>
    internal EdtfDay Add(long years, int months, bool stayLast = false)
    {
        var month = Month - 1 + months;
        var year = Year + years + (int)Math.Floor(month / 12.0);
        month = (month % 12 + 12) % 12 + 1;
        var last = DaysIn(year, month);
        return new(year, month, stayLast ? last : Math.Min(Day, last));
    }

    internal EdtfDay AddDays(int days)
    {
        var (cycles, rest) = Math.DivRem(Day + days, 146_097);
        var (year, month) = (Year + 400L * cycles, Month);
        for (; rest > DaysIn(year, month); (year, month) = month == 12 ? (year + 1, 1) : (year, month + 1)) rest -= DaysIn(year, month);
        while (rest < 1)
        {
            (year, month) = month == 1 ? (year - 1, 12) : (year, month - 1);
            rest += DaysIn(year, month);
        }
        return new(year, month, rest);
    }

    /// <summary>Whether the first day is earlier.</summary>
    public static bool operator <(EdtfDay a, EdtfDay b) => a.CompareTo(b) < 0;

    /// <summary>Whether the first day is later.</summary>
    public static bool operator >(EdtfDay a, EdtfDay b) => a.CompareTo(b) > 0;

    /// <summary>Whether the first day is earlier, or the same.</summary>
    public static bool operator <=(EdtfDay a, EdtfDay b) => a.CompareTo(b) <= 0;

    /// <summary>Whether the first day is later, or the same.</summary>
    public static bool operator >=(EdtfDay a, EdtfDay b) => a.CompareTo(b) >= 0;
}
