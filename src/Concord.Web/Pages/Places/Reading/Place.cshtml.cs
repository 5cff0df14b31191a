using Concord.Data;
using Concord.Places.Domain;
using Concord.Plans;
using Concord.Shared;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.EntityFrameworkCore;

namespace Concord.Web.Pages.Places.Reading;

[Public, OutputCache(PolicyName = PublicPage.Name)]
public sealed class PlaceModel(ConcordDb db, ActionList actions) : PageModel
{
    public Area Area { get; private set; } = null!;
    public (string Key, string Name)? Council { get; private set; }
    public IReadOnlyList<ActionRow> Actions { get; private set; } = [];

    public async Task OnGetAsync(string code, CancellationToken cancel)
    {
        Area = (await db.Areas.AsNoTracking().OrderByDescending(area => area.BoundaryYear).FirstOrDefaultAsync(area => area.Code == code, cancel)).OrNotFound("such place");
        if (await db.Bodies.Where(body => body.Id == Area.CouncilId).Select(body => new { body.Key, body.CurrentName }).SingleOrDefaultAsync(cancel) is { } council)
            Council = (council.Key, council.CurrentName);
        Actions = await actions.InAreaAsync(Area.Id, cancel);
    }
}
