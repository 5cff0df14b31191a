using Concord.Data;
using Concord.People;
using Concord.Rounds.Data;
using Concord.Rounds.Domain;
using Concord.Rounds.Returning;
using Concord.Shared;
using Concord.Shared.Auditing;
using Microsoft.EntityFrameworkCore;

namespace Concord.Rounds.Clearing;

/// <summary>The certifier's word: cleared, all the unchanged at once, or declined with a reason.</summary>
public sealed class ClearReturns(ConcordDb db, Access access, NextStep next, Audit audit, TimeProvider clock)
{
    public async Task ClearAsync(Guid returnId, Guid version, Actor actor, CancellationToken cancel = default) =>
        await DoAsync(returnId, version, "Cleared return", (each, at) => each.Clear(actor, at), actor, cancel);

    public async Task DeclineAsync(Guid returnId, Guid version, string reason, Actor actor, CancellationToken cancel = default) =>
        await DoAsync(returnId, version, "Declined return", (each, at) => each.Decline(reason, actor, at), actor, cancel);

    /// <summary>Clears those that say what was cleared last time, word for word; the others stay.</summary>
    /// <returns>How many were cleared.</returns>
    public async Task<int> ClearUnchangedAsync(Guid roundId, IReadOnlyCollection<Guid> returnIds, Actor actor, CancellationToken cancel = default)
    {
        await DemandTakenAsync(roundId, cancel);
        var waiting = await db.Returns.Include(row => row.Steps).Include(row => row.Challenges).AsSplitQuery()
            .Where(row => row.RoundId == roundId && returnIds.Contains(row.Id) && row.State == ReturnState.SubmittedForClearance).ToListAsync(cancel);
        var cleared = 0;
        foreach (var each in waiting.Where(each => each is { IsUnchanged: true, Outcome: not ReturnOutcome.Nil } && each.SubmittedBy != actor.PersonId))
        {
            await access.DemandAsync(actor, Permission.ClearReturn, each.BelongsTo(), cancel);
            db.ReturnSteps.Add(each.Clear(actor, clock.UtcNow()));
            audit.Record(actor, "Cleared return", "return", each.Id, "unchanged");
            cleared++;
        }
        await db.SaveChangesAsync(cancel);
        return cleared;
    }

    private async Task DoAsync(Guid returnId, Guid version, string did, Func<Return, DateTime, ReturnStep> move, Actor actor, CancellationToken cancel)
    {
        var each = await db.FindReturnAsync(returnId, cancel);
        await access.DemandAsync(actor, Permission.ClearReturn, each.BelongsTo(), cancel);
        RuleBroken.If(each.Version != version, "This return changed while you were reading it: read it again before you clear it");
        var round = await DemandTakenAsync(each.RoundId, cancel);
        db.ReturnSteps.Add(move(each, clock.UtcNow()));
        if (each.State == ReturnState.Declined) await next.MendAsync(each, round, cancel);
        audit.Record(actor, did, "return", each.Id);
        await db.SaveChangesAsync(cancel);
    }

    // After the deadline, and until the freeze, what was submitted can still be cleared.
    private async Task<Round> DemandTakenAsync(Guid roundId, CancellationToken cancel)
    {
        var round = await db.FindRoundAsync(roundId, cancel);
        RuleBroken.If(!round.State.IsUnderWay(), $"{round.Name} is {round.State.InWords().ToLowerInvariant()}: nothing can be cleared any more");
        return round;
    }
}
