using System.Text.Json;
using Concord.Data;
using Concord.Plans.Domain;
using Concord.Plans.Finding.Search;
using Concord.Shared;
using Microsoft.EntityFrameworkCore;

namespace Concord.Plans.Finding;

/// <summary>The actions that fit a filter, of one plan or of all, in pages. The database filters, counts and sorts.</summary>
public sealed class FindActions(ConcordDb db, TimeProvider clock)
{
    public const int PageSize = 100;

    private const int AtATime = 500;

    private sealed record Line(Guid Id, Guid PlanId, int Chapter, string ChapterTitle, string Ref, string Slug, string Text, string Promised, ActionKind Kind, ActionStatus Status);

    public async Task<FoundActions> RunAsync(string? plan, ActionFilter filter, int page = 1, int size = PageSize, CancellationToken cancel = default)
    {
        var listed = new OrderedActions(db, plan, filter, clock.Today());
        var count = await listed.All().CountAsync(cancel);
        if (count == 0) return new([], 0, 1, size);
        page = Math.Clamp(page, 1, ((count - 1) / size) + 1);
        return new(await RowsAsync(await listed.InOrder().Skip((page - 1) * size).Take(size).ToArrayAsync(cancel), filter, cancel), count, page, size);
    }

    /// <summary>The whole list, for a file.</summary>
    public async Task<IReadOnlyList<ActionRow>> AllAsync(string? plan, ActionFilter filter, CancellationToken cancel = default) =>
        (await RunAsync(plan, filter, 1, int.MaxValue - 1, cancel)).Rows;

    public Task<int> CountAsync(string? plan, ActionFilter filter, CancellationToken cancel = default) => new OrderedActions(db, plan, filter, clock.Today()).All().CountAsync(cancel);

    private async Task<List<ActionRow>> RowsAsync(Guid[] shown, ActionFilter filter, CancellationToken cancel)
    {
        var sought = Sought.In(filter.Q);
        var plans = await db.Plans.Select(plan => new { plan.Id, plan.Slug, plan.Title }).ToDictionaryAsync(plan => plan.Id, cancel);
        var rows = new List<ActionRow>(shown.Length);
        foreach (var some in shown.Chunk(AtATime)) rows.AddRange(await WithTheirsAsync(some));
        return rows;

        async Task<IEnumerable<ActionRow>> WithTheirsAsync(Guid[] ids)
        {
            var lines = await (from action in db.Actions
                               join chapter in db.Chapters on action.ChapterId equals chapter.Id
                               where ids.Contains(action.Id)
                               select new Line(action.Id, action.PlanId, chapter.Number, chapter.Title, action.Ref, action.Slug, action.TextNow, action.Promise.Text, action.Kind, action.Status)).ToDictionaryAsync(line => line.Id, cancel);
            var leads = await LeadsAsync(ids, cancel);
            var found = sought.Terms.Count == 0 ? null : await FoundAsync(ids, new Marker(sought), cancel);
            var because = filter.AttentionChosen is { } attention ? await new Reasons(db, clock.Today()).OfAsync(attention, ids, cancel) : null;
            // An action may go between the two readings.
            return ids.Where(lines.ContainsKey).Select(id =>
            {
                var line = lines[id];
                var plan = plans[line.PlanId];
                var row = new ActionRow(plan.Slug, plan.Title, line.Chapter, line.ChapterTitle, line.Ref, line.Slug, line.Text, line.Promised, line.Kind, line.Status)
                {
                    Found = found?.GetValueOrDefault(line.Id) ?? [], Because = because?.GetValueOrDefault(line.Id),
                };
                row.Leads.AddRange(leads[line.Id]);
                row.SortLeads();
                return row;
            });
        }
    }

    private async Task<ILookup<Guid, ActionLeadName>> LeadsAsync(Guid[] actions, CancellationToken cancel) =>
        (await (from lead in db.ActionLeads
                join body in db.BodyLines on lead.BodyId equals body.Id into bodies
                from body in bodies.DefaultIfEmpty()
                where lead.To == null && actions.Contains(lead.ActionId)
                orderby lead.Order
                select new { lead.ActionId, Name = new ActionLeadName(lead.Role, body!.Key, body.CurrentName ?? lead.Named, body.CurrentShortName ?? lead.Named) }).ToListAsync(cancel))
        .ToLookup(lead => lead.ActionId, lead => lead.Name);

    private async Task<Dictionary<Guid, IReadOnlyList<FoundWords>>> FoundAsync(Guid[] actions, Marker marker, CancellationToken cancel) =>
        (await db.ActionDigests.Where(digest => actions.Contains(digest.ActionId)).Select(digest => new { digest.ActionId, digest.Passages }).ToListAsync(cancel))
        .ToDictionary(digest => digest.ActionId, digest => marker.In(JsonSerializer.Deserialize<List<Passage>>(digest.Passages)!));
}
