using Concord.Data;
using Concord.Plans.Domain.Changing;
using Concord.Shared;
using Microsoft.EntityFrameworkCore;

namespace Concord.Plans.Changing;

/// <summary>The changes that were proposed for a plan, the newest first.</summary>
public sealed class ListChanges(ConcordDb db)
{
    public sealed record Line(Guid Id, ChangeKind Kind, ChangeState State, string Ref, string Slug, string Reason, DateOnly EffectiveOn, string Trouble, DateTime ProposedAt);

    public async Task<IReadOnlyList<Line>> RunAsync(string slug, ChangeState? state = null, CancellationToken cancel = default)
    {
        var plan = (await db.Plans.AsNoTracking().SingleOrDefaultAsync(row => row.Slug == slug, cancel)).OrNotFound("such plan");
        var rows = await (from request in db.ChangeRequests.AsNoTracking()
                          join action in db.Actions on request.ActionId equals action.Id
                          where request.PlanId == plan.Id && (state == null || request.State == state)
                          select new { Request = request, action.Ref, action.Slug }).ToListAsync(cancel);
        return [.. rows.Select(row => new Line(row.Request.Id, row.Request.Kind, row.Request.State, row.Ref, row.Slug, row.Request.Reason, row.Request.EffectiveOn, row.Request.Trouble, row.Request.Steps[0].At))
            .OrderByDescending(line => line.ProposedAt).ThenBy(line => line.Ref, StringComparer.Ordinal)];
    }
}
