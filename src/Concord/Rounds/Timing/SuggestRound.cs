using System.Globalization;
using Concord.Data;
using Concord.Rounds.Domain;
using Concord.Shared;
using Concord.Shared.Calendar;
using Microsoft.EntityFrameworkCore;

namespace Concord.Rounds.Timing;

/// <summary>What the next round of a plan would be if nobody said otherwise: the quarter after the last, on working days.</summary>
public sealed class SuggestRound(ConcordDb db, WorkingDays days, TimeProvider clock)
{
    private const int ToWrite = 10, ToClear = 5, ToMeet = 10;

    public sealed record Suggestion(string Name, RoundDates Dates, Guid ScaleId);

    public async Task<Suggestion> RunAsync(Guid planId, CancellationToken cancel = default)
    {
        var last = await db.Rounds.Where(round => round.PlanId == planId && round.State != RoundState.Cancelled).OrderByDescending(round => round.PeriodTo)
            .Select(round => new { round.PeriodTo, round.ScaleId }).FirstOrDefaultAsync(cancel);
        var today = clock.Today();
        var from = last?.PeriodTo.AddDays(1) ?? new DateOnly(today.Year, (today.Month - 1) / 3 * 3 + 1, 1);
        var to = from.AddMonths(3).AddDays(-1);
        return new(NameOf(from, to), Around(from, to, today), last?.ScaleId ?? ShippedScales.ThreePoints);
    }

    /// <summary>"July to September 2026", "December 2026 to February 2027".</summary>
    public static string NameOf(DateOnly from, DateOnly to) => from.Year == to.Year && from.Month == to.Month ? Month(from, "MMMM yyyy")
        : $"{Month(from, from.Year == to.Year ? "MMMM" : "MMMM yyyy")} to {Month(to, "MMMM yyyy")}";

    // What has passed already cannot be asked for in the past.
    private RoundDates Around(DateOnly from, DateOnly to, DateOnly today)
    {
        var opens = days.Next(to < today ? today : to);
        var due = days.After(opens, ToWrite);
        var clearance = days.After(due, ToClear);
        return new(from, to, opens, due, clearance, days.After(clearance, ToMeet));
    }

    private static string Month(DateOnly day, string format) => day.ToString(format, CultureInfo.InvariantCulture);
}
