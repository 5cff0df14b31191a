using Concord.Data;
using Concord.People;
using Concord.Rounds.Data;
using Concord.Rounds.Domain;
using Concord.Rounds.Returning;
using Concord.Shared;
using Concord.Shared.Auditing;
using Microsoft.EntityFrameworkCore;

namespace Concord.Rounds.Moderating;

/// <summary>Challenges a field, takes the reply, puts a moderated rating beside the owner's, accepts or excuses.</summary>
public sealed class ModerateReturn(ConcordDb db, Access access, ReturnDesk desk, NextStep next, Audit audit, TimeProvider clock)
{
    public async Task ChallengeAsync(Guid returnId, Guid version, string field, string question, Actor actor, CancellationToken cancel = default)
    {
        var each = await OpenAsync(returnId, version, actor, cancel);
        db.Challenges.Add(each.Ask(field, question, actor, clock.UtcNow()));
        await next.AnswerAsync(each, await db.FindRoundAsync(each.RoundId, cancel), cancel);
        await SaveAsync(each, "Challenged return", actor, cancel);
    }

    /// <summary>The owner's answer: writing a return is enough to give it.</summary>
    public async Task ReplyAsync(Guid returnId, Guid challengeId, string reply, Actor actor, CancellationToken cancel = default)
    {
        var open = await desk.OpenAsync(returnId, actor, Permission.WriteReturn, cancel);
        RuleBroken.If(!open.Round.State.IsUnderWay(), $"{open.Round.Name} is {open.Round.State.InWords().ToLowerInvariant()}");
        var challenge = open.Return.Reply(challengeId, reply, actor, clock.UtcNow());
        await next.ReadReplyAsync(open.Return, challenge.AskedBy, open.Round, cancel);
        await SaveAsync(open.Return, "Replied to challenge", actor, cancel);
    }

    public async Task RateAsync(Guid returnId, Guid version, string confidence, string reason, Actor actor, CancellationToken cancel = default)
    {
        var each = await OpenAsync(returnId, version, actor, cancel);
        var scaleId = await db.Rounds.Where(round => round.Id == each.RoundId).Select(round => round.ScaleId).SingleAsync(cancel);
        var scale = await db.ConfidenceScales.SingleAsync(row => row.Id == scaleId, cancel);
        db.ReturnSteps.Add(each.Moderate(confidence, scale, reason, actor, clock.UtcNow()));
        await SaveAsync(each, "Moderated rating", actor, cancel);
    }

    public async Task AcceptAsync(Guid returnId, Guid version, Actor actor, CancellationToken cancel = default)
    {
        var each = await OpenAsync(returnId, version, actor, cancel);
        db.ReturnSteps.Add(each.Accept(actor, clock.UtcNow()));
        await SaveAsync(each, "Accepted return", actor, cancel);
    }

    /// <summary>Accepts those of the listed that were cleared and that nobody challenged: such a return still says what it said when it was listed.</summary>
    public async Task<int> AcceptUnchallengedAsync(Guid roundId, IReadOnlyCollection<Guid> returnIds, Actor actor, CancellationToken cancel = default)
    {
        await access.DemandAsync(actor, Permission.ModerateReturn, [Scope.Programme], cancel);
        await DemandModeratedAsync(roundId, cancel);
        var cleared = await db.Returns.Include(row => row.Steps).Include(row => row.Challenges).AsSplitQuery().Where(row => row.RoundId == roundId && returnIds.Contains(row.Id) && row.State == ReturnState.Cleared && row.Outcome != ReturnOutcome.Excused).ToListAsync(cancel);
        foreach (var each in cleared)
        {
            db.ReturnSteps.Add(each.Accept(actor, clock.UtcNow()));
            audit.Record(actor, "Accepted return", "return", each.Id);
        }
        await db.SaveChangesAsync(cancel);
        return cleared.Count;
    }

    public async Task ExcuseAsync(Guid returnId, string reason, Actor actor, CancellationToken cancel = default)
    {
        await access.DemandAsync(actor, Permission.RunRound, [Scope.Programme], cancel);
        var each = await db.FindReturnAsync(returnId, cancel);
        db.ReturnSteps.Add(each.Excuse(reason, actor, clock.UtcNow()));
        await SaveAsync(each, "Excused return", actor, cancel);
    }

    private async Task<Return> OpenAsync(Guid returnId, Guid version, Actor actor, CancellationToken cancel)
    {
        var each = await db.FindReturnAsync(returnId, cancel);
        await access.DemandAsync(actor, Permission.ModerateReturn, each.BelongsTo(), cancel);
        await DemandModeratedAsync(each.RoundId, cancel);
        RuleBroken.If(each.Version != version, "This return changed while you were reading it: read it again before you moderate it");
        return each;
    }

    private async Task DemandModeratedAsync(Guid roundId, CancellationToken cancel)
    {
        var round = await db.FindRoundAsync(roundId, cancel);
        RuleBroken.If(round.State is not (RoundState.ClosedForReturns or RoundState.Moderation), $"{round.Name} is {round.State.InWords().ToLowerInvariant()}: returns are moderated once it is closed for returns and until it is frozen");
    }

    private async Task SaveAsync(Return each, string did, Actor actor, CancellationToken cancel)
    {
        db.Entry(each).Property(row => row.Version).IsModified = true;
        audit.Record(actor, did, "return", each.Id);
        await db.SaveChangesAsync(cancel);
    }
}
