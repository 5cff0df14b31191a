using Concord.People;
using Concord.Rounds.Publishing;
using Concord.Shared;
using Concord.Web.Components;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Concord.Web.Pages.Rounds.Publishing;

[Needs(Permission.ReleasePublication)]
public sealed class EmbargoModel(PublicationDesk desk, ReleasePublication release) : PageModel, IShowAgain
{
    [BindProperty(SupportsGet = true)] public string Plan { get; set; } = "";
    [BindProperty(SupportsGet = true)] public int Number { get; set; }
    [BindProperty] public Guid Version { get; set; }
    [BindProperty(Name = nameof(EmbargoDay)), ModelBinder(typeof(DateInputBinder))] public DateOnly? EmbargoDay { get; set; }
    [BindProperty] public string? EmbargoTime { get; set; }
    [BindProperty] public string? Reason { get; set; }
    public PublicationDesk.OnDesk Desk { get; private set; } = null!;

    public Task OnGetAsync(CancellationToken cancel) => ShowAsync(cancel);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        await ShowAsync(cancel);
        await release.MoveEmbargoAsync(Desk.Prepared!.Id, Version, EmbargoTyped.Read(EmbargoDay, EmbargoTime), Reason ?? "", User.Actor(), cancel);
        TempData["Done"] = EmbargoDay is null ? "The embargo was lifted." : "The embargo was moved.";
        return Redirect($"/plans/{Plan}/rounds/{Number}/publication");
    }

    public async Task ShowAsync(CancellationToken cancel)
    {
        Desk = await desk.OpenAsync(Plan, Number, User.Actor(), cancel);
        Desk.Prepared.OrNotFound("prepared publication");
    }
}
