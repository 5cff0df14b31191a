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
        return await OfAsync(action.Id, action.Accountable, $"/plans/{plan}/actions/{slug}", actor, cancel);
    }

    /// <summary>Forecasts are the accountable body's: those who lead with it do not read its returns.</summary>
    public async Task<SlippageShown> OfAsync(Guid action, Guid? accountable, string address, Actor actor, CancellationToken cancel = default)
    {
        IReadOnlyList<Scope> belongsTo = accountable is { } body ? [Scope.Action(action), Scope.Body(body)] : [Scope.Action(action)];
        var isStaff = await access.MayAsync(actor, Permission.ReadRound, belongsTo, cancel);
        return new(isStaff ? await slippage.FrozenAsync(action, cancel) : await slippage.PublishedAsync(action, cancel), isStaff, address);
    }
}
