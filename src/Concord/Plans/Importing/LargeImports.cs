using System.Text.Json;
using Concord.Data;
using Concord.People;
using Concord.Plans.Domain;
using Concord.Shared;
using Microsoft.EntityFrameworkCore;

namespace Concord.Plans.Importing;

/// <summary>Imports and new versions of more than <see cref="Few"/> actions are asked for, done beside the pages, and looked at while they go on.</summary>
public sealed class LargeImports(ConcordDb db, Access access, ImportPlan import, RepublishPlan republish, ImportsUnderWay underWay, TimeProvider clock)
{
    public const int Few = 500;

    public sealed record Standing(PlanImport Import, bool IsVersion, int? Saved);

    // One of the two: a plan of its own, or a new version of one that is here.
    private sealed record Work(ImportPlan.Request? New, RepublishPlan.Request? Version);

    public async Task<Guid> AskAsync(ImportPlan.Request request, int actions, Actor actor, CancellationToken cancel = default)
    {
        await import.CheckAsync(request, actor, cancel);
        return await AskAsync(request.SourceId, new(request, null), actions, actor, cancel);
    }

    public async Task<Guid> AskAsync(RepublishPlan.Request request, int actions, Actor actor, CancellationToken cancel = default)
    {
        await republish.CheckAsync(request, actor, cancel);
        return await AskAsync(request.SourceId, new(null, request), actions, actor, cancel);
    }

    private async Task<Guid> AskAsync(Guid source, Work work, int actions, Actor actor, CancellationToken cancel)
    {
        var waiting = await db.PlanImports.Where(row => row.SourceId == source && row.EndedAt == null).Select(row => (Guid?)row.Id).FirstOrDefaultAsync(cancel);
        if (waiting is { } same) return same;
        var asked = new PlanImport { SourceId = source, Request = JsonSerializer.Serialize(work), AskedBy = actor.PersonId, AskedAt = clock.UtcNow(), Actions = actions };
        db.PlanImports.Add(asked);
        await db.SaveChangesAsync(cancel);
        underWay.Wake();
        return asked.Id;
    }

    public async Task<Standing> LookAsync(Guid id, Actor actor, CancellationToken cancel = default)
    {
        await access.DemandAsync(actor, Permission.ImportPlan, [Scope.Programme], cancel);
        var asked = (await db.PlanImports.AsNoTracking().SingleOrDefaultAsync(row => row.Id == id, cancel)).OrNotFound("such import");
        return new(asked, WorkOf(asked).Version is not null, underWay.SavedOf(id));
    }

    /// <summary>Takes on one import that nobody is working on; only one node can.</summary>
    /// <returns>Whether there was one.</returns>
    public async Task<bool> RunNextAsync(CancellationToken cancel = default)
    {
        var now = clock.UtcNow();
        var next = await db.PlanImports.AsNoTracking().Where(row => row.EndedAt == null && (row.TakenUntil == null || row.TakenUntil < now)).OrderBy(row => row.AskedAt).FirstOrDefaultAsync(cancel);
        if (next is null) return false;
        var taken = await db.PlanImports.Where(row => row.Id == next.Id && row.EndedAt == null && (row.TakenUntil == null || row.TakenUntil < now))
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.TakenUntil, now + PlanImport.Lease), cancel);
        if (taken == 0) return true;

        try
        {
            var actor = next.AskedBy is { } person ? Actor.Person(person) : Actor.Service;
            var (asNew, asVersion) = WorkOf(next);
            var slug = asNew is not null
                ? await import.RunAsync(asNew, actor, underWay.Of(next.Id), cancel)
                : (await republish.RunAsync(asVersion!, actor, underWay.Of(next.Id), cancel)).Plan.Slug;
            await EndAsync(next.Id, slug, null);
        }
        catch (Exception refusal) when (refusal is RuleBroken or NotFound)
        {
            await EndAsync(next.Id, null, refusal.Message);
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            await EndAsync(next.Id, null, "Something went wrong on our side, and nothing was saved. Try again; if it happens again, tell whoever runs the service");
            throw;
        }
        return true;
    }

    private static Work WorkOf(PlanImport asked) => JsonSerializer.Deserialize<Work>(asked.Request)!;

    private async Task EndAsync(Guid id, string? slug, string? trouble)
    {
        db.ChangeTracker.Clear();
        await db.PlanImports.Where(row => row.Id == id).ExecuteUpdateAsync(set => set
            .SetProperty(row => row.EndedAt, clock.UtcNow()).SetProperty(row => row.PlanSlug, slug).SetProperty(row => row.Trouble, trouble), CancellationToken.None);
        underWay.Forget(id);
    }
}
