using Concord.Data;
using Concord.People;
using Concord.Plans;
using Concord.Rounds.Deciding;
using Concord.Rounds.Domain;
using Concord.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Concord.Web.Pages.Rounds.Deciding;

/// <summary>Everything that the group ever decided about a plan, and what became of it.</summary>
[Needs(Permission.ReadRound)]
public sealed class DecisionsModel(ConcordDb db, Access access, ReportableActions actions, RecordDecision record, TimeProvider clock) : PageModel, IShowAgain
{
    public sealed record Line(Decision Decision, int Round, string RoundName, string? Ref, string? Slug);

    public sealed class Form
    {
        public Guid Version { get; set; }
        public DateOnly? On { get; set; }
        public string? Note { get; set; }
    }

    [BindProperty(SupportsGet = true)] public string Plan { get; set; } = "";

    /// <summary>open, done, or all.</summary>
    [BindProperty(SupportsGet = true)] public string? Show { get; set; } = "open";
    [BindProperty(SupportsGet = true)] public Guid? Close { get; set; }
    [BindProperty] public Form Typed { get; set; } = new();

    public PlanFacts Facts { get; private set; } = null!;
    public IReadOnlyList<Line> Lines { get; private set; } = [];
    public bool MayClose { get; private set; }
    public DateOnly Today => clock.Today();

    public async Task OnGetAsync(CancellationToken cancel)
    {
        await ShowAsync(cancel);
        if (Lines.FirstOrDefault(line => line.Decision.Id == Close) is { } line) Typed = new() { Version = line.Decision.Version, On = Today };
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        await ShowAsync(cancel);
        RuleBroken.If(Typed.On is null, "Enter the day on which it was done", "on");
        await record.DoneAsync(Close ?? Guid.Empty, Typed.Version, Typed.On.Value, Typed.Note ?? "", User.Actor(), cancel);
        TempData["Done"] = "The follow-up is closed. It stays in the record.";
        return Redirect($"/plans/{Plan}/decisions");
    }

    public async Task ShowAsync(CancellationToken cancel)
    {
        await access.DemandAsync(User.Actor(), Permission.ReadRound, [Scope.Programme], cancel);
        Facts = await actions.PlanAsync(Plan, cancel);
        MayClose = await access.MayAsync(User.Actor(), Permission.RunRound, [Scope.Programme], cancel);
        var decisions = db.Decisions.AsNoTracking().Where(decision => decision.PlanId == Facts.Id);
        if (Show == "open") decisions = decisions.Where(decision => decision.DoneOn == null);
        if (Show == "done") decisions = decisions.Where(decision => decision.DoneOn != null);
        var rows = await decisions.Join(db.Rounds, decision => decision.RoundId, round => round.Id, (decision, round) => new { decision, round.Number, round.Name }).OrderByDescending(row => row.Number).ThenBy(row => row.decision.Number).ToListAsync(cancel);
        var about = (await actions.TheseAsync([.. rows.Where(row => row.decision.ActionId is not null).Select(row => row.decision.ActionId!.Value).Distinct()], cancel)).ToDictionary(action => action.Id);
        Lines = [.. rows.Select(row => about.GetValueOrDefault(row.decision.ActionId ?? Guid.Empty) is var action ? new Line(row.decision, row.Number, row.Name, action?.Ref, action?.Slug) : null!)];
    }
}
