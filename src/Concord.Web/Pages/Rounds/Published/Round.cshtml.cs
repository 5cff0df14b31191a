using Concord.Plans;
using Concord.Rounds.Published;
using Concord.Shared;
using Concord.Shared.Transparency;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.OutputCaching;

namespace Concord.Web.Pages.Rounds.Published;

/// <summary>What was published of a round: as it stands with its corrections, or one version as it was released.</summary>
[Public, OutputCache(PolicyName = PublicPage.Name)]
public sealed class RoundModel(ReportableActions actions, Editions editions, PublishedLines lines, PublicLogFile log) : PageModel
{
    [FromQuery(Name = "status")] public string? Status { get; set; }
    public PlanFacts Plan { get; private set; } = null!;

    /// <summary>The round's versions, the first first.</summary>
    public IReadOnlyList<Edition> Versions { get; private set; } = [];

    /// <summary>The version that is shown alone; null where all are shown together.</summary>
    public Edition? Alone { get; private set; }
    public IReadOnlyList<PublishedLine> All { get; private set; } = [];
    public IReadOnlyDictionary<Guid, long> Entries { get; private set; } = new Dictionary<Guid, long>();
    public Edition First => Versions[0];
    public string Address => $"/plans/{Plan.Slug}/rounds/{First.Round}{(Alone is null ? "" : $"/versions/{Alone.Version}")}";
    public ActionStatus? Chosen => Enum.GetValues<ActionStatus>().Where(status => status.Slug() == Status).Cast<ActionStatus?>().FirstOrDefault();
    public IReadOnlyList<PublishedLine> Shown => Chosen is { } status ? [.. All.Where(line => line.Status == status)] : All;

    public async Task OnGetAsync(string plan, int number, int? version, CancellationToken cancel)
    {
        Plan = await actions.PlanAsync(plan, cancel);
        Versions = [.. (await editions.OfPlanAsync(Plan.Id, cancel)).Where(edition => edition.Round == number).OrderBy(edition => edition.Version)];
        if (Versions.Count == 0) throw new NotFound("such published round");
        Alone = version is { } one ? Versions.FirstOrDefault(edition => edition.Version == one).OrNotFound("such version") : null;
        All = Alone is null ? await lines.StandingAsync(Plan.Id, Versions, cancel) : await lines.OfEditionAsync(Alone, cancel);
        Entries = await log.IndexesAsync([.. All.Select(line => line.Id), .. Versions.Select(edition => edition.Id)], cancel);
    }
}
