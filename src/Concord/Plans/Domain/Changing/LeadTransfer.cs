using Concord.Shared;

namespace Concord.Plans.Domain.Changing;

/// <summary>Another body becomes accountable.</summary>
public sealed record LeadTransfer(Guid BodyId) : ProposedChange
{
    public override ChangeKind Kind => ChangeKind.TransferLead;

    public override void Guard(PlanAction action, IReadOnlyList<PlanAction> others)
    {
        base.Guard(action, others);
        RuleBroken.If(BodyId == Guid.Empty, "Choose the body", "bodyId");
        RuleBroken.If(action.Accountable?.BodyId == BodyId, "This body is accountable already: choose another", "bodyId");
    }
}
