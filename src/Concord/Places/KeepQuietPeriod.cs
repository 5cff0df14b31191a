using Concord.Data;
using Concord.People;
using Concord.Places.Domain;
using Concord.Shared;
using Concord.Shared.Auditing;
using Microsoft.EntityFrameworkCore;

namespace Concord.Places;

/// <summary>The secretariat keeps recesses and pre-election periods: adds one, changes one, takes one away.</summary>
public sealed class KeepQuietPeriod(ConcordDb db, Access access, Audit audit)
{
    public sealed record Request(QuietPeriodKind Kind, string Name, DateOnly From, DateOnly To, Guid? BodyId, string Banner);

    public async Task<Guid> AddAsync(Request request, Actor actor, CancellationToken cancel = default)
    {
        await DemandAsync(request.BodyId, actor, cancel);
        var period = new QuietPeriod(request.Kind, request.Name, request.From, request.To, request.BodyId, request.Banner);
        db.QuietPeriods.Add(period);
        await SaveAsync("Added quiet period", period, actor, cancel);
        return period.Id;
    }

    public async Task ChangeAsync(Guid id, Guid version, Request request, Actor actor, CancellationToken cancel = default)
    {
        await DemandAsync(request.BodyId, actor, cancel);
        var period = await FindAsync(id, cancel);
        RuleBroken.If(period.Version != version, "Somebody else changed this period while you were writing. Your words are still here: look, then save again");
        period.Set(request.Kind, request.Name, request.From, request.To, request.BodyId, request.Banner);
        await SaveAsync("Changed quiet period", period, actor, cancel);
    }

    public async Task RemoveAsync(Guid id, Guid version, Actor actor, CancellationToken cancel = default)
    {
        await DemandAsync(null, actor, cancel);
        var period = await FindAsync(id, cancel);
        RuleBroken.If(period.Version != version, "Somebody else changed this period while you were looking at it: look at it as it is now, then delete it if it should still go");
        db.QuietPeriods.Remove(period);
        await SaveAsync("Took away quiet period", period, actor, cancel);
    }

    private async Task DemandAsync(Guid? body, Actor actor, CancellationToken cancel)
    {
        await access.DemandAsync(actor, Permission.RunRound, [Scope.Programme], cancel);
        RuleBroken.If(body is { } id && !await db.BodyLines.AnyAsync(row => row.Id == id, cancel), "Choose a body, or the whole programme", "bodyId");
    }

    private async Task<QuietPeriod> FindAsync(Guid id, CancellationToken cancel) => (await db.QuietPeriods.SingleOrDefaultAsync(row => row.Id == id, cancel)).OrNotFound("such period");

    private async Task SaveAsync(string did, QuietPeriod period, Actor actor, CancellationToken cancel)
    {
        audit.Record(actor, did, "quiet period", period.Id, FormattableString.Invariant($"{period.Name}, {period.From:O} to {period.To:O}"));
        await db.SaveChangesAsync(cancel);
    }
}
