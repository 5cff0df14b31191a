using Concord.People;
using Concord.Rounds.Returning;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Concord.Web.Pages.Rounds.Returning;

/// <summary>Who did what with a return, and word by word what changed in it. For whoever may read the return.</summary>
[NeedsSignIn]
public sealed class HistoryModel(ReturnPage page, ReturnHistory history, RoleHolders people) : PageModel
{
    private IReadOnlyDictionary<Guid, string> names = new Dictionary<Guid, string>();

    [FromRoute] public string Plan { get; set; } = "";
    [FromRoute] public int Number { get; set; }
    [FromRoute] public string Slug { get; set; } = "";
    [FromRoute] public string Body { get; set; } = "";
    public ReturnPage It => page;
    public IReadOnlyList<ReturnHistory.Line> Lines { get; private set; } = [];

    public string Who(ReturnHistory.Line line) => line.By is { } id ? names.GetValueOrDefault(id, "somebody who has left") : "the service";

    public async Task OnGetAsync(CancellationToken cancel)
    {
        await page.OpenAsync(Plan, Number, Slug, Body, User.Actor(), cancel);
        Lines = await history.OfAsync(page.Desk, cancel);
        names = await people.NamesAsync([.. Lines.Select(line => line.By).OfType<Guid>().Distinct()], cancel);
    }
}
