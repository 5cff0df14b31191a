using System.ComponentModel.DataAnnotations;
using Concord.Data;
using Concord.People;
using Concord.Plans.Domain;
using Concord.Plans.Editing;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Concord.Web.Pages.Plans.Editing;

[Needs(Permission.EditAction)]
public sealed class MeasurabilityModel(ConcordDb db, Access access, JudgeMeasurability judge) : PageModel, IShowAgain
{
    public sealed class Form
    {
        public Guid Version { get; set; }
        [Required(ErrorMessage = "Choose whether it can be measured")] public string? Said { get; set; }
        [Required(ErrorMessage = "Say why: the reason is part of the action’s public history")] public string Reason { get; set; } = "";
    }

    [BindProperty(SupportsGet = true)] public string Plan { get; set; } = "";
    [BindProperty(SupportsGet = true)] public string Slug { get; set; } = "";
    [BindProperty] public Form Typed { get; set; } = new();
    [BindProperty] public string? Exception { get; set; }
    public PlanAction Action { get; private set; } = null!;
    public bool ChangedMeanwhile { get; private set; }

    public async Task OnGetAsync(CancellationToken cancel)
    {
        await ShowAsync(cancel);
        Typed = new Form { Said = Action.SaidMeasurable switch { true => "yes", false => "no", null => "words" } };
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        await ShowAsync(cancel);
        await judge.RunAsync(new(Action.Id, Typed.Version, Typed.Said switch { "yes" => true, "no" => false, _ => null }, Typed.Reason, Exception ?? ""), User.Actor(), cancel);
        TempData["Done"] = "Saved. The reason is in the action’s history.";
        return Redirect($"/plans/{Plan}/actions/{Slug}");
    }

    public async Task ShowAsync(CancellationToken cancel)
    {
        Action = await db.FindAsync(Plan, Slug, access, User.Actor(), Permission.EditAction, cancel);
        ChangedMeanwhile = Typed.Version != Guid.Empty && Typed.Version != Action.Version;
    }
}
