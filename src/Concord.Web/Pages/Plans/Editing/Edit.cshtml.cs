using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Concord.Data;
using Concord.People;
using Concord.Plans.Domain;
using Concord.Plans.Editing;
using Concord.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Concord.Web.Pages.Plans.Editing;

[Needs(Permission.EditAction)]
public sealed class EditModel(ConcordDb db, Access access, EditAction edit) : PageModel, IShowAgain
{
    public sealed class Form
    {
        public Guid Version { get; set; }
        [Required(ErrorMessage = "Enter the text of the action")] public string Text { get; set; } = "";
        public ActionKind Kind { get; set; }
        public string? DoneMeans { get; set; }
        public string? TargetFigure { get; set; }
        public string? TargetUnit { get; set; }
        public ReviewCadence? ReviewCadence { get; set; }
        public string? WouldStop { get; set; }
        [Required(ErrorMessage = "Say why: the reason is part of the action’s public history")] public string Reason { get; set; } = "";
    }

    [BindProperty(SupportsGet = true)] public string Plan { get; set; } = "";
    [BindProperty(SupportsGet = true)] public string Slug { get; set; } = "";
    [BindProperty] public Form Typed { get; set; } = new();
    public PlanAction Action { get; private set; } = null!;
    public bool ChangedMeanwhile { get; private set; }

    public async Task OnGetAsync(CancellationToken cancel)
    {
        await ShowAsync(cancel);
        Typed = new Form { Version = Action.Version, Text = Action.TextNow, Kind = Action.Kind, DoneMeans = Action.DoneMeans, TargetFigure = Action.TargetFigure?.ToString("N0", CultureInfo.InvariantCulture), TargetUnit = Action.TargetUnit, ReviewCadence = Action.ReviewCadence, WouldStop = Action.WouldStop };
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        await ShowAsync(cancel);
        await edit.RunAsync(new(Action.Id, Typed.Version, Typed.Text, Typed.Kind, Typed.DoneMeans ?? "", FigureTyped(), Typed.TargetUnit, Typed.Reason, new(Typed.ReviewCadence, Typed.WouldStop ?? "")), User.Actor(), cancel);
        TempData["Done"] = $"{Action.Ref} was changed. The reason is in its history.";
        return Redirect($"/plans/{Plan}/actions/{Slug}");
    }

    // People type 1,560 or 1 560.
    private long? FigureTyped()
    {
        if (string.IsNullOrWhiteSpace(Typed.TargetFigure)) return null;
        var digits = string.Concat(Typed.TargetFigure.Where(character => character != ',' && !char.IsWhiteSpace(character)));
        RuleBroken.If(!long.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var figure), "Enter the figure as a whole number, such as 1,560", "targetFigure");
        return figure;
    }

    public async Task ShowAsync(CancellationToken cancel)
    {
        Action = await db.FindAsync(Plan, Slug, access, User.Actor(), Permission.EditAction, cancel);
        ChangedMeanwhile = Typed.Version != Guid.Empty && Typed.Version != Action.Version;
        // The next save is against what is shown now, beside what was typed.
        if (!ModelState.IsValid && ChangedMeanwhile) ModelState.SetModelValue("Typed.Version", Action.Version.ToString(), Action.Version.ToString());
    }
}
