using Concord.Shared.Calendar;

namespace Concord.Plans.Domain.Changing;

/// <summary>How far a promise moved from a baseline, from last day to last day.</summary>
public static class Slippage
{
    private const int FirstYear = 1978;

    /// <summary>Working days, negative where it moved forward; none where one of the two has no last day: an ongoing promise does not slip.</summary>
    public static int? Between(Promise baseline, Promise now, WorkingDays days) =>
        baseline.Latest is { Year: >= FirstYear } was && now.Latest is { Year: >= FirstYear } @is ? days.Between(was, @is) : null;

    public static string InWords(Promise baseline, Promise now, WorkingDays days) => Between(baseline, now, days) switch
    {
        null => "not applicable: one of the two has no last day",
        0 => "no working day",
        > 0 and var later => $"{later:N0} working {(later == 1 ? "day" : "days")} later",
        var sooner => $"{-sooner:N0} working {(sooner == -1 ? "day" : "days")} sooner",
    };
}
