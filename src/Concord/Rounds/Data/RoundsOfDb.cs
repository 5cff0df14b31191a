using Concord.Data;
using Concord.Rounds.Domain;
using Concord.Shared;
using Microsoft.EntityFrameworkCore;

namespace Concord.Rounds.Data;

internal static class RoundsOfDb
{
    public static async Task<Round> FindRoundAsync(this ConcordDb db, Guid id, CancellationToken cancel) =>
        (await db.Rounds.Include(round => round.Steps).SingleOrDefaultAsync(round => round.Id == id, cancel)).OrNotFound("such round");

    public static async Task<Return> FindReturnAsync(this ConcordDb db, Guid id, CancellationToken cancel) =>
        (await db.Returns.Include(row => row.Steps).Include(row => row.Challenges).AsSplitQuery().SingleOrDefaultAsync(row => row.Id == id, cancel)).OrNotFound("such return");

    /// <summary>What other rounds decided of actions and nobody has done yet: the returns of a round answer it.</summary>
    public static async Task<ILookup<Guid, FollowUp>> FollowUpsAsync(this ConcordDb db, IReadOnlyCollection<Guid> actions, Guid round, CancellationToken cancel) =>
        (await db.Decisions.AsNoTracking().Where(row => row.ActionId != null && actions.Contains(row.ActionId.Value) && row.DoneOn == null && row.RoundId != round)
            .Join(db.Rounds, row => row.RoundId, each => each.Id, (row, each) => new FollowUp(row, each.Number)).ToListAsync(cancel))
        .OrderBy(each => each.Decision.DueOn ?? DateOnly.MaxValue).ThenBy(each => each.Round).ThenBy(each => each.Decision.Number).ToLookup(each => each.Decision.ActionId!.Value);

    /// <summary>What a return belongs to: its body, and for the accountable body's the action.</summary>
    public static IReadOnlyList<Scope> BelongsTo(this Return each) =>
        each.Part == ReturnPart.Accountable ? [Scope.Body(each.BodyId), Scope.Action(each.ActionId)] : [Scope.Body(each.BodyId)];
}
