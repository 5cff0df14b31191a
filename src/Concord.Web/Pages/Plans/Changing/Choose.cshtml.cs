using Concord.Data;
using Concord.People;
using Concord.Plans.Domain;
using Concord.Plans.Domain.Changing;
using Concord.Web.Pages.Plans.Editing;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Concord.Web.Pages.Plans.Changing;

[Needs(Permission.ProposeChange)]
public sealed class ChooseModel(ConcordDb db, Access access) : PageModel
{
    [BindProperty(SupportsGet = true)] public string Plan { get; set; } = "";
    [BindProperty(SupportsGet = true)] public string Slug { get; set; } = "";
    public PlanAction Action { get; private set; } = null!;

    public IEnumerable<ChangeKind> Kinds => Enum.GetValues<ChangeKind>().Where(kind => !Action.IsEnded || kind == ChangeKind.Correct);

    public async Task OnGetAsync(CancellationToken cancel) => Action = await db.FindAsync(Plan, Slug, access, User.Actor(), Permission.ProposeChange, cancel);
}
