using Concord.Data;
using Concord.People;
using Concord.Plans;
using Concord.Rounds.Chasing;
using Concord.Rounds.Commissioning;
using Concord.Rounds.Domain;
using Concord.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Concord.Web.Pages.Rounds.Commissioning;

[Needs(Permission.RunRound)]
public sealed class ExcuseModel(ConcordDb db, ReportableActions actions, ReadProgress read, ExcuseReturn excuse) : PageModel, IShowAgain
{
    [BindProperty(SupportsGet = true)] public string Plan { get; set; } = "";
    [BindProperty(SupportsGet = true)] public int Number { get; set; }
    [BindProperty(SupportsGet = true)] public Guid Id { get; set; }
    [BindProperty] public Guid Version { get; set; }
    [BindProperty] public string? Reason { get; set; }
    public Round Round { get; private set; } = null!;
    public ReadProgress.Line Line { get; private set; } = null!;

    public async Task OnGetAsync(CancellationToken cancel)
    {
        await ShowAsync(cancel);
        Version = await NewestAsync(cancel);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        await ShowAsync(cancel);
        await excuse.RunAsync(Id, Version, Reason ?? "", User.Actor(), cancel);
        TempData["Done"] = $"{Line.Body.CurrentName} is excused from {Line.Action.Ref}.";
        return Redirect($"/plans/{Plan}/rounds/{Number}/progress");
    }

    public async Task ShowAsync(CancellationToken cancel)
    {
        (_, Round) = await actions.FindAsync(db, Plan, Number, cancel);
        Line = (await read.RunAsync(Round, cancel)).SingleOrDefault(line => line.Id == Id).OrNotFound("such return");
        if (!ModelState.IsValid && await NewestAsync(cancel) is var newest) ModelState.SetModelValue(nameof(Version), newest.ToString(), newest.ToString());
    }

    private Task<Guid> NewestAsync(CancellationToken cancel) => db.Returns.Where(row => row.Id == Id).Select(row => row.Version).SingleAsync(cancel);
}
