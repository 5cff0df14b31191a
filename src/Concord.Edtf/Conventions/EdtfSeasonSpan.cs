using System.Runtime.CompilerServices;

namespace Concord.Edtf;

/// <summary>The days of one season in any year. One that would end before it begins ends in the next year.</summary>
public readonly record struct EdtfSeasonSpan
{
    /// <summary>From one day of the year through another.</summary>
    /// <param name="startMonth">1 to 12.</param>
    /// <param name="startDay">1 to 31; in a shorter month, its last day.</param>
    /// <param name="endMonth">1 to 12.</param>
    /// <param name="endDay">1 to 31; in a shorter month, its last day.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such month or day.</exception>
    public EdtfSeasonSpan(int startMonth, int startDay, int endMonth, int endDay)
    {
        StartMonth = Within(startMonth, 12);
        StartDay = Within(startDay, 31);
        EndMonth = Within(endMonth, 12);
        EndDay = Within(endDay, 31);
    }

    /// <summary>The month in which it begins.</summary>
    public int StartMonth { get; }

    /// <summary>The day on which it begins.</summary>
    public int StartDay { get; }

    /// <summary>The month in which it ends.</summary>
    public int EndMonth { get; }

    /// <summary>The day on which it ends, itself included.</summary>
    public int EndDay { get; }

    internal EdtfDay First(long year) => On(year, StartMonth, StartDay);

    internal EdtfDay Last(long year) => On((EndMonth, EndDay).CompareTo((StartMonth, StartDay)) < 0 ? year + 1 : year, EndMonth, EndDay);

    private static int Within(int value, int most, [CallerArgumentExpression(nameof(value))] string? name = null)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(value, 1, name);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(value, most, name);
        return value;
    }

    private static EdtfDay On(long year, int month, int day) => new(year, month, Math.Min(day, EdtfDay.DaysIn(year, month)));
}
