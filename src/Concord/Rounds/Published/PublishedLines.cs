using Concord.Data;
using Concord.Rounds.Domain;
using Concord.Rounds.Publishing;
using Microsoft.EntityFrameworkCore;

namespace Concord.Rounds.Published;

/// <summary>Reads what was published, and nothing else: no page about the past asks what plans, bodies or returns say today.</summary>
public sealed class PublishedLines(ConcordDb db)
{
    /// <summary>One edition as it was released.</summary>
    public Task<IReadOnlyList<PublishedLine>> OfEditionAsync(Edition edition, CancellationToken cancel = default) =>
        ReadAsync(db.PublicationLines.Where(line => line.PublicationId == edition.Id), [edition], cancel);

    /// <summary>The newest line of each action among these editions of a plan.</summary>
    public Task<IReadOnlyList<PublishedLine>> StandingAsync(Guid planId, IReadOnlyCollection<Edition> editions, CancellationToken cancel = default)
    {
        if (editions.Count == 0) return Task.FromResult<IReadOnlyList<PublishedLine>>([]);
        var released = editions.Select(edition => edition.Id).ToList();
        var newest = db.PublicationLines.Where(line => line.PlanId == planId && released.Contains(line.PublicationId))
            .GroupBy(line => line.ActionId).Select(group => new { ActionId = group.Key, Rank = group.Max(line => line.Rank) });
        return ReadAsync(from line in db.PublicationLines
                         join top in newest on new { line.ActionId, line.Rank } equals new { top.ActionId, top.Rank }
                         where line.PlanId == planId
                         select line, editions, cancel);
    }

    /// <summary>Everything published of an action, the newest first.</summary>
    public async Task<IReadOnlyList<PublishedLine>> OfActionAsync(Guid actionId, IReadOnlyCollection<Edition> editions, CancellationToken cancel = default) =>
        [.. (await ReadAsync(db.PublicationLines.Where(line => line.ActionId == actionId), editions, cancel)).OrderByDescending(line => line.Edition.Round).ThenByDescending(line => line.Edition.Version)];

    private static async Task<IReadOnlyList<PublishedLine>> ReadAsync(IQueryable<PublicationLine> lines, IReadOnlyCollection<Edition> editions, CancellationToken cancel)
    {
        var byId = editions.ToDictionary(edition => edition.Id);
        var rows = await lines.AsNoTracking().OrderBy(line => line.Order).ThenBy(line => line.Ref)
            .Select(line => new { line.Id, line.PublicationId, line.ActionId, line.Order, line.Status, line.PublicLine, line.Content }).ToListAsync(cancel);
        return [.. rows.Where(row => byId.ContainsKey(row.PublicationId)).Select(row => new PublishedLine(row.Id, row.ActionId, row.Order, row.Status, row.PublicLine, PublicAction.FromJson(row.Content), byId[row.PublicationId]))];
    }
}
