using System.ComponentModel.DataAnnotations;
using Concord.Data;
using Concord.People;
using Concord.Plans;
using Concord.Rounds.Commissioning;
using Concord.Rounds.Domain;
using Concord.Rounds.Timing;
using Concord.Web.Components;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Concord.Web.Pages.Rounds.Commissioning;

[Needs(Permission.RunRound)]
public sealed class DatesModel(ConcordDb db, ReportableActions actions, DayWarnings warnings, PlanRound prepare) : PageModel, IShowAgain
{
    public sealed class Form
    {
        public Guid Version { get; set; }
        [ModelBinder(typeof(DateInputBinder)), Display(Name = "Due day"), Required(ErrorMessage = "Enter the day by which returns are due")] public DateOnly? DueOn { get; set; }
        [ModelBinder(typeof(DateInputBinder)), Display(Name = "Clearance day"), Required(ErrorMessage = "Enter the day by which clearance is due")] public DateOnly? ClearanceDueOn { get; set; }
        [ModelBinder(typeof(DateInputBinder)), Display(Name = "Meeting day"), Required(ErrorMessage = "Enter the day of the meeting")] public DateOnly? MeetingOn { get; set; }
    }

    [BindProperty(SupportsGet = true)] public string Plan { get; set; } = "";
    [BindProperty(SupportsGet = true)] public int Number { get; set; }
    [BindProperty] public Form Typed { get; set; } = new();
    public Round Round { get; private set; } = null!;
    public bool ChangedMeanwhile { get; private set; }
    public ILookup<string, string> Warnings { get; private set; } = null!;

    public async Task OnGetAsync(CancellationToken cancel)
    {
        (_, Round) = await actions.FindAsync(db, Plan, Number, cancel);
        Typed = new Form { Version = Round.Version, DueOn = Round.DueOn, ClearanceDueOn = Round.ClearanceDueOn, MeetingOn = Round.MeetingOn };
        await ShowAsync(cancel);
    }

    public async Task OnPostCheckAsync(CancellationToken cancel) => await ShowAsync(cancel);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        await ShowAsync(cancel);
        await prepare.MoveDatesAsync(Round.Id, Typed.Version, Typed.DueOn!.Value, Typed.ClearanceDueOn!.Value, Typed.MeetingOn!.Value, User.Actor(), cancel);
        TempData["Done"] = $"The dates of {Round.Name} were moved.";
        return Redirect($"/plans/{Plan}/rounds/{Number}/progress");
    }

    public async Task ShowAsync(CancellationToken cancel)
    {
        (_, Round) = await actions.FindAsync(db, Plan, Number, cancel);
        Warnings = await warnings.OfAsync(Round.Dates with { DueOn = Typed.DueOn ?? Round.DueOn, ClearanceDueOn = Typed.ClearanceDueOn ?? Round.ClearanceDueOn, MeetingOn = Typed.MeetingOn ?? Round.MeetingOn }, cancel);
        ChangedMeanwhile = Typed.Version != Round.Version;
        if (!ModelState.IsValid && ChangedMeanwhile) ModelState.SetModelValue("Typed.Version", Round.Version.ToString(), Round.Version.ToString());
    }
}
