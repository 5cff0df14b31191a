using System.ComponentModel.DataAnnotations;
using Concord.Data;
using Concord.Plans.Keeping;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Concord.Web.Pages.Plans.Finding;

[NeedsSignIn]
public sealed class RenameFilterModel(ConcordDb db, RenameFilter rename) : PageModel, IShowAgain
{
    [BindProperty(SupportsGet = true)] public Guid Id { get; set; }
    [BindProperty, Required(ErrorMessage = "Give the filter a name")] public string Name { get; set; } = "";
    public string Was { get; private set; } = "";

    public async Task OnGetAsync(CancellationToken cancel)
    {
        await ShowAsync(cancel);
        Name = Was;
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        await rename.RunAsync(Id, Name, User.Actor(), cancel);
        TempData["Done"] = $"The filter is now called “{Name.Trim()}”.";
        return Redirect("/filters");
    }

    public async Task ShowAsync(CancellationToken cancel) => Was = (await db.FindOwnAsync(Id, User.Actor(), cancel)).Name;
}
