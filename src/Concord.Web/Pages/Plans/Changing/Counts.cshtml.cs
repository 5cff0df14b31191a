using Concord.Data;
using Concord.Plans.Changing;
using Concord.Shared;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.EntityFrameworkCore;

namespace Concord.Web.Pages.Plans.Changing;

[Public, OutputCache(PolicyName = PublicPage.Name)]
public sealed class CountsModel(ConcordDb db, CountPlan count) : PageModel
{
    public string Plan { get; private set; } = "";
    public string Title { get; private set; } = "";
    public PlanCounts Counts { get; private set; } = null!;

    public async Task OnGetAsync(string plan, CancellationToken cancel)
    {
        Plan = plan;
        Title = (await db.Plans.Where(row => row.Slug == plan).Select(row => row.Title).SingleOrDefaultAsync(cancel)).OrNotFound("such plan");
        Counts = await count.RunAsync(plan, cancel);
    }
}
