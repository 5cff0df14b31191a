namespace Concord.Plans.Domain.Changing;

/// <summary>What a milestone is measured against since a change. Number 0, which has no row, is the promise as published.</summary>
public sealed class Baseline
{
    private Baseline() { }

    internal Baseline(ChangeRequest change, Guid milestoneId, int number, Promise promise)
    {
        (ActionId, MilestoneId, Number, Promise) = (change.ActionId, milestoneId, number, promise);
        (SetOn, Reason, Authority, ChangeRequestId) = (change.EffectiveOn, change.Reason, change.Authority, change.Id);
    }

    /// <summary>Set where the plan was kept before it was brought here.</summary>
    internal Baseline(Guid actionId, Guid milestoneId, int number, Promise promise, DateOnly setOn, string reason, string authority) =>
        (ActionId, MilestoneId, Number, Promise, SetOn, Reason, Authority) = (actionId, milestoneId, number, promise, setOn, reason, authority);

    public Guid Id { get; private set; } = Guid.CreateVersion7();
    public Guid ActionId { get; private set; }

    /// <summary>The milestone, which a new version of the plan may have taken the place of; the baseline stays.</summary>
    public Guid MilestoneId { get; private set; }
    public int Number { get; private set; }
    public Promise Promise { get; private set; } = Promise.None;
    public DateOnly SetOn { get; private set; }
    public string Reason { get; private set; } = "";
    public string Authority { get; private set; } = "";

    /// <summary>The change that set it; none of one that came with an imported plan.</summary>
    public Guid? ChangeRequestId { get; private set; }
}
