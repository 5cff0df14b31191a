using Concord.Data;
using Concord.Plans.Domain;
using Concord.Plans.Keeping;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Concord.Web.Pages.Plans.Finding;

[NeedsSignIn]
public sealed class DeleteFilterModel(ConcordDb db, DeleteFilter delete) : PageModel
{
    [BindProperty(SupportsGet = true)] public Guid Id { get; set; }
    public SavedFilter Filter { get; private set; } = null!;

    public async Task OnGetAsync(CancellationToken cancel) => Filter = await db.FindOwnAsync(Id, User.Actor(), cancel);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        await delete.RunAsync(Id, User.Actor(), cancel);
        TempData["Done"] = "The filter is deleted.";
        return Redirect("/filters");
    }
}
