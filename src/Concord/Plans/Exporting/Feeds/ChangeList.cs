using Concord.Data;
using Microsoft.EntityFrameworkCore;

namespace Concord.Plans.Exporting.Feeds;

/// <summary>What was changed, newest first, in one plan or in all.</summary>
public sealed class ChangeList(ConcordDb db)
{
    public sealed record Line(Guid Id, DateTime At, string PlanSlug, string PlanTitle, string Ref, string ActionSlug, string Did, string Reason, string Before, string After, Guid? ByPersonId, string Means);

    public Task<int> CountAsync(string? plan, CancellationToken cancel = default) => Of(plan).CountAsync(cancel);

    public Task<List<Line>> PageAsync(string? plan, int skip, int take, CancellationToken cancel = default) =>
        Of(plan).OrderByDescending(line => line.At).ThenBy(line => line.Ref).ThenBy(line => line.Id).Skip(skip).Take(take).ToListAsync(cancel);

    private IQueryable<Line> Of(string? plan) =>
        from change in db.ActionChanges
        join action in db.Actions on change.ActionId equals action.Id
        join whole in db.Plans on action.PlanId equals whole.Id
        where plan == null || whole.Slug == plan
        select new Line(change.Id, change.At, whole.Slug, whole.Title, action.Ref, action.Slug, change.Did, change.Reason, change.Before, change.After, change.ByPersonId, change.Means);
}
