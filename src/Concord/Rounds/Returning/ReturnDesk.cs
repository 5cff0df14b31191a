using Concord.Data;
using Concord.People;
using Concord.Plans;
using Concord.Rounds.Data;
using Concord.Rounds.Domain;
using Concord.Shared;
using Microsoft.EntityFrameworkCore;

namespace Concord.Rounds.Returning;

/// <summary>Opens a return for somebody who may write or read it: with its round, its action and what it is held against.</summary>
public sealed class ReturnDesk(ConcordDb db, Access access, ReportableActions actions, ReadableReturns readable)
{
    /// <param name="FollowUps">What earlier meetings decided of the action and nobody has done yet.</param>
    /// <param name="TestSubmitted">What done meant when it was last submitted; null where it never was, or means the same today.</param>
    public sealed record OnDesk(Return Return, Round Round, ActionFacts Action, ConfidenceScale Scale, IReadOnlyList<FollowUp> FollowUps, string? TestSubmitted = null)
    {
        public ReturnContext Context => new(Action, Round.PeriodTo, Scale, Return.Earlier);
        public IReadOnlyList<ReturnCell> Cells => ReturnCells.Of(Action, Scale, [.. FollowUps.Select(each => each.Decision)]);

        /// <summary>Now is a time to write it.</summary>
        public bool TakesWords => Return.State.IsWithWriter() && IsOpen;

        // A late answer and a declined return still come in; a new return does not.
        internal bool IsOpen => Round.State is RoundState.Open
            || (Round.State is RoundState.ClosedForReturns or RoundState.Moderation && (Return.HasOpenChallenge || Return.Steps.Any(step => step.To == ReturnState.Declined)));
    }

    /// <summary>For whoever holds the permission over it; a writer may also be the person it was handed to.</summary>
    public async Task<OnDesk> OpenAsync(Guid id, Actor actor, Permission permission, CancellationToken cancel = default)
    {
        var found = await db.FindReturnAsync(id, cancel);
        if (!await MayAsync(found, permission, actor, cancel)) throw new NotFound("such return that you may change");
        return await OnDeskAsync(found, cancel);
    }

    /// <summary>For whoever may read it.</summary>
    public async Task<OnDesk> ReadAsync(Guid roundId, Guid actionId, Guid bodyId, Actor actor, CancellationToken cancel = default)
    {
        var mine = await readable.OfAsync(actor, Permission.ReadRound, cancel);
        var id = await mine.Where(row => row.RoundId == roundId && row.ActionId == actionId && row.BodyId == bodyId).Select(row => row.Id).SingleOrDefaultAsync(cancel);
        return await OnDeskAsync(await db.FindReturnAsync(id, cancel), cancel);
    }

    public async Task<bool> MayAsync(Return each, Permission permission, Actor actor, CancellationToken cancel = default) =>
        (permission == Permission.WriteReturn && actor.PersonId is { } person && person == each.AssignedTo) || await access.MayAsync(actor, permission, each.BelongsTo(), cancel);

    /// <summary>Refuses where the round does not take returns now.</summary>
    public static void DemandOpen(OnDesk desk) => RuleBroken.If(!desk.IsOpen, $"{desk.Round.Name} is {desk.Round.State.InWords().ToLowerInvariant()}: it takes no more returns. Ask the secretariat if yours is late");

    private async Task<OnDesk> OnDeskAsync(Return found, CancellationToken cancel)
    {
        var round = await db.FindRoundAsync(found.RoundId, cancel);
        var scale = await db.ConfidenceScales.SingleAsync(row => row.Id == round.ScaleId, cancel);
        var followUps = (await db.FollowUpsAsync([found.ActionId], round.Id, cancel))[found.ActionId].ToList();
        var action = (await actions.FindAsync(found.ActionId, cancel)).OrNotFound("such action");
        var test = (await db.NewestTestsAsync([found.Id], cancel)).GetValueOrDefault(found.Id);
        return new(found, round, action, scale, followUps, test == action.DoneMeans ? null : test);
    }
}
