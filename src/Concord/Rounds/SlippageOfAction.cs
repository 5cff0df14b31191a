using Concord.Data;
using Concord.Plans;
using Concord.Rounds.Domain;
using Concord.Rounds.Freezing;
using Concord.Rounds.Publishing;
using Microsoft.EntityFrameworkCore;

namespace Concord.Rounds;

/// <summary>How an action's milestones moved from round to round: what was promised, what was forecast, what was reached.</summary>
public sealed class SlippageOfAction(ConcordDb db, ReportableActions actions)
{
    /// <param name="Promised">In the plan's own words of the day.</param>
    /// <param name="Baseline">The last day that those words allow.</param>
    /// <param name="Forecast">Internal: null in public.</param>
    /// <param name="WorkingDays">By which the forecast, or what was reached, lies after the baseline; null in public.</param>
    public sealed record Point(int Round, string RoundName, string Promised, DateOnly? Baseline, DateOnly? Forecast, DateOnly? Reached, int? WorkingDays, string Reason);

    public sealed record Milestone(string Text, IReadOnlyList<Point> Points);

    /// <summary>Round by round as it was frozen, the oldest first: for those who may read rounds.</summary>
    public async Task<IReadOnlyList<Milestone>> FrozenAsync(Guid actionId, CancellationToken cancel = default)
    {
        var rows = await db.SnapshotLines.Where(line => line.ActionId == actionId)
            .Join(db.Rounds, line => line.RoundId, round => round.Id, (line, round) => new { line.Content, round.Number, round.Name }).OrderBy(row => row.Number).ToListAsync(cancel);
        return ByMilestone(rows.SelectMany(row => FrozenAction.FromJson(row.Content).Milestones.Select(milestone => (milestone.Id.ToString(), milestone.Text,
            new Point(row.Number, row.Name, milestone.Promised, milestone.Latest, milestone.Expected, milestone.Actual, milestone.SlippageDays, milestone.Reason)))));
    }

    /// <summary>What is published of it: promises and what was reached, and no forecast.</summary>
    public async Task<IReadOnlyList<Milestone>> PublishedAsync(Guid actionId, CancellationToken cancel = default)
    {
        var rows = await (from line in db.PublicationLines
                          join publication in db.Publications on line.PublicationId equals publication.Id
                          join round in db.Rounds on publication.RoundId equals round.Id
                          where line.ActionId == actionId && publication.State == PublicationState.Released
                          orderby round.Number, publication.Number
                          select new { line.Content, round.Number, round.Name }).ToListAsync(cancel);
        if (rows.Count == 0) return [];
        var baselines = (await actions.FindAsync(actionId, cancel))?.Milestones ?? [];
        return ByMilestone(rows.GroupBy(row => row.Number).Select(round => round.Last()).SelectMany(row => PublicAction.FromJson(row.Content).Milestones.Select((milestone, at) => (milestone.Text, milestone.Text,
            new Point(row.Number, row.Name, milestone.Promised, baselines.FirstOrDefault(known => known.Promised == milestone.Promised)?.Latest, null, milestone.Reached, null, "")))));
    }

    private static List<Milestone> ByMilestone(IEnumerable<(string Key, string Text, Point Point)> points) =>
        [.. points.GroupBy(each => each.Key).Select(milestone => new Milestone(milestone.Last().Text, [.. milestone.Select(each => each.Point)]))];
}
