using System.Globalization;
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

    public async Task OnGetAsync(CancellationToken cancel)
    {
        await ShowAsync(cancel);
        if (Desk.Prepared!.EmbargoUntil?.ToLondon() is { } until) (EmbargoDay, EmbargoTime) = (DateOnly.FromDateTime(until), until.ToString("HH:mm", CultureInfo.InvariantCulture));
    }

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
