using Concord.Data;
using Microsoft.EntityFrameworkCore;

namespace Concord.Plans.Exporting.Feeds;

/// <summary>What was changed, newest first, in one plan or in all.</summary>
public sealed class ChangeList(ConcordDb db)
{
    public sealed record Line(Guid Id, DateTime At, string PlanSlug, string PlanTitle, string Ref, string ActionSlug, string Did, string Reason, string Before, string After, Guid? ByPersonId, string Means);

    /// <param name="since">Only what was changed then or later.</param>
    public Task<int> CountAsync(string? plan, DateTime? since = null, CancellationToken cancel = default) =>
        (from change in db.ActionChanges
         join action in db.Actions on change.ActionId equals action.Id
         join whole in db.Plans on action.PlanId equals whole.Id
         where (plan == null || whole.Slug == plan) && (since == null || change.At >= since)
         select change.Id).CountAsync(cancel);

    public Task<List<Line>> PageAsync(string? plan, int skip, int take, DateTime? since = null, CancellationToken cancel = default) =>
        (from change in db.ActionChanges
         join action in db.Actions on change.ActionId equals action.Id
         join whole in db.Plans on action.PlanId equals whole.Id
         where (plan == null || whole.Slug == plan) && (since == null || change.At >= since)
         orderby change.At descending, action.Ref, change.Number descending
         select new Line(change.Id, change.At, whole.Slug, whole.Title, action.Ref, action.Slug, change.Did, change.Reason, change.Before, change.After, change.ByPersonId, change.Means))
        .Skip(skip).Take(take).ToListAsync(cancel);
}
