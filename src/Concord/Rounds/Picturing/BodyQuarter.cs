using Concord.Data;
using Concord.Places;
using Concord.Rounds.Domain;
using Concord.Rounds.Freezing;
using Microsoft.EntityFrameworkCore;

namespace Concord.Rounds.Picturing;

/// <summary>What one body has in one frozen round: its returns, what it asks, what it owed of earlier decisions, and what the meeting asked of it.</summary>
public sealed class BodyQuarter(ConcordDb db, BodyRegister bodies)
{
    /// <param name="Before">The rating's label in the round before, on the same scale; null where there is none to compare.</param>
    /// <param name="Rank">0 is the scale's best.</param>
    public sealed record Line(FrozenAction Action, FrozenReturn Return, ScalePoint? Point, int? Rank, string? Before, int? RankBefore);

    public sealed record Owed(FrozenFollowUp Decision, string? Ref);

    /// <param name="Lines">The least confident first.</param>
    public sealed record Page(string Body, FrozenRound Round, DateTime FrozenAt, IReadOnlyList<Line> Lines, IReadOnlyList<Owed> Decisions);

    /// <returns>Null while the round is not frozen.</returns>
    public async Task<Page?> RunAsync(Round round, BodyRegister.Entry body, CancellationToken cancel = default)
    {
        if (await db.Snapshots.AsNoTracking().SingleOrDefaultAsync(row => row.RoundId == round.Id, cancel) is not { } snapshot) return null;
        var frozen = FrozenRound.FromJson(snapshot.Content);
        var about = await db.Returns.Where(row => row.RoundId == round.Id && row.BodyId == body.Id).Select(row => row.ActionId).ToListAsync(cancel);
        var contents = await db.SnapshotLines.Where(line => line.SnapshotId == snapshot.Id && about.Contains(line.ActionId)).OrderBy(line => line.Order).Select(line => line.Content).ToListAsync(cancel);
        var before = await BeforeAsync(round, frozen, about, cancel);
        var lines = contents.Select(FrozenAction.FromJson).Select(action => LineOf(action, action.Returns.First(each => each.BodyId == body.Id), frozen.Scale, before)).ToList();
        return new(body.NameOn(Shared.PartialDate.On(round.PeriodTo)).Name, frozen, snapshot.FrozenAt, [.. lines.OrderByDescending(line => line.Rank ?? -1)], await OwedAsync(round, frozen, snapshot.FrozenAt, body, lines, cancel));
    }

    // Of the accountable body the rating that counts is shown; another body's own says what that body thinks.
    private static Line LineOf(FrozenAction action, FrozenReturn own, IReadOnlyList<ScalePoint> scale, Dictionary<Guid, string> before)
    {
        var (point, rank) = Find(scale, own.Part == ReturnPart.Accountable ? action.Rating?.Key : own.Content?.Confidence);
        var (was, rankBefore) = own.Part == ReturnPart.Accountable ? Find(scale, before.GetValueOrDefault(action.ActionId)) : (null, null);
        return new(action, own, point, rank, was?.Label, rankBefore);
    }

    private async Task<Dictionary<Guid, string>> BeforeAsync(Round round, FrozenRound frozen, List<Guid> about, CancellationToken cancel)
    {
        if (await db.BeforeAsync(round, frozen, cancel) is not { } last) return [];
        var before = FrozenRound.FromJson(last.Content);
        if ((before.ScaleName, before.ScaleVersion) != (frozen.ScaleName, frozen.ScaleVersion)) return [];
        return await db.SnapshotLines.Where(line => line.SnapshotId == last.Id && about.Contains(line.ActionId)).Select(line => new { line.ActionId, line.Confidence }).ToDictionaryAsync(line => line.ActionId, line => line.Confidence, cancel);
    }

    private async Task<IReadOnlyList<Owed>> OwedAsync(Round round, FrozenRound frozen, DateTime frozenAt, BodyRegister.Entry body, List<Line> lines, CancellationToken cancel)
    {
        var accountable = lines.Where(line => line.Return.Part == ReturnPart.Accountable).ToDictionary(line => line.Action.ActionId, line => line.Action.Ref);
        var all = (await bodies.AllAsync(cancel)).Where(each => each.Id != body.Id).ToList();
        var met = await db.Decisions.AsNoTracking().Where(row => row.RoundId == round.Id).OrderBy(row => row.Number)
            .Select(row => new FrozenFollowUp(row.Id, round.Name, row.Number, row.Text, row.Owner, row.DueOn, row.ActionId)).ToListAsync(cancel);
        return [.. (await db.FollowUpsAsync(round, frozen, frozenAt, cancel)).Concat(met).OrderBy(each => each.DueOn is null).ThenBy(each => each.DueOn)
            .Where(each => DecisionsOwed.Names(each.Owner, body) || (each.ActionId is { } action && accountable.ContainsKey(action) && !all.Exists(other => DecisionsOwed.Names(each.Owner, other))))
            .Select(each => new Owed(each, each.ActionId is { } action ? accountable.GetValueOrDefault(action) : null))];
    }

    private static (ScalePoint? Point, int? Rank) Find(IReadOnlyList<ScalePoint> scale, string? key) =>
        scale.Select((point, at) => ((ScalePoint?)point, (int?)at)).FirstOrDefault(each => each.Item1!.Key == key);
}
