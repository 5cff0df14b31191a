using Concord.Plans.Domain;
using Concord.Shared.Promises;

namespace Concord.Plans.Timeline;

/// <summary>How far a promise binds in time: what one can say about when it is late.</summary>
public enum Reach { LastDay, OnlyBeginning, NoEnd, WaitsForEvent, NamesNoDate, Unread }

public static class Reaches
{
    public static Reach Reach(this Promise promise) => promise switch
    {
        { Latest: not null } => Timeline.Reach.LastDay,
        { Kind: PromiseKind.Ongoing or PromiseKind.Recurring } => Timeline.Reach.NoEnd,
        { Earliest: not null } => Timeline.Reach.OnlyBeginning,
        { Kind: PromiseKind.Event } => Timeline.Reach.WaitsForEvent,
        { Kind: PromiseKind.Unread } => Timeline.Reach.Unread,
        _ => Timeline.Reach.NamesNoDate,
    };

    /// <summary>It has a place on a line of days. The others hang free.</summary>
    public static bool IsInTime(this Promise promise) => promise.Reach() <= Timeline.Reach.NoEnd;

    public static string InWords(this Reach reach, int count = 1) => (reach, count == 1) switch
    {
        (Timeline.Reach.LastDay, var one) => one ? "has a last day" : "have a last day",
        (Timeline.Reach.OnlyBeginning, var one) => one ? "has a beginning and no end" : "have a beginning and no end",
        (Timeline.Reach.NoEnd, var one) => one ? "goes on without an end" : "go on without an end",
        (Timeline.Reach.WaitsForEvent, var one) => one ? "waits for an event" : "wait for an event",
        (Timeline.Reach.NamesNoDate, var one) => one ? "names no date" : "name no date",
        (Timeline.Reach.Unread, var one) => one ? "has not been read yet" : "have not been read yet",
        _ => throw new ArgumentOutOfRangeException(nameof(reach)),
    };
}
