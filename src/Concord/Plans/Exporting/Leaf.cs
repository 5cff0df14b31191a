using Concord.Plans.Domain;

namespace Concord.Plans.Exporting;

/// <summary>The smallest thing that an action promises: an indicator, else a milestone, else the action itself.</summary>
public sealed record Leaf(Milestone? Milestone, ActionIndicator? Indicator)
{
    /// <summary>The promise of the smallest part that has words for one.</summary>
    public Promise PromiseIn(PlanAction action) =>
        Indicator is { Promise.Text.Length: > 0 } indicator ? indicator.Promise : Milestone is { Promise.Text.Length: > 0 } milestone ? milestone.Promise : action.Promise;

    /// <summary>In the order of the document: each milestone with its indicators, then the indicators of the whole action.</summary>
    public static IReadOnlyList<Leaf> Of(PlanAction action)
    {
        var indicators = action.Indicators.OrderBy(indicator => indicator.Number).ToLookup(indicator => indicator.MilestoneId);
        var leaves = new List<Leaf>();
        foreach (var milestone in action.Milestones.OrderBy(milestone => milestone.Number))
        {
            var own = milestone.IsWhole ? null : milestone;
            leaves.AddRange(indicators[milestone.Id].Select(indicator => new Leaf(own, indicator)));
            if (own is not null && !indicators[milestone.Id].Any()) leaves.Add(new(own, null));
        }
        leaves.AddRange(indicators[null].Select(indicator => new Leaf(null, indicator)));
        return leaves.Count > 0 ? leaves : [new(null, null)];
    }
}
