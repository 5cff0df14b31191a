using Concord.People;
using Concord.Plans.Importing;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Concord.Web.Pages.Plans.Importing;

/// <summary>How far a large import has come. The page looks again by itself, with or without scripts.</summary>
[Needs(Permission.ImportPlan)]
public sealed class UnderWayModel(LargeImports large) : PageModel
{
    public LargeImports.Standing Standing { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancel)
    {
        Standing = await large.LookAsync(id, User.Actor(), cancel);
        if (Standing.Import.PlanSlug is { } slug)
        {
            TempData["Done"] = Standing.IsVersion ? "The new version was saved. The versions before it are kept." : $"{Standing.Import.Actions:N0} actions were imported.";
            return Redirect(Standing.IsVersion ? $"/plans/{slug}/versions" : $"/plans/{slug}");
        }
        if (Standing.Import.EndedAt is null) Response.Headers.Append("Refresh", "2");
        return Page();
    }
}
