using Concord.Data;
using Concord.Plans.Domain;
using Concord.Plans.Exporting;
using Concord.Shared;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.OutputCaching;

namespace Concord.Web.Pages.Plans.Exporting;

[Public, OutputCache(PolicyName = PublicPage.Name)]
public sealed class PrintModel(ConcordDb db, PlanReading reading, PublicAddress address) : PageModel
{
    public ExportedPlan Plan { get; private set; } = null!;
    public DateOnly ChangedOn => DateOnly.FromDateTime(Plan.ChangedAt.ToLondon());
    public IReadOnlyList<(Chapter Chapter, IReadOnlyList<PlanAction> Actions)> Chapters { get; private set; } = [];

    public async Task OnGetAsync(string plan, CancellationToken cancel)
    {
        await using var moment = await db.ReadAtOnceAsync(cancel);
        Plan = await reading.FindAsync(plan, address.Of(Request, "/"), cancel);
        var chapters = new List<(Chapter, IReadOnlyList<PlanAction>)>();
        foreach (var chapter in PlanReading.ChaptersOf(Plan)) chapters.Add((chapter, await reading.ActionsAsync(chapter, cancel).ToListAsync(cancel)));
        Chapters = chapters;
    }

    public static string LeadOf(PlanAction action) => CellWords.Of(action.LeadInPlan);

    /// <summary>A line for each milestone and each indicator, the milestone that is the action itself left out.</summary>
    public static IReadOnlyList<string> MilestonesOf(PlanAction action) =>
        [.. Leaf.Of(action).Where(leaf => leaf.Milestone is not null || leaf.Indicator is not null).Select(LineOf)];

    private static string LineOf(Leaf leaf) => string.Join(": ", new[]
    {
        Named(leaf.Milestone?.Ref, leaf.Milestone?.Text, leaf.Milestone?.Promise), Named(leaf.Indicator?.Ref, leaf.Indicator?.Text, leaf.Indicator?.Promise),
    }.Where(part => part.Length > 0));

    private static string Named(string? reference, string? text, Promise? promise) =>
        $"{reference} {text}{(promise is { Text.Length: > 0 } && text?.Contains(promise.Text, StringComparison.Ordinal) != true ? $" ({promise.Text})" : "")}".Trim();
}
