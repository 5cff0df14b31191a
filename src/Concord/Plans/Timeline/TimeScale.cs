namespace Concord.Plans.Timeline;

/// <summary>A period cut into months, quarters, half-years, years or more, so that there are few enough to read.</summary>
public static class TimeScale
{
    public const int MostColumns = 8;

    private static readonly int[] Steps = [1, 3, 6, 12, 24, 60, 120, 240, 600, 1200, 2400, 6000, 12_000, 24_000];

    /// <summary>How long a part is that is not cut: the shortest of which there are few enough.</summary>
    public static int MonthsInAColumn(Period period) => Steps.First(step => Fits(period, step));

    /// <summary>From the first day to the last, without a gap. The outer two are cut where the period is.</summary>
    public static IReadOnlyList<Period> Columns(Period period) => [.. Cut(period, MonthsInAColumn(period))];

    private static bool Fits(Period period, int step) =>
        Number(period.Last, step) - Number(period.First, step) < MostColumns;

    private static int Number(DateOnly day, int step) => ((day.Year - 1) * 12 + day.Month - 1) / step;

    private static IEnumerable<Period> Cut(Period period, int step)
    {
        for (var first = period.First; ;)
        {
            var last = Period.Calendar(step, first).Last;
            yield return new(first, last < period.Last ? last : period.Last);
            if (last >= period.Last) yield break;
            first = last.AddDays(1);
        }
    }
}
