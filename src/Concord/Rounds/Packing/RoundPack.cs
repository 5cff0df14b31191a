using Concord.Data;
using Concord.People;
using Concord.Rounds.Domain;
using Concord.Rounds.Freezing;
using Concord.Shared;
using Microsoft.EntityFrameworkCore;

namespace Concord.Rounds.Packing;

/// <summary>Reads a pack out of what was frozen. The same round gives the same pack, whatever has happened since.</summary>
public sealed class RoundPack(ConcordDb db, Access access)
{
    public async Task<PackContent> OfAsync(Guid roundId, Actor actor, CancellationToken cancel = default)
    {
        await access.DemandAsync(actor, Permission.ReadRound, [Scope.Programme], cancel);
        var round = (await db.Rounds.AsNoTracking().SingleOrDefaultAsync(row => row.Id == roundId, cancel)).OrNotFound("such round");
        var snapshot = (await db.Snapshots.AsNoTracking().SingleOrDefaultAsync(row => row.RoundId == roundId, cancel)).OrNotFound("pack: the round is not frozen yet");
        var frozen = FrozenRound.FromJson(snapshot.Content);
        var before = await db.BeforeAsync(round, frozen, cancel);
        var earlier = before is null ? [] : await db.SnapshotLines.AsNoTracking().Where(line => line.SnapshotId == before.Id)
            .Select(line => new { line.ActionId, line.Confidence, line.Status }).ToDictionaryAsync(line => line.ActionId, cancel);
        var scaleBefore = before is null ? null : FrozenRound.FromJson(before.Content);
        var same = scaleBefore is { } last && (last.ScaleName, last.ScaleVersion) == (frozen.ScaleName, frozen.ScaleVersion);
        var lines = await db.SnapshotLines.AsNoTracking().Where(line => line.SnapshotId == snapshot.Id).OrderBy(line => line.Order).Select(line => new { line.ActionId, line.Order, line.Content }).ToListAsync(cancel);
        var actions = lines.Select(line =>
        {
            var action = FrozenAction.FromJson(line.Content);
            var was = earlier.GetValueOrDefault(line.ActionId);
            var (point, rank) = Find(frozen.Scale, action.Rating?.Key);
            var (pointBefore, rankBefore) = same ? Find(frozen.Scale, was?.Confidence) : (null, null);
            return new PackAction(line.Order, action, point, rank, pointBefore, rankBefore, was?.Status);
        }).ToList();
        return new(frozen.PlanTitle, frozen, snapshot.FrozenAt, snapshot.Sha256, round.CoverNote, scaleBefore, actions,
            [.. (await db.FollowUpsAsync(round, frozen, snapshot.FrozenAt, cancel)).Select(each => FollowUp(each, actions))]);
    }

    private static PackFollowUp FollowUp(FrozenFollowUp each, List<PackAction> actions)
    {
        var action = actions.Find(action => action.Frozen.ActionId == each.ActionId)?.Frozen;
        var answer = action?.Returns.SelectMany(said => said.Content?.FollowUps ?? []).FirstOrDefault(said => said.DecisionId == each.DecisionId)?.Answer ?? "";
        return new(each.Round, each.Number, each.Text, each.Owner, each.DueOn, action?.Ref, answer);
    }

    private static (ScalePoint? Point, int? Rank) Find(IReadOnlyList<ScalePoint> scale, string? key) =>
        scale.Select((point, at) => ((ScalePoint?)point, (int?)at)).FirstOrDefault(each => each.Item1!.Key == key);
}
