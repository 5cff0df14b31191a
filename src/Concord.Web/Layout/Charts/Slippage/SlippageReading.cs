using Concord.People;
using Concord.Plans;
using Concord.Rounds;
using Concord.Shared;

namespace Concord.Web.Layout.Charts.Slippage;

/// <summary>An action's slippage as the person who asks may see it: forecasts are for those who may read its rounds.</summary>
public sealed class SlippageReading(Access access, ReportableActions actions, SlippageOfAction slippage)
{
    public async Task<SlippageShown> OfAsync(string plan, string slug, Actor actor, CancellationToken cancel = default)
    {
        var facts = await actions.PlanAsync(plan, cancel);
        var action = await actions.FindAsync(facts.Id, slug, cancel);
        IReadOnlyList<Scope> belongsTo = [Scope.Action(action.Id), .. action.Joint.Concat(action.Contributors).Append(action.Accountable ?? Guid.Empty).Where(body => body != Guid.Empty).Select(Scope.Body)];
        return await OfAsync(action.Id, belongsTo, $"/plans/{plan}/actions/{slug}", actor, cancel);
    }

    public async Task<SlippageShown> OfAsync(Guid action, IReadOnlyCollection<Scope> belongsTo, string address, Actor actor, CancellationToken cancel = default)
    {
        var isStaff = await access.MayAsync(actor, Permission.ReadRound, belongsTo, cancel);
        return new(isStaff ? await slippage.FrozenAsync(action, cancel) : await slippage.PublishedAsync(action, cancel), isStaff, address);
    }
}
