using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Concord.Data;
using Concord.People;
using Concord.Plans;
using Concord.Plans.Domain;
using Concord.Plans.Editing;
using Concord.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Concord.Web.Pages.Plans.Editing;

[Needs(Permission.EditAction)]
public sealed class EditModel(ConcordDb db, Access access, EditAction edit) : PageModel, IShowAgain
{
    public sealed class Form
    {
        public Guid Version { get; set; }
        public string? Text { get; set; }
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
    [BindProperty] public string? Exception { get; set; }
    public PlanAction Action { get; private set; } = null!;

    /// <summary>Its words, and a completion test that was given, change by request only.</summary>
    public bool InRounds { get; private set; }
    public bool MayPropose { get; private set; }
    public bool ChangedMeanwhile { get; private set; }

    public bool IsFixedText => InRounds;
    public bool IsFixedTest => InRounds && Action.DoneMeans.Length > 0;
    public bool IsFixedTarget => InRounds && Action.TargetFigure is not null;

    public async Task OnGetAsync(CancellationToken cancel)
    {
        await ShowAsync(cancel);
        Typed = new Form { Version = Action.Version, Text = Action.TextNow, Kind = Action.Kind, DoneMeans = Action.DoneMeans, TargetFigure = Action.TargetFigure?.ToString("N0", CultureInfo.InvariantCulture), TargetUnit = Action.TargetUnit, ReviewCadence = Action.ReviewCadence, WouldStop = Action.WouldStop };
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        await ShowAsync(cancel);
        await edit.RunAsync(new(Action.Id, Typed.Version, Typed.Text ?? (IsFixedText ? Action.TextNow : ""), Typed.Kind, Typed.DoneMeans ?? (IsFixedTest ? Action.DoneMeans : ""),
            IsFixedTarget ? Action.TargetFigure : WholeNumber.Typed(Typed.TargetFigure, "targetFigure"), IsFixedTarget ? Action.TargetUnit : Typed.TargetUnit, Typed.Reason, new(Typed.ReviewCadence, Typed.WouldStop ?? ""), Exception ?? ""), User.Actor(), cancel);
        TempData["Done"] = $"{Action.Ref} was changed. The reason is in its history.";
        return Redirect($"/plans/{Plan}/actions/{Slug}");
    }

    public async Task ShowAsync(CancellationToken cancel)
    {
        Action = await db.FindAsync(Plan, Slug, access, User.Actor(), Permission.EditAction, cancel);
        InRounds = await db.Plans.AnyAsync(plan => plan.Id == Action.PlanId && plan.IsReportedInRounds, cancel);
        MayPropose = InRounds && await access.MayAsync(User.Actor(), Permission.ProposeChange, Action.BelongsTo(), cancel);
        ChangedMeanwhile = Typed.Version != Guid.Empty && Typed.Version != Action.Version;
        // The next save is against what is shown now, beside what was typed.
        if (!ModelState.IsValid && ChangedMeanwhile) ModelState.SetModelValue("Typed.Version", Action.Version.ToString(), Action.Version.ToString());
    }
}
