using Concord.Shared;

namespace Concord.Plans.Domain.Changing;

/// <summary>A new baseline for a milestone, in words that are read as those of the plan are.</summary>
public sealed record Rebaselining(Guid MilestoneId, string Wording) : ProposedChange
{
    public const int LongestWording = 300;

    public override ChangeKind Kind => ChangeKind.Rebaseline;

    public override void Guard(PlanAction action, IReadOnlyList<PlanAction> others)
    {
        base.Guard(action, others);
        RuleBroken.If(action.Milestones.All(milestone => milestone.Id != MilestoneId), "Choose what is promised anew", "milestoneId");
        RuleBroken.If(string.IsNullOrWhiteSpace(Wording), "Say for when it is promised now, such as Spring 2028", "wording");
        RuleBroken.If(Wording.Length > LongestWording, $"The new date must be {LongestWording} characters or fewer", "wording");
    }
}
