using Concord.Plans.Finding;
using Concord.Shared;

namespace Concord.Plans.Timeline;

/// <summary>The timeline of a plan's actions, filtered as a list of them is.</summary>
public sealed class TimelineOfPlan(FindActions find, PromiseList promises, TimeProvider clock)
{
    public async Task<PlanTimeline> RunAsync(string planSlug, ActionFilter filter, Period? period, CancellationToken cancel = default) =>
        Of(await promises.OfAsync(planSlug, await find.AllAsync(planSlug, filter, cancel), cancel), period);

    /// <summary>Of promises that were already found.</summary>
    public PlanTimeline Of(IReadOnlyCollection<PromiseLine> lines, Period? period) => new(lines, period, clock.Today());
}
