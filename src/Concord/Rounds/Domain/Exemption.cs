using Concord.Shared;

namespace Concord.Rounds.Domain;

/// <summary>One passage that is not released when somebody asks for what was said, and under which section. It holds for every pack that has the passage.</summary>
public sealed class Exemption
{
    public const int LongestReason = 2_000, LongestPassage = 120;

    private Exemption() { }

    public Exemption(Guid planId, string passage, string words, int section, string reason, Actor actor, DateTime at)
    {
        RuleBroken.If(ExemptSection.Find(section) is null, "Choose a section of the Act", "section");
        RuleBroken.If(string.IsNullOrWhiteSpace(reason), "Say why it is exempt", "reason");
        RuleBroken.If(reason.Length > LongestReason, $"The reason must be {LongestReason:N0} characters or fewer", "reason");
        (PlanId, Passage, Words, Section, Reason, MarkedBy, MarkedAt) = (planId, passage, words, section, reason.Trim(), actor.PersonId, at);
    }

    public Guid Id { get; private set; } = Guid.CreateVersion7();
    public Guid PlanId { get; private set; }

    /// <summary>Which words: the record, its key and its field, as in “return/…/progress”.</summary>
    public string Passage { get; private set; } = "";

    /// <summary>The words that are withheld: they must not go out in another passage of another pack.</summary>
    public string Words { get; private set; } = "";
    public int Section { get; private set; }

    /// <summary>For the reviewer; it is never released.</summary>
    public string Reason { get; private set; } = "";
    public Guid? MarkedBy { get; private set; }
    public DateTime MarkedAt { get; private set; }
}
