namespace Concord.Plans.Timeline;

/// <summary>All that a picture of promises says, of one period. Today is a day like another: whoever draws brings it.</summary>
public sealed class PlanTimeline
{
    /// <summary>With no period, from the first day that any promise names to the last, in whole years.</summary>
    public PlanTimeline(IReadOnlyCollection<PromiseLine> lines, Period? period, DateOnly today)
    {
        (All, Today, Whole) = ([.. PromiseLine.InOrder(lines)], today, WholeOf(lines));
        IsWhole = period is null || period == Whole;
        Period = period ?? Whole;
        Shown = IsWhole ? All : [.. All.Where(line => line.Promise.IsInTime() && Period!.Value.Touches(line.Promise.Earliest, line.Promise.Latest))];
        Tally = new(All, today);
    }

    public IReadOnlyList<PromiseLine> All { get; }

    /// <summary>What the period touches, chapter by chapter. What hangs free is shown with the whole only.</summary>
    public IReadOnlyList<PromiseLine> Shown { get; }
    public DateOnly Today { get; }

    /// <summary>Null where no promise names a day.</summary>
    public Period? Whole { get; }
    public Period? Period { get; }
    public bool IsWhole { get; }
    public Tally Tally { get; }

    public int HangingFree => All.Count(line => !line.Promise.IsInTime());

    private static Period? WholeOf(IEnumerable<PromiseLine> lines)
    {
        var days = lines.SelectMany(line => new[] { line.Promise.Earliest, line.Promise.Latest }).OfType<DateOnly>().ToList();
        return days.Count == 0 ? null : Timeline.Period.Years(days.Min(), days.Max());
    }
}
