using System.ComponentModel.DataAnnotations;
using Concord.People;
using Concord.Rounds.Publishing;
using Concord.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Concord.Web.Pages.Rounds.Publishing;

[Needs(Permission.ReleasePublication)]
public sealed class HoldModel(PublicationDesk desk, ReleasePublication release) : PageModel, IShowAgain
{
    [BindProperty(SupportsGet = true)] public string Plan { get; set; } = "";
    [BindProperty(SupportsGet = true)] public int Number { get; set; }
    [FromQuery(Name = "line")] public string? Line { get; set; }
    [BindProperty] public Guid Version { get; set; }
    [BindProperty, Required(ErrorMessage = "Say why it is held")] public string Reason { get; set; } = "";
    public PublicationDesk.OnDesk Desk { get; private set; } = null!;

    /// <summary>The line that is held; null for the whole.</summary>
    public PublicationDesk.Line? Held { get; private set; }

    public Task OnGetAsync(CancellationToken cancel) => ShowAsync(cancel);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        await ShowAsync(cancel);
        await release.HoldAsync(Desk.Prepared!.Id, Version, Held?.ActionId, Reason, User.Actor(), cancel);
        TempData["Done"] = $"Held: {Held?.Ref ?? "the whole publication"}.";
        return Redirect($"/plans/{Plan}/rounds/{Number}/publication");
    }

    public async Task ShowAsync(CancellationToken cancel)
    {
        Desk = await desk.OpenAsync(Plan, Number, User.Actor(), cancel);
        Desk.Prepared.OrNotFound("prepared publication");
        Held = string.IsNullOrEmpty(Line) ? null : Desk.Lines.FirstOrDefault(line => line.Slug == Line).OrNotFound("such line");
    }
}
