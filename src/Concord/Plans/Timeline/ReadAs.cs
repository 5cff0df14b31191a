using System.Globalization;
using Concord.Plans.Domain;

namespace Concord.Plans.Timeline;

/// <summary>The days between which a promise was read to lie, in words. They are what was understood, not what was promised.</summary>
public static class ReadAs
{
    public static string Words(Promise promise) => (promise.Earliest, promise.Latest, promise.Reach()) switch
    {
        ({ } earliest, { } latest, _) when earliest == latest => $"On {Day(earliest)}",
        ({ } earliest, { } latest, _) => $"Between {Day(earliest)} and {Day(latest)}",
        (null, { } latest, _) => $"At any time up to {Day(latest)}",
        ({ } earliest, null, Reach.NoEnd) => $"From {Day(earliest)}, going on without an end",
        ({ } earliest, null, _) => $"From {Day(earliest)}, with no last day",
        (_, _, Reach.NoEnd) => "Going on, with no beginning and no end named",
        (_, _, Reach.WaitsForEvent) => "Waits for an event: no date can be given",
        (_, _, Reach.Unread) => "Not read yet",
        _ => "Names no date of its own",
    };

    /// <summary>The same, with what of it lies outside the period that is shown.</summary>
    public static string Words(Promise promise, Period period) => Mark.Of(promise, period) switch
    {
        { Left: MarkEnd.Cut, Right: MarkEnd.Cut } => $"{Words(promise)} (begins before and goes on after what is shown)",
        { Left: MarkEnd.Cut } => $"{Words(promise)} (begins before what is shown)",
        { Right: MarkEnd.Cut } => $"{Words(promise)} (goes on after what is shown)",
        _ => Words(promise),
    };

    private static string Day(DateOnly day) => day.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);
}
