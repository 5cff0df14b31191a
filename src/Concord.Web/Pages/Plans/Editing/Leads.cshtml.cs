using System.ComponentModel.DataAnnotations;
using Concord.Data;
using Concord.People;
using Concord.Places;
using Concord.Plans.Domain;
using Concord.Plans.Editing;
using Concord.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Concord.Web.Pages.Plans.Editing;

[Needs(Permission.EditAction)]
public sealed class LeadsModel(ConcordDb db, Access access, BodyRegister bodies, TransferLead transfer) : PageModel, IShowAgain
{
    public sealed class Form
    {
        public Guid Version { get; set; }
        [Required(ErrorMessage = "Choose the body")] public Guid? BodyId { get; set; }
        [Required(ErrorMessage = "Choose what changes")] public string Change { get; set; } = "";
        [Required(ErrorMessage = "Say why: the reason is part of the action’s public history")] public string Reason { get; set; } = "";
    }

    [BindProperty(SupportsGet = true)] public string Plan { get; set; } = "";
    [BindProperty(SupportsGet = true)] public string Slug { get; set; } = "";
    [BindProperty] public Form Typed { get; set; } = new();
    [BindProperty] public string? Exception { get; set; }
    public PlanAction Action { get; private set; } = null!;

    /// <summary>Who answers for it changes by request only.</summary>
    public bool InRounds { get; private set; }
    public bool ChangedMeanwhile { get; private set; }
    public IReadOnlyList<BodyRegister.Entry> Bodies { get; private set; } = [];

    public Task OnGetAsync(CancellationToken cancel) => ShowAsync(cancel);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        await ShowAsync(cancel);
        var ends = Typed.Change == "Ends";
        var role = LeadRole.Contributor;
        RuleBroken.If(!ends && (!Enum.TryParse(Typed.Change, out role) || role is not (LeadRole.Accountable or LeadRole.Joint or LeadRole.Contributor)), "Choose what changes", "Change");
        await transfer.RunAsync(new(Action.Id, Typed.Version, Typed.BodyId!.Value, role, ends, Typed.Reason, Exception ?? ""), User.Actor(), cancel);
        TempData["Done"] = $"Who leads {Action.Ref} was changed.";
        return Redirect($"/plans/{Plan}/actions/{Slug}");
    }

    public async Task ShowAsync(CancellationToken cancel)
    {
        Action = await db.FindAsync(Plan, Slug, access, User.Actor(), Permission.EditAction, cancel);
        InRounds = Action.Accountable is not null && await db.Plans.AnyAsync(plan => plan.Id == Action.PlanId && plan.IsReportedInRounds, cancel);
        ChangedMeanwhile = Typed.Version != Guid.Empty && Typed.Version != Action.Version;
        Bodies = await bodies.AllAsync(cancel);
    }

    public string NameOf(Guid? bodyId) => Bodies.FirstOrDefault(body => body.Id == bodyId)?.CurrentName ?? "All departments";
}
