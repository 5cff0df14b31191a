using Concord.Data;
using Concord.Plans.Changing;
using Concord.Shared;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.EntityFrameworkCore;

namespace Concord.Web.Pages.Plans.Changing;

[Public, OutputCache(PolicyName = PublicPage.Name)]
public sealed class LineageModel(ConcordDb db, LineageOfPlan lineage, CountPlan count) : PageModel
{
    public string Plan { get; private set; } = "";
    public string Title { get; private set; } = "";
    public string Reconciled { get; private set; } = "";
    public IReadOnlyList<LineageOfPlan.Line> Lines { get; private set; } = [];

    public async Task OnGetAsync(string plan, CancellationToken cancel)
    {
        Plan = plan;
        Title = (await db.Plans.Where(row => row.Slug == plan).Select(row => row.Title).SingleOrDefaultAsync(cancel)).OrNotFound("such plan");
        Lines = await lineage.RunAsync(plan, cancel: cancel);
        Reconciled = (await count.RunAsync(plan, cancel)).Reconciled;
    }
}
