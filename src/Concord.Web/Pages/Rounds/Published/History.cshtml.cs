using Concord.Plans;
using Concord.Rounds.Published;
using Concord.Shared;
using Concord.Shared.Transparency;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.OutputCaching;

namespace Concord.Web.Pages.Rounds.Published;

/// <summary>Everything that was published of one action, at an address that stays.</summary>
[Public, OutputCache(PolicyName = PublicPage.Name)]
public sealed class HistoryModel(ReportableActions actions, Editions editions, PublishedLines lines, PublicLogFile log) : PageModel
{
    public PlanFacts Plan { get; private set; } = null!;
    public ActionFacts Action { get; private set; } = null!;

    /// <summary>The newest first, each with the one before it.</summary>
    public IReadOnlyList<(PublishedLine Line, PublishedLine? Before)> Published { get; private set; } = [];
    public IReadOnlyDictionary<Guid, long> Entries { get; private set; } = new Dictionary<Guid, long>();

    public async Task OnGetAsync(string plan, string slug, CancellationToken cancel)
    {
        Plan = await actions.PlanAsync(plan, cancel);
        Action = (await actions.FindAsync(plan, slug, cancel)).OrNotFound("such action");
        var all = await lines.OfActionAsync(Action.Id, await editions.OfPlanAsync(Plan.Id, cancel), cancel);
        Published = [.. all.Select((line, at) => (line, all.ElementAtOrDefault(at + 1)))];
        Entries = await log.IndexesAsync([.. all.Select(line => line.Id)], cancel);
    }
}
