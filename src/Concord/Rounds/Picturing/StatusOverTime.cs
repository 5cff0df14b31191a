using Concord.Data;
using Concord.Plans;
using Concord.Rounds.Domain;
using Microsoft.EntityFrameworkCore;

namespace Concord.Rounds.Picturing;

/// <summary>How many actions stood where, round by round, the oldest first: from what was frozen, or from what was published.</summary>
public sealed class StatusOverTime(ConcordDb db)
{
    /// <param name="Ratings">By the keys of the round's scale; empty in public.</param>
    public sealed record Round(int Number, string Name, Guid ScaleId, IReadOnlyDictionary<ActionStatus, int> Statuses, IReadOnlyDictionary<string, int> Ratings);

    private sealed record Count(Guid Of, ActionStatus Status, string Confidence, int Actions);

    /// <summary>For those who may read rounds: statuses and ratings of every frozen round.</summary>
    public async Task<IReadOnlyList<Round>> FrozenAsync(Guid planId, CancellationToken cancel = default)
    {
        var counts = (await db.SnapshotLines.Where(line => line.PlanId == planId).GroupBy(line => new { line.RoundId, line.Status, line.Confidence })
            .Select(group => new Count(group.Key.RoundId, group.Key.Status, group.Key.Confidence, group.Count())).ToListAsync(cancel)).ToLookup(count => count.Of);
        return await RoundsAsync(planId, counts, withRatings: true, cancel);
    }

    /// <summary>For everybody: statuses as they are published, each round by its newest version.</summary>
    public async Task<IReadOnlyList<Round>> PublishedAsync(Guid planId, CancellationToken cancel = default)
    {
        var released = await db.Publications.Where(row => row.PlanId == planId && row.State == PublicationState.Released).Select(row => new { row.Id, row.RoundId, row.Number }).ToListAsync(cancel);
        var versions = released.GroupBy(row => row.RoundId).ToDictionary(round => round.Key, round => round.OrderByDescending(row => row.Number).Select(row => row.Id).ToList());
        var single = versions.Where(round => round.Value.Count == 1).ToDictionary(round => round.Value[0], round => round.Key);
        var publications = single.Keys.ToList();
        var counts = (await db.PublicationLines.Where(line => publications.Contains(line.PublicationId)).GroupBy(line => new { line.PublicationId, line.Status })
            .Select(group => new { group.Key.PublicationId, group.Key.Status, Actions = group.Count() }).ToListAsync(cancel))
            .Select(count => new Count(single[count.PublicationId], count.Status, "", count.Actions)).ToList();
        foreach (var (round, corrected) in versions.Where(round => round.Value.Count > 1)) counts.AddRange(await CorrectedAsync(round, corrected, cancel));
        return await RoundsAsync(planId, counts.ToLookup(count => count.Of), withRatings: false, cancel);
    }

    // Of a round that was corrected, each action counts once, as its newest version has it.
    private async Task<IEnumerable<Count>> CorrectedAsync(Guid round, List<Guid> newestFirst, CancellationToken cancel)
    {
        var lines = await db.PublicationLines.Where(line => newestFirst.Contains(line.PublicationId)).Select(line => new { line.PublicationId, line.ActionId, line.Status }).ToListAsync(cancel);
        return lines.GroupBy(line => line.ActionId).Select(action => action.MinBy(line => newestFirst.IndexOf(line.PublicationId))!.Status)
            .GroupBy(status => status).Select(status => new Count(round, status.Key, "", status.Count()));
    }

    private async Task<IReadOnlyList<Round>> RoundsAsync(Guid planId, ILookup<Guid, Count> counts, bool withRatings, CancellationToken cancel)
    {
        var rounds = await db.Rounds.Where(round => round.PlanId == planId).OrderBy(round => round.Number).Select(round => new { round.Id, round.Number, round.Name, round.ScaleId }).ToListAsync(cancel);
        return [.. rounds.Where(round => counts.Contains(round.Id)).Select(round => new Round(round.Number, round.Name, withRatings ? round.ScaleId : Guid.Empty,
            Sum(counts[round.Id], count => count.Status), withRatings ? Sum(counts[round.Id].Where(count => count.Confidence.Length > 0), count => count.Confidence) : new Dictionary<string, int>()))];
    }

    private static Dictionary<TKey, int> Sum<TKey>(IEnumerable<Count> counts, Func<Count, TKey> by) where TKey : notnull =>
        counts.GroupBy(by).ToDictionary(group => group.Key, group => group.Sum(count => count.Actions));
}
