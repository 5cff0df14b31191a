using Concord.Data;
using Concord.People;
using Concord.Plans;
using Concord.Rounds.Data;
using Concord.Rounds.Domain;
using Concord.Rounds.Following;
using Concord.Shared;
using Concord.Shared.Auditing;
using Concord.Shared.Transparency;
using Microsoft.EntityFrameworkCore;

namespace Concord.Rounds.Publishing;

/// <summary>Holds, embargoes and at last releases a publication, which then never changes.</summary>
public sealed class ReleasePublication(ConcordDb db, Access access, PublishedStatuses statuses, ReportableActions actions, PublicLog log, TellSubscribers subscribers, QuietWindows windows, Audit audit, TimeProvider clock)
{
    /// <summary>Out it goes. A second click finds it released, and releases nothing twice.</summary>
    /// <param name="exception">Why it is released within a pre-election period; empty where there is none.</param>
    /// <param name="at">Where the service is reached, for the links in letters.</param>
    public async Task RunAsync(Guid publicationId, Guid version, string exception, Actor actor, Uri? at = null, CancellationToken cancel = default)
    {
        var publication = await OpenAsync(publicationId, version, actor, cancel);
        var quiet = await windows.OfAsync(publication.RoundId, publication.Going, cancel);
        db.PublicationWaivers.AddRange(publication.Release(actor, clock.UtcNow(), quiet, exception));
        var round = await db.FindRoundAsync(publication.RoundId, cancel);
        if (round.State == RoundState.Considered) db.RoundSteps.Add(round.Move(RoundState.Published, "", actor, clock.UtcNow()));
        RuleBroken.If(round.State is not (RoundState.Published or RoundState.Archived), $"{round.Name} is {round.State.InWords().ToLowerInvariant()}: it is published once the group has considered it");
        await TakeStatusesAsync(publication, round, actor, cancel);
        var plan = await actions.PlanAsync(round.PlanId, cancel);
        var already = (await EarlierLines(publication, round.Id).Select(line => line.ActionId).Distinct().ToListAsync(cancel)).ToHashSet();
        log.RecordPublication(plan, round, publication, await db.Snapshots.Where(row => row.RoundId == round.Id).Select(row => row.Sha256).SingleAsync(cancel), already);
        subscribers.LeaveWord(round, await ChangedAsync(publication, cancel), at);
        audit.Record(actor, "Released publication", "publication", publication.Id, $"{round.Name}, version {publication.Number}, {publication.Lines.Count} lines{(publication.Waivers.Count > 0 ? ", by exception" : "")}");
        await db.SaveChangesAsync(cancel);
    }

    public async Task HoldAsync(Guid publicationId, Guid version, Guid? actionId, string reason, Actor actor, CancellationToken cancel = default)
    {
        var publication = await OpenAsync(publicationId, version, actor, cancel);
        RuleBroken.If(actionId is { } action && publication.Lines.All(line => line.ActionId != action), "Choose an action of this publication", "actionId");
        db.PublicationHolds.Add(publication.Hold(actionId, reason, actor, clock.UtcNow()));
        await SaveAsync(publication, "Held publication", actor, cancel);
    }

    public async Task LiftHoldAsync(Guid publicationId, Guid version, Guid holdId, string reason, Actor actor, CancellationToken cancel = default)
    {
        var publication = await OpenAsync(publicationId, version, actor, cancel);
        publication.Holds.SingleOrDefault(hold => hold.Id == holdId).OrNotFound("such hold").Lift(reason, actor, clock.UtcNow());
        await SaveAsync(publication, "Lifted hold", actor, cancel);
    }

    public async Task MoveEmbargoAsync(Guid publicationId, Guid version, DateTime? until, string reason, Actor actor, CancellationToken cancel = default)
    {
        var publication = await OpenAsync(publicationId, version, actor, cancel);
        var waiver = publication.MoveEmbargo(until, reason, actor, clock.UtcNow());
        if (waiver is not null) db.PublicationWaivers.Add(waiver);
        await SaveAsync(publication, "Moved embargo", actor, cancel, waiver?.InWords ?? "");
    }

    // What the plan's released publications say of the same actions. Forty rounds may have spoken of each: the newest alone is read.
    private IQueryable<PublicationLine> EarlierLines(Publication publication, Guid? roundId = null)
    {
        var ids = publication.Lines.Select(line => line.ActionId).ToList();
        return db.PublicationLines.Where(line => line.PlanId == publication.PlanId && ids.Contains(line.ActionId)
            && db.Publications.Any(other => other.Id == line.PublicationId && other.Id != publication.Id && other.State == PublicationState.Released && (roundId == null || other.RoundId == roundId)));
    }

    private async Task<List<Guid>> ChangedAsync(Publication publication, CancellationToken cancel)
    {
        var top = EarlierLines(publication).GroupBy(line => line.ActionId).Select(group => new { ActionId = group.Key, Rank = group.Max(line => line.Rank) });
        var newest = (await (from line in EarlierLines(publication)
                             join last in top on new { line.ActionId, line.Rank } equals new { last.ActionId, last.Rank }
                             select new { line.ActionId, line.Status, line.PublicLine }).ToListAsync(cancel)).ToDictionary(line => line.ActionId);
        return [.. publication.Lines.Where(line => !newest.TryGetValue(line.ActionId, out var before) || before.Status != line.Status || before.PublicLine != line.PublicLine).Select(line => line.ActionId)];
    }

    // An older round's correction must not undo what a newer one has said since.
    private async Task TakeStatusesAsync(Publication publication, Round round, Actor actor, CancellationToken cancel)
    {
        var later = await db.PublicationLines.Where(line => line.PlanId == round.PlanId)
            .Join(db.Publications.Where(row => row.State == PublicationState.Released), line => line.PublicationId, row => row.Id, (line, row) => new { line.ActionId, row.RoundId })
            .Join(db.Rounds.Where(row => row.Number > round.Number), row => row.RoundId, row => row.Id, (row, _) => row.ActionId).Distinct().ToListAsync(cancel);
        await statuses.TakeAsync(
            [.. publication.Lines.Where(line => !later.Contains(line.ActionId) && line.Status != ActionStatus.NotReported).Select(line => new PublishedStatuses.Said(line.ActionId, line.Status, line.PublicLine, round.PeriodTo))],
            publication.Number == 1 ? $"Published for {round.Name}" : $"Corrected for {round.Name}", actor, cancel);
    }

    private async Task SaveAsync(Publication publication, string did, Actor actor, CancellationToken cancel, string words = "")
    {
        db.Entry(publication).Property(row => row.Version).IsModified = true;
        audit.Record(actor, did, "publication", publication.Id, words);
        await db.SaveChangesAsync(cancel);
    }

    private async Task<Publication> OpenAsync(Guid id, Guid version, Actor actor, CancellationToken cancel)
    {
        await access.DemandAsync(actor, Permission.ReleasePublication, [Scope.Programme], cancel);
        var publication = (await db.Publications.Include(row => row.Lines).Include(row => row.Holds).Include(row => row.Waivers).AsSplitQuery().SingleOrDefaultAsync(row => row.Id == id, cancel)).OrNotFound("such publication");
        RuleBroken.If(publication.State != PublicationState.Released && publication.Version != version, "Somebody else changed this publication: look at it again first");
        return publication;
    }
}
