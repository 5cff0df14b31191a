using Concord.Plans.Domain;
using Concord.Plans.Domain.Changing;

namespace Concord.Plans.Exporting.Json;

/// <summary>What a milestone is measured against since a change, and the words that held before it.</summary>
/// <param name="Milestone">The milestone's number; null where a later version of the plan took its place.</param>
/// <param name="Before">Null where nobody knows any more.</param>
public sealed record BaselineInJson(int? Milestone, string? Before, PromiseInJson Promised, DateOnly SetOn, string Reason, string Authority)
{
    public static IReadOnlyList<BaselineInJson> Of(PlanAction action, IEnumerable<Baseline> baselines)
    {
        var milestones = action.Milestones.ToDictionary(milestone => milestone.Id);
        return [.. baselines.GroupBy(baseline => baseline.MilestoneId)
            .Select(set => (Milestone: milestones.GetValueOrDefault(set.Key), Set: set.OrderBy(baseline => baseline.Number).ToList()))
            .OrderBy(each => each.Milestone?.Number ?? int.MaxValue).ThenBy(each => each.Set[0].SetOn).ThenBy(each => each.Set[0].Promise.Text, StringComparer.Ordinal)
            .SelectMany(each => each.Set.Select((baseline, at) => new BaselineInJson(
                each.Milestone?.Number, at > 0 ? each.Set[at - 1].Promise.Text : each.Milestone?.Promise.Text, PromiseInJson.Of(baseline.Promise), baseline.SetOn, baseline.Reason, baseline.Authority)))];
    }
}
