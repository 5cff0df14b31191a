using Concord.Data;
using Concord.People;
using Concord.Plans;
using Concord.Rounds.Commissioning;
using Concord.Rounds.Domain;
using Concord.Rounds.Timing;
using Microsoft.AspNetCore.Mvc;

namespace Concord.Web.Pages.Rounds.Commissioning;

[Needs(Permission.RunRound)]
public sealed class EditModel(ConcordDb db, ReportableActions actions, DayWarnings warnings, WhoIsAsked asked, PlanRound prepare) : RoundFormPage(db, actions, warnings, asked)
{
    private readonly ConcordDb db = db;
    private readonly ReportableActions actions = actions;

    [BindProperty(SupportsGet = true)] public int Number { get; set; }
    public Round Round { get; private set; } = null!;

    public async Task OnGetAsync(CancellationToken cancel)
    {
        (_, Round) = await actions.FindAsync(db, Plan, Number, cancel);
        Typed = RoundForm.Of(Round.Name, Round.Dates, Round.ScaleId);
        Typed.Version = Round.Version;
        Typed.Scope = [.. Round.Scope];
        var open = (await actions.OfPlanAsync(Round.PlanId, cancel)).Where(action => !action.IsClosed).Select(action => action.Id);
        Typed.Which = open.ToHashSet().SetEquals(Round.Scope) ? RoundForm.All : RoundForm.Some;
        await ShowAsync(cancel);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        await ShowAsync(cancel);
        await prepare.RunAsync(AsTyped(Round.Id, Typed.Version), User.Actor(), cancel);
        return Saved(Number, $"{Typed.Name} was changed.");
    }

    public override async Task ShowAsync(CancellationToken cancel)
    {
        (_, Round) = await actions.FindAsync(db, Plan, Number, cancel);
        await base.ShowAsync(cancel);
        ChangedMeanwhile = Typed.Version != Round.Version;
        if (!ModelState.IsValid && ChangedMeanwhile) ModelState.SetModelValue("Typed.Version", Round.Version.ToString(), Round.Version.ToString());
    }
}
