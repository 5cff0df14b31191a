using Concord.Data;
using Concord.People;
using Concord.Plans;
using Concord.Rounds.Domain;
using Concord.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Concord.Web.Pages.Rounds.Commissioning;

/// <summary>A step that wants a reason, or a second look.</summary>
[Needs(Permission.RunRound)]
public sealed class MoveModel(ConcordDb db, ReportableActions actions, RoundMoves moves) : PageModel, IShowAgain
{
    [BindProperty(SupportsGet = true)] public string Plan { get; set; } = "";
    [BindProperty(SupportsGet = true)] public int Number { get; set; }
    [BindProperty(SupportsGet = true)] public RoundState To { get; set; } = RoundState.Cancelled;
    [BindProperty] public Guid Version { get; set; }
    [BindProperty] public string? Reason { get; set; }
    public Round Round { get; private set; } = null!;
    /// <summary>Of how many returns, how many were never cleared: freezing makes non-returns of them.</summary>
    public (int NeverCleared, int All) Returns { get; private set; }
    public bool Resumes => Round.ResumesAt == To;
    public string Verb => Resumes ? "Resume it" : RoundMoves.Verb(Round.State, To);

    public async Task OnGetAsync(CancellationToken cancel)
    {
        await ShowAsync(cancel);
        if (!Resumes && !Round.Next.Contains(To)) throw new NotFound("such step");
        Version = Round.Version;
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        await ShowAsync(cancel);
        TempData["Done"] = Resumes
            ? await moves.ResumeAsync(Round, Version, Reason ?? "", User.Actor(), cancel)
            : await moves.RunAsync(Round, Version, To, Reason ?? "", User.Actor(), cancel);
        return Redirect($"/plans/{Plan}/rounds/{Number}/progress");
    }

    public async Task ShowAsync(CancellationToken cancel)
    {
        (_, Round) = await actions.FindAsync(db, Plan, Number, cancel);
        if (To == RoundState.Frozen) Returns = (await db.Returns.CountAsync(row => row.RoundId == Round.Id && (row.Outcome == ReturnOutcome.Awaited || (row.Outcome == ReturnOutcome.Nil && row.ClearedAt == null)), cancel), await db.Returns.CountAsync(row => row.RoundId == Round.Id, cancel));
        // The verb of freezing calls its reason by another name.
        if (ModelState.TryGetValue("despite", out var said))
        {
            // Taken out before the entry goes: with it go its errors.
            List<string> refused = [.. said.Errors.Select(error => error.ErrorMessage)];
            ModelState.Remove("despite");
            foreach (var words in refused) ModelState.AddModelError(nameof(Reason), words);
        }
        if (!ModelState.IsValid) ModelState.SetModelValue(nameof(Version), Round.Version.ToString(), Round.Version.ToString());
    }
}
