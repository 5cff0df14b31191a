using Concord.Data;
using Concord.Shared;

namespace Concord.Plans.Timeline;

/// <summary>The timeline of a plan's actions, filtered as a list of them is.</summary>
public sealed class TimelineOfPlan(ConcordDb db, ActionList actions, PromiseList promises, TimeProvider clock)
{
    public async Task<PlanTimeline> RunAsync(string planSlug, ActionFilter filter, Period? period, CancellationToken cancel = default) =>
        Of(await promises.OfAsync(planSlug, await filter.ApplyAsync(await actions.OfPlanAsync(planSlug, cancel), db, cancel), cancel), period);

    /// <summary>Of promises that were already found.</summary>
    public PlanTimeline Of(IReadOnlyCollection<PromiseLine> lines, Period? period) => new(lines, period, clock.Today());
}
