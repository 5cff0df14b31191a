using Concord.People;
using Concord.Rounds.Clearing;
using Concord.Rounds.Domain;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Concord.Web.Pages.Rounds.Clearing;

/// <summary>What waits for a certifier, each return with only what changed since it was last cleared.</summary>
[Needs(Permission.ClearReturn)]
public sealed class ClearanceModel(ToClear waiting, ClearReturns clear) : PageModel, IShowAgain
{
    [FromRoute] public string Plan { get; set; } = "";
    [FromRoute] public int Number { get; set; }
    public Round Round => waiting.Round;
    public ConfidenceScale Scale => waiting.Scale;
    public IReadOnlyList<ToClear.Case> Cases => waiting.Cases;
    public int OwnCount => waiting.OwnCount;
    public int Unchanged => Cases.Count(each => each.Return.IsUnchanged && each.Return.Outcome != ReturnOutcome.Nil);

    /// <summary>Each return has a reason of its own, so that a refusal stands beside the right one.</summary>
    public static string ReasonOf(Guid id) => $"r{id:N}.reason";

    public bool IsRefused(Guid id) => ModelState.TryGetValue(ReasonOf(id), out var entry) && entry.Errors.Count > 0;

    public Task OnGetAsync(CancellationToken cancel) => ShowAsync(cancel);

    public async Task<IActionResult> OnPostClearAsync(Guid id, Guid version, CancellationToken cancel)
    {
        await ShowAsync(cancel);
        var cleared = Cases.FirstOrDefault(each => each.Return.Id == id);
        await clear.ClearAsync(id, version, User.Actor(), cancel);
        return Done($"Cleared{(cleared is null ? "" : $": {cleared.Action.Ref}, {cleared.Body.CurrentShortName}")}.");
    }

    public async Task<IActionResult> OnPostDeclineAsync(Guid id, Guid version, CancellationToken cancel)
    {
        var reason = Request.Form[ReasonOf(id)].ToString();
        ModelState.SetModelValue(ReasonOf(id), reason, reason);
        await clear.DeclineAsync(id, version, reason, User.Actor(), cancel);
        return Done("Declined. Its writer has been told.");
    }

    public Task ShowAsync(CancellationToken cancel) => waiting.FindAsync(Plan, Number, User.Actor(), cancel);

    private RedirectResult Done(string words)
    {
        TempData["Done"] = words;
        return Redirect($"/plans/{Plan}/rounds/{Number}/clearance");
    }
}
