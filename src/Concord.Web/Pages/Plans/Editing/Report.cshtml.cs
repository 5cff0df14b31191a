using System.ComponentModel.DataAnnotations;
using Concord.Data;
using Concord.People;
using Concord.Plans;
using Concord.Plans.Domain;
using Concord.Plans.Editing;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Concord.Web.Pages.Plans.Editing;

[Needs(Permission.ReportAction)]
public sealed class ReportModel(ConcordDb db, Access access, ReportAction report) : PageModel, IShowAgain
{
    public sealed class Form
    {
        public Guid Version { get; set; }
        [Required(ErrorMessage = "Choose where the action stands")] public ActionStatus? Status { get; set; }
        [Required(ErrorMessage = "Say, for the public, how you know")] public string Note { get; set; } = "";
    }

    [BindProperty(SupportsGet = true)] public string Plan { get; set; } = "";
    [BindProperty(SupportsGet = true)] public string Slug { get; set; } = "";
    [BindProperty] public Form Typed { get; set; } = new();
    [BindProperty] public string? Exception { get; set; }
    public PlanAction Action { get; private set; } = null!;
    public bool ChangedMeanwhile { get; private set; }
    public bool InRounds { get; private set; }

    public async Task OnGetAsync(CancellationToken cancel)
    {
        await ShowAsync(cancel);
        Typed = new Form { Status = Action.Status == ActionStatus.NotReported ? null : Action.Status };
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        await ShowAsync(cancel);
        await report.RunAsync(new(Action.Id, Typed.Version, Typed.Status!.Value, Typed.Note, Exception ?? ""), User.Actor(), cancel);
        TempData["Done"] = $"{Action.Ref} now stands at: {Typed.Status.Value.InWords().ToLowerInvariant()}.";
        return Redirect($"/plans/{Plan}/actions/{Slug}");
    }

    public async Task ShowAsync(CancellationToken cancel)
    {
        Action = await db.FindAsync(Plan, Slug, access, User.Actor(), Permission.ReportAction, cancel);
        InRounds = await db.Plans.AnyAsync(plan => plan.Id == Action.PlanId && plan.IsReportedInRounds, cancel);
        ChangedMeanwhile = Typed.Version != Guid.Empty && Typed.Version != Action.Version;
    }
}
