using Concord.People;
using Concord.Rounds.Clearing;
using Concord.Rounds.Domain;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Concord.Web.Pages.Rounds.Clearing;

/// <summary>Asks before all that is unchanged is cleared at once, and clears no more than it listed.</summary>
[Needs(Permission.ClearReturn)]
public sealed class UnchangedModel(ToClear waiting, ClearReturns clear) : PageModel, IShowAgain
{
    [FromRoute] public string Plan { get; set; } = "";
    [FromRoute] public int Number { get; set; }
    public Round Round => waiting.Round;
    public IReadOnlyList<ToClear.Case> Cases => [.. waiting.Cases.Where(each => each.Return.IsUnchanged && each.Return.Outcome != ReturnOutcome.Nil)];

    public Task OnGetAsync(CancellationToken cancel) => ShowAsync(cancel);

    public async Task<IActionResult> OnPostAsync(Guid[] ids, CancellationToken cancel)
    {
        await ShowAsync(cancel);
        var cleared = await clear.ClearUnchangedAsync(Round.Id, ids, User.Actor(), cancel);
        TempData["Done"] = $"{Layout.Excerpt.Count(cleared, "return")} {(cleared == 1 ? "was" : "were")} cleared.";
        return Redirect($"/plans/{Plan}/rounds/{Number}/clearance");
    }

    public Task ShowAsync(CancellationToken cancel) => waiting.FindAsync(Plan, Number, User.Actor(), cancel);
}
