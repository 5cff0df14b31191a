using Concord.Data;
using Concord.People;
using Concord.Plans;
using Concord.Rounds.Data;
using Concord.Rounds.Domain;
using Concord.Shared;
using Microsoft.EntityFrameworkCore;

namespace Concord.Rounds.Returning;

/// <summary>Opens a return for somebody who may write it: with its round, its action and what it is held against.</summary>
public sealed class ReturnDesk(ConcordDb db, Access access, ReportableActions actions)
{
    public sealed record OnDesk(Return Return, Round Round, ActionFacts Action, ConfidenceScale Scale)
    {
        public ReturnContext Context => new(Action, Round.PeriodTo, Scale, Return.Earlier);
    }

    /// <summary>For whoever holds the permission over it; a writer may also be the person it was handed to.</summary>
    public async Task<OnDesk> OpenAsync(Guid id, Actor actor, Permission permission, CancellationToken cancel = default)
    {
        var found = await db.FindReturnAsync(id, cancel);
        if (!(permission == Permission.WriteReturn && actor.PersonId is { } person && person == found.AssignedTo))
            await access.DemandAsync(actor, permission, found.BelongsTo(), cancel);
        var round = await db.FindRoundAsync(found.RoundId, cancel);
        var scale = await db.ConfidenceScales.SingleAsync(row => row.Id == round.ScaleId, cancel);
        return new(found, round, (await actions.FindAsync(found.ActionId, cancel)).OrNotFound("such action"), scale);
    }

    /// <summary>Refuses where the round does not take returns now.</summary>
    public static void DemandOpen(OnDesk desk) => RuleBroken.If(
        desk.Round.State is not RoundState.Open && !(desk.Round.State is RoundState.ClosedForReturns or RoundState.Moderation && desk.Return.HasOpenChallenge)
        && !(desk.Round.State == RoundState.ClosedForReturns && desk.Return.State is ReturnState.Declined),
        $"{desk.Round.Name} is {desk.Round.State.InWords().ToLowerInvariant()}: it takes no more returns. Ask the secretariat if yours is late");
}
