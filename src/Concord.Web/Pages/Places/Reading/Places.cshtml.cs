using Concord.Data;
using Concord.Places.Domain;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.EntityFrameworkCore;

namespace Concord.Web.Pages.Places.Reading;

[Public, OutputCache(PolicyName = PublicPage.Name)]
public sealed class PlacesModel(ConcordDb db) : PageModel
{
    public IReadOnlyList<Area> Areas { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancel) => Areas = await db.Areas.AsNoTracking().OrderBy(area => area.Name).ToListAsync(cancel);
}
