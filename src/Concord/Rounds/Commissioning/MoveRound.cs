using Concord.Data;
using Concord.People;
using Concord.Rounds.Data;
using Concord.Rounds.Domain;
using Concord.Shared;
using Concord.Shared.Auditing;

namespace Concord.Rounds.Commissioning;

/// <summary>Moves a round on where nothing else happens with it. Opening, freezing and publishing are verbs of their own.</summary>
public sealed class MoveRound(ConcordDb db, Access access, Audit audit, TimeProvider clock)
{
    public static readonly IReadOnlySet<RoundState> By = new HashSet<RoundState>
    {
        RoundState.Draft, RoundState.Scheduled, RoundState.ClosedForReturns, RoundState.Open, RoundState.Moderation, RoundState.PackIssued,
        RoundState.Considered, RoundState.Archived, RoundState.Cancelled, RoundState.SuspendedPreElection,
    };

    public async Task RunAsync(Guid roundId, Guid version, RoundState to, string reason, Actor actor, CancellationToken cancel = default)
    {
        await access.DemandAsync(actor, Permission.RunRound, [Scope.Programme], cancel);
        var round = await db.FindRoundAsync(roundId, cancel);
        PlanRound.ThrowIfMeanwhile(round, version);
        RuleBroken.If(!By.Contains(to) || (to == RoundState.Open && round.State != RoundState.ClosedForReturns), $"{round.Name} cannot simply become {to.InWords().ToLowerInvariant()}");
        db.RoundSteps.Add(round.Move(to, reason, actor, clock.UtcNow()));
        audit.Record(actor, $"Round: {to.InWords()}", "round", round.Id, round.Name);
        await db.SaveChangesAsync(cancel);
    }

    public async Task ResumeAsync(Guid roundId, Guid version, string reason, Actor actor, CancellationToken cancel = default)
    {
        await access.DemandAsync(actor, Permission.RunRound, [Scope.Programme], cancel);
        var round = await db.FindRoundAsync(roundId, cancel);
        PlanRound.ThrowIfMeanwhile(round, version);
        db.RoundSteps.Add(round.Resume(reason, clock.Today(), actor, clock.UtcNow()));
        audit.Record(actor, "Round resumed", "round", round.Id, round.Name);
        await db.SaveChangesAsync(cancel);
    }
}
