using Concord.Data;
using Concord.People;
using Concord.Plans;
using Concord.Plans.Domain;
using Concord.Shared;
using Microsoft.EntityFrameworkCore;

namespace Concord.Web.Pages.Plans.Editing;

/// <summary>The action that an editing page is about, found only by those who may change it.</summary>
public static class ActionUnderChange
{
    public static async Task<PlanAction> FindAsync(this ConcordDb db, string plan, string slug, Access access, Actor actor, Permission permission, CancellationToken cancel)
    {
        var action = (await db.Actions.AsNoTracking().Include(row => row.Leads)
            .SingleOrDefaultAsync(row => row.Slug == slug && db.Plans.Any(whole => whole.Id == row.PlanId && whole.Slug == plan), cancel)).OrNotFound("such action");
        await access.DemandAsync(actor, permission, action.BelongsTo(), cancel);
        return action;
    }
}
