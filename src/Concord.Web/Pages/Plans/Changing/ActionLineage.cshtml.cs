using Concord.Data;
using Concord.Plans.Changing;
using Concord.Shared;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.EntityFrameworkCore;

namespace Concord.Web.Pages.Plans.Changing;

[Public, OutputCache(PolicyName = PublicPage.Name)]
public sealed class ActionLineageModel(ConcordDb db, LineageOfPlan lineage) : PageModel
{
    public string Plan { get; private set; } = "";
    public string Slug { get; private set; } = "";
    public string Reference { get; private set; } = "";
    public IReadOnlyList<LineageOfPlan.Line> Lines { get; private set; } = [];

    public async Task OnGetAsync(string plan, string action, CancellationToken cancel)
    {
        (Plan, Slug) = (plan, action);
        Reference = (await db.Actions.Where(row => row.Slug == action && db.Plans.Any(whole => whole.Id == row.PlanId && whole.Slug == plan)).Select(row => row.Ref).SingleOrDefaultAsync(cancel)).OrNotFound("such action");
        Lines = await lineage.RunAsync(plan, action, cancel);
    }
}
