using Concord.Data;
using Concord.People;
using Concord.Plans;
using Concord.Rounds.Commissioning;
using Concord.Rounds.Timing;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Concord.Web.Pages.Rounds.Commissioning;

[Needs(Permission.RunRound)]
public sealed class NewModel(ConcordDb db, ReportableActions actions, DayWarnings warnings, WhoIsAsked asked, SuggestRound suggest, PlanRound prepare) : RoundFormPage(db, actions, warnings, asked)
{
    private readonly ConcordDb db = db;
    private readonly ReportableActions actions = actions;

    public async Task OnGetAsync(CancellationToken cancel)
    {
        var suggested = await suggest.RunAsync((await actions.PlanAsync(Plan, cancel)).Id, cancel);
        Typed = RoundForm.Of(suggested.Name, suggested.Dates, suggested.ScaleId);
        await ShowAsync(cancel);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        await ShowAsync(cancel);
        var id = await prepare.RunAsync(AsTyped(null, null), User.Actor(), cancel);
        var number = await db.Rounds.Where(round => round.Id == id).Select(round => round.Number).SingleAsync(cancel);
        return Saved(number, $"{Typed.Name} is prepared as a draft. Nobody has been asked for anything yet.");
    }
}
