using Concord.Data;
using Concord.Plans.Domain;
using Microsoft.EntityFrameworkCore;

namespace Concord.Plans.Exporting.Tables;

/// <summary>The second sheet: what this is, where it is from, and by which rules delivery wording was read as dates.</summary>
public sealed class AboutSheet(ConcordDb db)
{
    public async Task<Sheet> OfAsync(ExportedPlan plan, CancellationToken cancel = default) =>
        new("About", [new("about", 30), new("", 90)], Rows([.. Facts(plan), .. await RulesAsync(plan.Plan.Id, cancel)]));

    private static IEnumerable<IReadOnlyList<Cell>> Facts(ExportedPlan plan) =>
    [
        [Cell.Of("title"), Cell.Of(plan.Plan.Title)],
        [Cell.Of("publisher"), Cell.Of(plan.Plan.Publisher)],
        [Cell.Of("published"), Cell.Of(plan.Plan.Published)],
        [Cell.Of("version"), Cell.Of(plan.Version)],
        [Cell.Of("source document"), Cell.Of(plan.Plan.SourceFile)],
        [Cell.Of("SHA-256 of the source"), Cell.Of(plan.Plan.SourceSha256)],
        [Cell.Of("address"), Cell.Of(plan.Address.ToString())],
        [Cell.Of("last changed"), Cell.Of(DateOnly.FromDateTime(plan.ChangedAt))],
        [Cell.Of("note"), Cell.Of(plan.Plan.DemonstrationNote)],
        [Cell.Of("dates"), Cell.Of("Earliest and latest bound what the words of delivery may mean under the rule named. Neither was promised as a day.")],
    ];

    private async Task<IEnumerable<IReadOnlyList<Cell>>> RulesAsync(Guid planId, CancellationToken cancel)
    {
        var actions = db.Actions.Where(action => action.PlanId == planId);
        var rules = await actions.Select(action => new { action.Promise.RuleSet, action.Promise.Rule })
            .Union(actions.SelectMany(action => action.Milestones).Select(milestone => new { milestone.Promise.RuleSet, milestone.Promise.Rule }))
            .Union(actions.SelectMany(action => action.Indicators).Select(indicator => new { indicator.Promise.RuleSet, indicator.Promise.Rule }))
            .Where(rule => rule.Rule != "").OrderBy(rule => rule.RuleSet).ThenBy(rule => rule.Rule).ToListAsync(cancel);
        return rules.Select(rule => (IReadOnlyList<Cell>)[Cell.Of($"rule ({rule.RuleSet})"), Cell.Of(rule.Rule)]);
    }

    private static async IAsyncEnumerable<IReadOnlyList<Cell>> Rows(IReadOnlyList<IReadOnlyList<Cell>> rows)
    {
        foreach (var row in rows) yield return row;
        await Task.CompletedTask;
    }
}
