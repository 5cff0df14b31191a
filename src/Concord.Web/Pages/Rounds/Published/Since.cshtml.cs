using Concord.Plans;
using Concord.Rounds.Published;
using Concord.Web.Components;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.OutputCaching;

namespace Concord.Web.Pages.Rounds.Published;

/// <summary>What changed for the public between any two publications, or two days.</summary>
[Public, OutputCache(PolicyName = PublicPage.Name)]
public sealed class SinceModel(ReportableActions actions, Editions editions, ChangesBetween changes) : PageModel
{
    [FromQuery(Name = "from")] public string? From { get; set; }
    [FromQuery(Name = "to")] public string? To { get; set; }
    public PlanFacts Plan { get; private set; } = null!;
    public IReadOnlyList<Edition> Editions { get; private set; } = [];
    public ChangesBetween.Answer Found { get; private set; } = null!;

    // A day of the address stays a choice of the form.
    public List<SelectItem?> Choices(ChangesBetween.Moment chosen) =>
    [
        new() { Value = "1900-01-01", Text = "The beginning" },
        .. Editions.Select(edition => new SelectItem { Value = edition.Key, Text = $"{edition.Called} ({Layout.Excerpt.Day(DateOnly.FromDateTime(Shared.London.ToLondon(edition.At)))})" }),
        .. chosen.Key.Length == 10 && chosen.Key != "1900-01-01" ? [new SelectItem { Value = chosen.Key, Text = chosen.Called }] : Array.Empty<SelectItem>(),
    ];

    public IReadOnlyList<(string Id, string Heading, string None, IReadOnlyList<LineChange> Changes)> Groups =>
    [
        ("statuses", "Changed status", "No action changed its status.", [.. Found.Changes.Where(change => change.IsStatusChanged)]),
        ("reached", "Milestones reached", "No milestone was reached.", [.. Found.Changes.Where(change => change.Reached.Count > 0)]),
        ("new", "Published for the first time", "No action was published for the first time.", [.. Found.Changes.Where(change => change.IsNew)]),
        ("corrected", "Corrected", "Nothing was corrected.", [.. Found.Changes.Where(change => change.IsCorrected)]),
        ("words", "Reworded", "No words changed.", [.. Found.Changes.Where(change => change is { IsReworded: true, IsStatusChanged: false, IsCorrected: false })]),
    ];

    public async Task OnGetAsync(string plan, CancellationToken cancel)
    {
        Plan = await actions.PlanAsync(plan, cancel);
        Editions = await editions.OfPlanAsync(Plan.Id, cancel);
        Found = await changes.RunAsync(Plan.Id, Editions, From, To, cancel);
    }
}
