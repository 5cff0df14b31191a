using Concord.Data;
using Concord.Rounds.Domain;
using Concord.Shared;
using Microsoft.EntityFrameworkCore;

namespace Concord.Rounds.Freezing;

/// <summary>What of earlier rounds belongs to a frozen one: kept in it since schema 2, and looked for in what is older.</summary>
internal static class AtTheFreeze
{
    public static Task<Snapshot?> BeforeAsync(this ConcordDb db, Round round, FrozenRound frozen, CancellationToken cancel) => frozen.SchemaVersion >= 2
        ? db.Snapshots.AsNoTracking().SingleOrDefaultAsync(row => row.Id == frozen.Before, cancel)
        : db.NewestBeforeAsync(round, cancel);

    public static async Task<IReadOnlyList<FrozenFollowUp>> FollowUpsAsync(this ConcordDb db, Round round, FrozenRound frozen, DateTime frozenAt, CancellationToken cancel) =>
        frozen.FollowUps ?? await db.OpenFollowUpsAsync(round, DateOnly.FromDateTime(frozenAt.ToLondon()), cancel);

    /// <summary>The snapshot of the newest round before this one that was not given up.</summary>
    public static Task<Snapshot?> NewestBeforeAsync(this ConcordDb db, Round round, CancellationToken cancel) => db.Snapshots.AsNoTracking()
        .Join(db.Rounds.Where(row => row.PlanId == round.PlanId && row.Number < round.Number && row.State != RoundState.Cancelled), snapshot => snapshot.RoundId, row => row.Id, (snapshot, row) => new { snapshot, row.Number })
        .OrderByDescending(row => row.Number).Select(row => row.snapshot).FirstOrDefaultAsync(cancel);

    /// <summary>Decisions of earlier rounds that were not done by the end of a day.</summary>
    public static async Task<IReadOnlyList<FrozenFollowUp>> OpenFollowUpsAsync(this ConcordDb db, Round round, DateOnly on, CancellationToken cancel) =>
        [.. (await db.Decisions.AsNoTracking().Where(row => row.PlanId == round.PlanId && (row.DoneOn == null || row.DoneOn > on))
            .Join(db.Rounds.Where(row => row.Number < round.Number), row => row.RoundId, row => row.Id, (row, raised) => new { row, raised.Name, RaisedNumber = raised.Number })
            .OrderBy(row => row.RaisedNumber).ThenBy(row => row.row.Number).ToListAsync(cancel))
            .Select(each => new FrozenFollowUp(each.row.Id, each.Name, each.row.Number, each.row.Text, each.row.Owner, each.row.DueOn, each.row.ActionId))];
}
