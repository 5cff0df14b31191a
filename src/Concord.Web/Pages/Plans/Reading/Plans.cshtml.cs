using Concord.Data;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.EntityFrameworkCore;

namespace Concord.Web.Pages.Plans.Reading;

[Public, OutputCache(PolicyName = PublicPage.Name)]
public sealed class PlansModel(ConcordDb db) : PageModel
{
    public sealed record Row(string Slug, string Code, string Title, string Publisher, string Published, int Actions, bool IsDemonstration);

    public IReadOnlyList<Row> Plans { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancel) =>
        Plans = await db.Plans.OrderBy(plan => plan.AddedAt)
            .Select(plan => new Row(plan.Slug, plan.Code, plan.Title, plan.Publisher, plan.Published, db.Actions.Count(action => action.PlanId == plan.Id), plan.DemonstrationNote != null))
            .ToListAsync(cancel);
}
