using Concord.Data;
using Concord.Plans;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.EntityFrameworkCore;

namespace Concord.Web.Pages.Places.Reading;

[Public, OutputCache(PolicyName = PublicPage.Name)]
public sealed class BodiesModel(ConcordDb db, ActionList actions) : PageModel
{
    public sealed record Row(string Key, string Name, string ShortName, string Kind, bool IsClosed, int Accountable, int All);

    [BindProperty(SupportsGet = true)] public string? Plan { get; set; }
    public IReadOnlyList<Row> Bodies { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancel)
    {
        var counts = await actions.CountsByBodyAsync(Plan, cancel);
        var bodies = await db.Bodies.AsNoTracking().OrderBy(body => body.CurrentName).ToListAsync(cancel);
        var rows = from body in bodies
                   let count = counts.GetValueOrDefault(body.Id)
                   where Plan is null || count.All > 0
                   select new Row(body.Key, body.CurrentName, body.CurrentShortName, body.Kind, body.ClosedOn is not null, count.Accountable, count.All);
        Bodies = [.. rows.OrderByDescending(row => row.All).ThenBy(row => row.Name, StringComparer.Ordinal)];
    }
}
