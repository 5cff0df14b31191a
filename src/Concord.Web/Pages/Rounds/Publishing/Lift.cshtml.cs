using System.ComponentModel.DataAnnotations;
using Concord.People;
using Concord.Rounds.Domain;
using Concord.Rounds.Publishing;
using Concord.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Concord.Web.Pages.Rounds.Publishing;

[Needs(Permission.ReleasePublication)]
public sealed class LiftModel(PublicationDesk desk, ReleasePublication release) : PageModel, IShowAgain
{
    [BindProperty(SupportsGet = true)] public string Plan { get; set; } = "";
    [BindProperty(SupportsGet = true)] public int Number { get; set; }
    [BindProperty(SupportsGet = true)] public Guid Id { get; set; }
    [BindProperty] public Guid Version { get; set; }
    [BindProperty, Required(ErrorMessage = "Say why it is lifted")] public string Reason { get; set; } = "";
    public PublicationDesk.OnDesk Desk { get; private set; } = null!;
    public PublicationHold Hold { get; private set; } = null!;
    public string What => Hold.ActionId is { } action ? Desk.Lines.FirstOrDefault(line => line.ActionId == action)?.Ref ?? "an action" : "the whole publication";

    public Task OnGetAsync(CancellationToken cancel) => ShowAsync(cancel);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        await ShowAsync(cancel);
        await release.LiftHoldAsync(Desk.Prepared!.Id, Version, Id, Reason, User.Actor(), cancel);
        TempData["Done"] = "The hold was lifted.";
        return Redirect($"/plans/{Plan}/rounds/{Number}/publication");
    }

    public async Task ShowAsync(CancellationToken cancel)
    {
        Desk = await desk.OpenAsync(Plan, Number, User.Actor(), cancel);
        Hold = (Desk.Prepared?.Holds.FirstOrDefault(hold => hold.Id == Id)).OrNotFound("such hold");
    }
}
