using System.Globalization;
using Concord.Data;
using Concord.Shared;
using Microsoft.EntityFrameworkCore;

namespace Concord.Places;

/// <summary>Which recesses and pre-election periods there are when, and whose they are.</summary>
public sealed class QuietDays(ConcordDb db, TimeProvider clock)
{
    /// <param name="BodyId">The body that keeps it; null where it holds for the whole programme.</param>
    /// <param name="Body">What that body is called.</param>
    public sealed record Period(Guid Id, QuietPeriodKind Kind, string Name, DateOnly From, DateOnly To, Guid? BodyId, string? Body, string Banner)
    {
        public bool Holds(DateOnly day) => From <= day && day <= To;

        public string Lasts => string.Create(CultureInfo.InvariantCulture, $"{Name} lasts until {To:d MMMM yyyy}");
    }

    public Task<IReadOnlyList<Period>> TodayAsync(CancellationToken cancel = default) => BetweenAsync(clock.Today(), clock.Today(), cancel);

    /// <summary>Those that hold on any of the days, the earliest first.</summary>
    public async Task<IReadOnlyList<Period>> BetweenAsync(DateOnly from, DateOnly to, CancellationToken cancel = default) =>
        await (from row in db.QuietPeriods.AsNoTracking()
               join body in db.BodyLines on row.BodyId equals body.Id into bodies
               from body in bodies.DefaultIfEmpty()
               where row.From <= to && row.To >= @from
               orderby row.From, row.Name
               select new Period(row.Id, row.Kind, row.Name, row.From, row.To, row.BodyId, body.CurrentName, row.Banner)).ToListAsync(cancel);

    /// <summary>Today's pre-election periods of the whole programme, and of these bodies; what lasts longest comes first.</summary>
    public async Task<IReadOnlyList<Period>> PreElectionAsync(IEnumerable<Guid> bodies, CancellationToken cancel = default)
    {
        var leading = bodies.ToHashSet();
        return [.. (await TodayAsync(cancel)).Where(period => period.Kind == QuietPeriodKind.PreElection && (period.BodyId is not { } body || leading.Contains(body))).OrderBy(period => period.BodyId is not null).ThenByDescending(period => period.To)];
    }
}
