using Concord.Plans.Domain;

namespace Concord.Plans.Timeline;

/// <summary>How a span ends: as promised, not at all, or where the picture ends.</summary>
public enum MarkEnd { Promised, Open, Cut }

/// <summary>Where a promise lies in a period: shares of it from 0 to 1, and how each end is to be drawn.</summary>
public sealed record Mark(double Start, double End, MarkEnd Left, MarkEnd Right)
{
    /// <summary>An exact day is a mark and not a span.</summary>
    public bool IsDay { get; private init; }

    /// <summary>How many days it could be, or null where it has no end or no beginning.</summary>
    public int? Days { get; private init; }

    /// <returns>Null for what has no place in time, and for what lies wholly outside the period.</returns>
    public static Mark? Of(Promise promise, Period period)
    {
        var (earliest, latest) = (promise.Earliest, promise.Latest);
        if (!promise.IsInTime() || !period.Touches(earliest, latest)) return null;
        var left = earliest is null ? MarkEnd.Open : earliest < period.First ? MarkEnd.Cut : MarkEnd.Promised;
        var right = latest is null ? MarkEnd.Open : latest > period.Last ? MarkEnd.Cut : MarkEnd.Promised;
        return new(left == MarkEnd.Promised ? period.BeginningOf(earliest!.Value) : 0, right == MarkEnd.Promised ? period.EndOf(latest!.Value) : 1, left, right)
        {
            IsDay = earliest is not null && earliest == latest,
            Days = latest?.DayNumber - earliest?.DayNumber + 1,
        };
    }
}
