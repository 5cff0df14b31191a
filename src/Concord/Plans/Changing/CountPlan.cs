using Concord.Data;
using Concord.Plans.Domain;
using Concord.Plans.Domain.Changing;
using Concord.Shared;
using Microsoft.EntityFrameworkCore;

namespace Concord.Plans.Changing;

/// <summary>Counts a plan's actions as published and as they are live today.</summary>
public sealed class CountPlan(ConcordDb db)
{
    public async Task<PlanCounts> RunAsync(string slug, CancellationToken cancel = default)
    {
        var plan = (await db.Plans.Where(row => row.Slug == slug).Select(row => new { row.Id, row.Versions }).SingleOrDefaultAsync(cancel)).OrNotFound("such plan");
        var actions = await (from action in db.Actions
                             join chapter in db.Chapters on action.ChapterId equals chapter.Id
                             where action.PlanId == plan.Id
                             orderby chapter.Number, action.Number, action.Slug
                             select new { action.Id, action.Ref, action.Slug, action.TextNow, action.Status, action.PlanVersion }).ToListAsync(cancel);
        var lines = await db.Lineages.Where(line => db.Actions.Any(action => action.PlanId == plan.Id && (action.Id == line.FromActionId || action.Id == line.ToActionId)))
            .OrderBy(line => line.Id).Select(line => new { line.FromActionId, line.ToActionId, line.Kind }).ToListAsync(cancel);
        var (endedBy, madeBy) = (lines.ToLookup(line => line.FromActionId, line => line.Kind), lines.ToLookup(line => line.ToActionId, line => line.Kind));
        var counted = actions.ToLookup(action => action.PlanVersion == 0 || action.PlanVersion == plan.Versions, action => new PlanCounts.Counted(action.Ref, action.Slug, action.TextNow, action.Status,
            action.Status switch
            {
                ActionStatus.Withdrawn => ChangeKind.Withdraw,
                ActionStatus.Superseded => endedBy[action.Id].Append(ChangeKind.Supersede).First(),
                _ => null,
            },
            action.PlanVersion == 0 ? madeBy[action.Id].Append(ChangeKind.Split).First() : null));
        return PlanCounts.Of([.. counted[true]], [.. counted[false]]);
    }
}
