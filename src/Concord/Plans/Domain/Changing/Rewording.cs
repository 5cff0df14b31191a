using Concord.Shared;

namespace Concord.Plans.Domain.Changing;

/// <summary>Other words of the day, kind or completion test: decided on, or put right where they were wrong.</summary>
public sealed record Rewording(string Text, ActionKind ActionKind, string DoneMeans, bool IsCorrection) : ProposedChange
{
    public override ChangeKind Kind => IsCorrection ? ChangeKind.Correct : ChangeKind.Reword;

    public override void Guard(PlanAction action, IReadOnlyList<PlanAction> others)
    {
        base.Guard(action, others);
        DemandText(Text, "Enter the text of the action", "text");
        RuleBroken.If(DoneMeans.Length > PlanAction.LongestText, $"The completion test must be {PlanAction.LongestText:N0} characters or fewer", "doneMeans");
        RuleBroken.If((Text.Trim(), ActionKind, DoneMeans.Trim()) == (action.TextNow, action.Kind, action.DoneMeans), "Nothing would change: alter the words, the kind or the completion test", "text");
    }
}
