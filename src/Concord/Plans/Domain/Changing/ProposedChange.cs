using System.Text.Json.Serialization;
using Concord.Shared;

namespace Concord.Plans.Domain.Changing;

/// <summary>What is to be done to an action. It refuses what could not be done to the action as it stands.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "change")]
[JsonDerivedType(typeof(Rewording), "rewording"), JsonDerivedType(typeof(Rebaselining), "rebaselining"), JsonDerivedType(typeof(Splitting), "splitting"), JsonDerivedType(typeof(Merging), "merging")]
[JsonDerivedType(typeof(LeadTransfer), "leadTransfer"), JsonDerivedType(typeof(Supersession), "supersession"), JsonDerivedType(typeof(Withdrawal), "withdrawal")]
public abstract record ProposedChange
{
    [JsonIgnore] public abstract ChangeKind Kind { get; }

    /// <summary>The other actions that it concerns.</summary>
    [JsonIgnore] public virtual IReadOnlyList<Guid> Others => [];

    /// <summary>Asked when it is proposed, and again when it is applied.</summary>
    /// <param name="action">The action to be changed.</param>
    /// <param name="others">Those of <see cref="Others"/> that there are.</param>
    public virtual void Guard(PlanAction action, IReadOnlyList<PlanAction> others)
    {
        RuleBroken.If(action.IsEnded && Kind != ChangeKind.Correct, $"{action.Ref} is {action.Status.InWords().ToLowerInvariant()} and only its errors can be corrected: change what came of it instead");
        RuleBroken.If(Others.Contains(action.Id), $"{action.Ref} cannot be the other action too: choose another one", "other");
        RuleBroken.If(Others.Distinct().Count() != Others.Count, "An action is named twice: name each once", "other");
        RuleBroken.If(others.Count != Others.Count, "Choose actions that there are", "other");
        foreach (var other in others) RuleBroken.If(other.IsEnded, $"{other.Ref} is {other.Status.InWords().ToLowerInvariant()}: choose an action that is live", "other");
    }

    protected static void DemandText(string text, string empty, string field)
    {
        RuleBroken.If(string.IsNullOrWhiteSpace(text), empty, field);
        RuleBroken.If(text.Length > PlanAction.LongestText, $"The text must be {PlanAction.LongestText:N0} characters or fewer", field);
    }
}
