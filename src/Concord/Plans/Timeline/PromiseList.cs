using Concord.Data;
using Microsoft.EntityFrameworkCore;

namespace Concord.Plans.Timeline;

/// <summary>What is promised for when, one by one, for the actions that are asked for.</summary>
public sealed class PromiseList(ConcordDb db)
{
    public async Task<List<PromiseLine>> OfAsync(string planSlug, IReadOnlyCollection<ActionRow> rows, CancellationToken cancel = default)
    {
        var milestones = await (from milestone in db.Milestones
                                join action in db.Actions on milestone.ActionId equals action.Id
                                join plan in db.Plans on action.PlanId equals plan.Id
                                where plan.Slug == planSlug
                                orderby milestone.Number
                                select new { action.Slug, milestone.Text, milestone.Promise }).AsNoTracking().ToListAsync(cancel);
        var byAction = milestones.ToLookup(milestone => milestone.Slug, StringComparer.Ordinal);
        return [.. rows.SelectMany(row => byAction[row.Slug].Select((milestone, at) => new PromiseLine(row, at + 1, byAction[row.Slug].Count(), milestone.Text, milestone.Promise)))];
    }
}
