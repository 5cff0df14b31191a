using Concord.Data;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.EntityFrameworkCore;

namespace Concord.Web.Pages.Places.Reading;

[Public, OutputCache(PolicyName = PublicPage.Name)]
public sealed class BodiesModel(ConcordDb db) : PageModel
{
    public sealed record Row(string Key, string Name, string ShortName, string Kind, bool IsClosed, int Accountable, int All);

    [BindProperty(SupportsGet = true)] public string? Plan { get; set; }
    public IReadOnlyList<Row> Bodies { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancel)
    {
        var leads = from lead in db.ActionLeads
                    join action in db.Actions on lead.ActionId equals action.Id
                    join plan in db.Plans on action.PlanId equals plan.Id
                    where lead.To == null && lead.BodyId != null && (Plan == null || plan.Slug == Plan)
                    select new { lead.BodyId, lead.Role };
        var rows = await (from body in db.Bodies
                          let all = leads.Count(lead => lead.BodyId == body.Id)
                          where Plan == null || all > 0
                          orderby body.CurrentName
                          select new Row(body.Key, body.CurrentName, body.CurrentShortName, body.Kind, body.ClosedOn != null,
                              leads.Count(lead => lead.BodyId == body.Id && lead.Role == Concord.Plans.Domain.LeadRole.Accountable), all)).ToListAsync(cancel);
        Bodies = [.. rows.OrderByDescending(row => row.All).ThenBy(row => row.Name, StringComparer.Ordinal)];
    }
}
