using Concord.Shared;

namespace Concord.Plans.Domain.Changing;

/// <summary>An action becomes several; a part may go into an action that there is.</summary>
public sealed record Splitting(IReadOnlyList<Splitting.Part> Parts) : ProposedChange
{
    public const int MostParts = 26;

    /// <summary>A new action in its own words, or a part that goes into another. Without words for when, it is promised for when the whole was.</summary>
    public sealed record Part(string Text, string DoneMeans, string Promised, Guid? Into);

    public override ChangeKind Kind => ChangeKind.Split;

    public override IReadOnlyList<Guid> Others => [.. Parts.Select(part => part.Into).OfType<Guid>()];

    public override void Guard(PlanAction action, IReadOnlyList<PlanAction> others)
    {
        RuleBroken.If(Parts.Count < 2, "A split needs two parts or more", "parts");
        RuleBroken.If(Parts.Count > MostParts, $"A split has {MostParts} parts at most, one for each letter, and this has {Parts.Count}: split it into fewer, then split those", "parts");
        base.Guard(action, others);
        foreach (var (at, part) in Parts.Index())
        {
            DemandText(part.Text, $"Say what part {at + 1} is", $"Parts[{at}].Text");
            RuleBroken.If(part.DoneMeans.Length > PlanAction.LongestText, $"The completion test must be {PlanAction.LongestText:N0} characters or fewer", $"Parts[{at}].DoneMeans");
            RuleBroken.If(part.Promised.Length > Rebaselining.LongestWording, $"The date must be {Rebaselining.LongestWording} characters or fewer", $"Parts[{at}].Promised");
        }
    }
}
