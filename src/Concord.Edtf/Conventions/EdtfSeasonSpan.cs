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
        ArgumentOutOfRangeException.ThrowIfNotEqual(startMonth is >= 1 and <= 12, true, nameof(startMonth));
        ArgumentOutOfRangeException.ThrowIfNotEqual(startDay is >= 1 and <= 31, true, nameof(startDay));
        ArgumentOutOfRangeException.ThrowIfNotEqual(endMonth is >= 1 and <= 12, true, nameof(endMonth));
        ArgumentOutOfRangeException.ThrowIfNotEqual(endDay is >= 1 and <= 31, true, nameof(endDay));
        (StartMonth, StartDay, EndMonth, EndDay) = (startMonth, startDay, endMonth, endDay);
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

    private static EdtfDay On(long year, int month, int day) => new(year, month, Math.Min(day, EdtfDay.DaysIn(year, month)));
}
