using Concord.Shared;

namespace Concord.Plans.Domain.Changing;

/// <summary>Other words of the day, kind, completion test or target: decided on, or put right where they were wrong.</summary>
/// <param name="Aim">The figure of the completion test; null leaves it as it is.</param>
public sealed record Rewording(string Text, ActionKind ActionKind, string DoneMeans, bool IsCorrection, Rewording.Target? Aim = null) : ProposedChange
{
    /// <summary>So many of what; both empty where there is to be none.</summary>
    public sealed record Target(long? Figure, string? Unit);

    public override ChangeKind Kind => IsCorrection ? ChangeKind.Correct : ChangeKind.Reword;

    public override void Guard(PlanAction action, IReadOnlyList<PlanAction> others)
    {
        base.Guard(action, others);
        DemandText(Text, "Enter the text of the action", "text");
        RuleBroken.If(DoneMeans.Length > PlanAction.LongestText, $"The completion test must be {PlanAction.LongestText:N0} characters or fewer", "doneMeans");
        var aim = Aim is null ? new(action.TargetFigure, action.TargetUnit) : Aim with { Unit = string.IsNullOrWhiteSpace(Aim.Unit) ? null : Aim.Unit.Trim() };
        PlanAction.GuardTarget(aim.Figure, aim.Unit);
        RuleBroken.If((Text.Trim(), ActionKind, DoneMeans.Trim(), aim.Figure, aim.Unit) == (action.TextNow, action.Kind, action.DoneMeans, action.TargetFigure, action.TargetUnit), "Nothing would change: alter the words, the kind, the completion test or its target", "text");
    }
}
