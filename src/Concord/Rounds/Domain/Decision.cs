using Concord.Data;
using Concord.Shared;

namespace Concord.Rounds.Domain;

/// <summary>What the group decided, by whom it is to be done and by when. Until it is done, every round carries it on.</summary>
public sealed class Decision : IVersioned
{
    public const int LongestText = 2_000, LongestOwner = 200;

    private Decision() { }

    public Decision(Guid planId, Guid roundId, int number, string text, string owner, DateOnly? dueOn, Guid? actionId)
    {
        (PlanId, RoundId, Number) = (planId, roundId, number);
        Set(text, owner, dueOn, actionId);
    }

    public Guid Id { get; private set; } = Guid.CreateVersion7();
    public Guid PlanId { get; private set; }
    public Guid RoundId { get; private set; }
    public int Number { get; private set; }
    public string Text { get; private set; } = "";

    /// <summary>A body or a post.</summary>
    public string Owner { get; private set; } = "";
    public DateOnly? DueOn { get; private set; }
    public Guid? ActionId { get; private set; }
    public DateOnly? DoneOn { get; private set; }
    public string DoneNote { get; private set; } = "";
    public Guid Version { get; set; }

    public bool IsOpen => DoneOn is null;

    public void Set(string text, string owner, DateOnly? dueOn, Guid? actionId)
    {
        (text, owner) = (text.Trim(), owner.Trim());
        RuleBroken.If(text.Length == 0, "Enter what was decided", "text");
        RuleBroken.If(text.Length > LongestText, $"The decision must be {LongestText:N0} characters or fewer", "text");
        RuleBroken.If(owner.Length > LongestOwner, $"Who does it must be {LongestOwner} characters or fewer", "owner");
        RuleBroken.If(dueOn is not null && owner.Length == 0, "Say who does it by then", "owner");
        (Text, Owner, DueOn, ActionId) = (text, owner, dueOn, actionId);
    }

    public void Done(DateOnly on, string note, DateOnly today)
    {
        RuleBroken.If(!IsOpen, "This follow-up is done already");
        RuleBroken.If(on > today, "Enter the day on which it was done: a day that has come", "on");
        RuleBroken.If(note.Trim().Length == 0, "Say what was done", "note");
        RuleBroken.If(note.Length > LongestText, $"The note must be {LongestText:N0} characters or fewer", "note");
        (DoneOn, DoneNote) = (on, note.Trim());
    }
}
