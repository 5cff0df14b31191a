using Concord.Data;
using Concord.Rounds.Domain;
using Concord.Shared;
using Microsoft.EntityFrameworkCore;

namespace Concord.Rounds;

/// <summary>Which recesses and pre-election periods hold when, and whose they are.</summary>
public sealed class QuietDays(ConcordDb db, TimeProvider clock)
{
    /// <param name="Body">The body that keeps it; null where it holds for the whole programme.</param>
    public sealed record Period(Guid Id, QuietPeriodKind Kind, string Name, DateOnly From, DateOnly To, string? Body, string Banner)
    {
        public bool Holds(DateOnly day) => From <= day && day <= To;
    }

    public Task<IReadOnlyList<Period>> TodayAsync(CancellationToken cancel = default) => BetweenAsync(clock.Today(), clock.Today(), cancel);

    /// <summary>Those that hold on any of the days, the earliest first.</summary>
    public async Task<IReadOnlyList<Period>> BetweenAsync(DateOnly from, DateOnly to, CancellationToken cancel = default)
    {
        var rows = await db.QuietPeriods.AsNoTracking().Where(row => row.From <= to && row.To >= from).OrderBy(row => row.From).ThenBy(row => row.Name)
            .Select(row => new { row.Id, row.Kind, row.Name, row.From, row.To, Body = db.BodyLines.Where(body => body.Id == row.BodyId).Select(body => body.CurrentName).FirstOrDefault(), row.Banner }).ToListAsync(cancel);
        return [.. rows.Select(row => new Period(row.Id, row.Kind, row.Name, row.From, row.To, row.Body, row.Banner))];
    }
}
