using Concord.Data;
using Concord.Plans;
using Concord.Plans.Finding;
using Concord.Shared;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.EntityFrameworkCore;

namespace Concord.Web.Pages.Plans.Finding;

/// <summary>Why actions of a plan may need somebody to look at them, each reason with its count and its first few.</summary>
[Public, OutputCache(PolicyName = PublicPage.Name)]
public sealed class AttentionModel(ConcordDb db, FindActions find, TimeProvider clock) : PageModel
{
    private const int Shown = 5;

    public string Slug { get; private set; } = "";
    public string PlanTitle { get; private set; } = "";
    public DateOnly Today { get; } = clock.Today();
    public IReadOnlyList<(Attention Attention, FoundActions Found)> Lists { get; private set; } = [];

    public async Task OnGetAsync(string plan, CancellationToken cancel)
    {
        Slug = plan;
        PlanTitle = (await db.Plans.Where(row => row.Slug == plan).Select(row => row.Title).SingleOrDefaultAsync(cancel)).OrNotFound("such plan");
        var lists = new List<(Attention, FoundActions)>();
        foreach (var attention in Enum.GetValues<Attention>())
            lists.Add((attention, await find.RunAsync(plan, new ActionFilter { Attention = attention.Slug() }, size: Shown, cancel: cancel)));
        Lists = lists;
    }
}
