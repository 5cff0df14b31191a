using Concord.Data;
using Concord.People;
using Concord.Rounds.Data;
using Concord.Rounds.Domain;
using Concord.Shared;
using Concord.Shared.Auditing;
using Microsoft.EntityFrameworkCore;

namespace Concord.Rounds.Deciding;

/// <summary>Writes down what the group decided, changes it while the round is not published, and says when it was done.</summary>
public sealed class RecordDecision(ConcordDb db, Access access, Audit audit, TimeProvider clock)
{
    public sealed record Request(Guid RoundId, Guid? DecisionId, Guid? Version, string Text, string Owner, DateOnly? DueOn, Guid? ActionId);

    public async Task<Guid> RunAsync(Request request, Actor actor, CancellationToken cancel = default)
    {
        await access.DemandAsync(actor, Permission.RunRound, [Scope.Programme], cancel);
        var round = await db.FindRoundAsync(request.RoundId, cancel);
        RuleBroken.If(round.State is not (RoundState.PackIssued or RoundState.Considered or RoundState.Frozen), $"{round.Name} is {round.State.InWords().ToLowerInvariant()}: decisions are recorded once it is frozen and until it is published");
        RuleBroken.If(request.ActionId is { } action && !round.Scope.Contains(action), "Choose an action of this round", "actionId");
        var decision = request.DecisionId is { } id ? await ChangeAsync(id, request, cancel) : await AddAsync(round, request, cancel);
        audit.Record(actor, request.DecisionId is null ? "Recorded decision" : "Changed decision", "decision", decision.Id);
        await db.SaveChangesAsync(cancel);
        return decision.Id;
    }

    public async Task DoneAsync(Guid decisionId, Guid version, DateOnly on, string note, Actor actor, CancellationToken cancel = default)
    {
        await access.DemandAsync(actor, Permission.RunRound, [Scope.Programme], cancel);
        var decision = await FindAsync(decisionId, version, cancel);
        decision.Done(on, note, clock.Today());
        audit.Record(actor, "Closed follow-up", "decision", decision.Id);
        await db.SaveChangesAsync(cancel);
    }

    private async Task<Decision> AddAsync(Round round, Request request, CancellationToken cancel)
    {
        var number = 1 + (await db.Decisions.Where(row => row.RoundId == round.Id).MaxAsync(row => (int?)row.Number, cancel) ?? 0);
        var decision = new Decision(round.PlanId, round.Id, number, request.Text, request.Owner, request.DueOn, request.ActionId);
        db.Decisions.Add(decision);
        return decision;
    }

    private async Task<Decision> ChangeAsync(Guid id, Request request, CancellationToken cancel)
    {
        var decision = await FindAsync(id, request.Version, cancel);
        // A round that is over keeps its decisions as the group made them, whatever another round's page sends.
        if (decision.RoundId != request.RoundId) throw new NotFound("such decision in this round");
        decision.Set(request.Text, request.Owner, request.DueOn, request.ActionId);
        return decision;
    }

    private async Task<Decision> FindAsync(Guid id, Guid? version, CancellationToken cancel)
    {
        var decision = (await db.Decisions.SingleOrDefaultAsync(row => row.Id == id, cancel)).OrNotFound("such decision");
        RuleBroken.If(decision.Version != version, "Somebody else changed this decision while you were writing. Your words are still here: look, then save again");
        return decision;
    }
}
