using Concord.Data;
using Concord.People;
using Concord.Plans;
using Concord.Rounds.Chasing;
using Concord.Rounds.Commissioning;
using Concord.Rounds.Domain;
using Concord.Rounds.Timing;
using Concord.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Concord.Web.Pages.Rounds.Commissioning;

/// <summary>The secretariat's board: where the round stands, what may happen next, who has what, and what is late.</summary>
[Needs(Permission.ReadRound)]
public sealed class ProgressModel(ConcordDb db, Access access, ReportableActions actions, ReadProgress read, WhoIsAsked asked, WhoIsMissing missing, DayWarnings warnings, RoundMoves moves, OpenRound open, TimeProvider clock) : PageModel, IShowAgain
{
    public const int MostShown = 100;

    public sealed record Step(RoundStep What, string Who);

    [BindProperty(SupportsGet = true)] public string Plan { get; set; } = "";
    [BindProperty(SupportsGet = true)] public int Number { get; set; }
    public PlanFacts PlanFacts { get; private set; } = null!;
    public Round Round { get; private set; } = null!;
    public bool MayRun { get; private set; }
    public DateOnly Today { get; } = clock.Today();
    public IReadOnlyList<ReadProgress.Line> Lines { get; private set; } = [];
    public IReadOnlyList<Step> Steps { get; private set; } = [];
    public IReadOnlyList<ActionFacts> Nobody { get; private set; } = [];
    public IReadOnlyList<WhoIsMissing.Line> MayAdd { get; private set; } = [];
    public WhoIsAsked.Preview? Asked { get; private set; }
    public ILookup<string, string> Warnings { get; private set; } = null!;
    public string Scale { get; private set; } = "";

    public IReadOnlyList<ReadProgress.Line> Late => [.. Lines.Where(line => line.IsLate)];
    public IReadOnlyList<ReadProgress.Line> WithNobody => [.. Lines.Where(line => line.With.Count == 0 && line.Stage is ReturnStage.NotStarted or ReturnStage.BeingWritten or ReturnStage.WaitingForClearance)];
    public IReadOnlyList<ReadProgress.Line> NoReturns => [.. Lines.Where(line => line.Stage == ReturnStage.NoReturn)];
    public bool IsBefore => Round.State is RoundState.Draft or RoundState.Scheduled;

    public Task OnGetAsync(CancellationToken cancel) => ShowAsync(cancel);

    public async Task<IActionResult> OnPostMoveAsync(Guid version, RoundState to, CancellationToken cancel)
    {
        await ShowAsync(cancel);
        RuleBroken.If(!RoundMoves.IsSimple(Round.State, to), $"{Round.Name} is {Round.State.InWords().ToLowerInvariant()}: look at what may happen next");
        return Done(await moves.RunAsync(Round, version, to, "", User.Actor(), cancel));
    }

    public async Task<IActionResult> OnPostAddAsync(Guid? action, CancellationToken cancel)
    {
        await access.DemandAsync(User.Actor(), Permission.RunRound, [Scope.Programme], cancel);
        await ShowAsync(cancel);
        RuleBroken.If(action is null || MayAdd.All(each => each.Action.Id != action), "Choose an action", "action");
        var added = await open.AddActionAsync(Round.Id, action.Value, User.Actor(), cancel);
        return Done($"{Layout.Excerpt.Count(added, "more return")} asked for.");
    }

    public async Task ShowAsync(CancellationToken cancel)
    {
        await access.DemandAsync(User.Actor(), Permission.ReadRound, [Scope.Programme], cancel);
        (PlanFacts, Round) = await actions.FindAsync(db, Plan, Number, cancel);
        MayRun = await access.MayAsync(User.Actor(), Permission.RunRound, [Scope.Programme], cancel);
        Lines = await read.RunAsync(Round, cancel);
        Warnings = await warnings.OfAsync(Round.Dates, cancel);
        Scale = await db.ConfidenceScales.Where(scale => scale.Id == Round.ScaleId).Select(scale => scale.Name).SingleAsync(cancel);
        if (IsBefore) Asked = await asked.RunAsync(Round.Scope, cancel);
        else if (Lines.Count > 0)
        {
            var found = await missing.RunAsync(Round, cancel);
            Nobody = found.Nobody;
            if (MayRun && Round.State is RoundState.Open or RoundState.ClosedForReturns) MayAdd = found.MayBeAsked;
        }
        Steps = await StepsAsync(cancel);
    }

    private async Task<IReadOnlyList<Step>> StepsAsync(CancellationToken cancel)
    {
        var rows = await db.RoundSteps.AsNoTracking().Where(step => step.RoundId == Round.Id).OrderByDescending(step => step.Number)
            .Select(step => new { step, Who = db.PersonLines.Where(person => person.Id == step.ByPersonId).Select(person => person.Name).FirstOrDefault() }).ToListAsync(cancel);
        return [.. rows.Select(row => new Step(row.step, row.Who ?? $"the {row.step.Means}"))];
    }

    private RedirectResult Done(string what)
    {
        TempData["Done"] = what;
        return Redirect($"/plans/{Plan}/rounds/{Number}/progress");
    }
}
