using Concord.Data;
using Concord.Plans.Changing;
using Concord.Plans.Domain.Changing;
using Concord.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Concord.Web.Pages.Plans.Changing;

/// <summary>Proposals are for whoever works here; what was applied is public, in the history and the lineage.</summary>
[NeedsSignIn]
public sealed class ChangesModel(ConcordDb db, ListChanges changes) : PageModel
{
    [BindProperty(SupportsGet = true)] public string Plan { get; set; } = "";
    [BindProperty(SupportsGet = true)] public string? State { get; set; }
    public string Title { get; private set; } = "";
    public IReadOnlyList<ListChanges.Line> Lines { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancel)
    {
        Title = (await db.Plans.Where(plan => plan.Slug == Plan).Select(plan => plan.Title).SingleOrDefaultAsync(cancel)).OrNotFound("such plan");
        Lines = await changes.RunAsync(Plan, Enum.TryParse<ChangeState>(State, ignoreCase: true, out var state) && Enum.IsDefined(state) ? state : null, cancel);
    }
}
