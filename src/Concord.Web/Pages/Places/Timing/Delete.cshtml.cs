using Concord.Data;
using Concord.People;
using Concord.Places;
using Concord.Places.Domain;
using Concord.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Concord.Web.Pages.Places.Timing;

[Needs(Permission.RunRound)]
public sealed class DeleteModel(ConcordDb db, KeepQuietPeriod keep) : PageModel, IShowAgain
{
    [BindProperty(SupportsGet = true)] public Guid Id { get; set; }
    [BindProperty] public Guid Version { get; set; }
    public QuietPeriod Period { get; private set; } = null!;

    public Task OnGetAsync(CancellationToken cancel) => ShowAsync(cancel);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        await ShowAsync(cancel);
        await keep.RemoveAsync(Id, Version, User.Actor(), cancel);
        TempData["Done"] = $"{Period.Name} was deleted.";
        return Redirect("/calendar");
    }

    public async Task ShowAsync(CancellationToken cancel) =>
        Period = (await db.QuietPeriods.AsNoTracking().SingleOrDefaultAsync(row => row.Id == Id, cancel)).OrNotFound("such period");
}
