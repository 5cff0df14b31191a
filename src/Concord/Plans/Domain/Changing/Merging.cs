using Concord.Shared;

namespace Concord.Plans.Domain.Changing;

/// <summary>Several actions become one: a new one, or one that there is.</summary>
public sealed record Merging(IReadOnlyList<Guid> With, Guid? Into, string Text, string DoneMeans, string Promised) : ProposedChange
{
    public const int Most = 50;

    public override ChangeKind Kind => ChangeKind.Merge;

    public override IReadOnlyList<Guid> Others => Into is { } into ? [.. With, into] : With;

    public override void Guard(PlanAction action, IReadOnlyList<PlanAction> others)
    {
        RuleBroken.If(With.Count == 0 && Into is null, "Choose at least one action to merge it with", "with");
        RuleBroken.If(With.Count > Most, $"At most {Most} actions are merged at once, and these are {With.Count}", "with");
        base.Guard(action, others);
        if (Into is null) DemandText(Text, "Say what the new action is", "text");
        RuleBroken.If(DoneMeans.Length > PlanAction.LongestText, $"The completion test must be {PlanAction.LongestText:N0} characters or fewer", "doneMeans");
        RuleBroken.If(Promised.Length > Rebaselining.LongestWording, $"The date must be {Rebaselining.LongestWording} characters or fewer", "promised");
    }
}
