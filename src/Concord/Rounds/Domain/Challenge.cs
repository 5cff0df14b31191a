using Concord.Shared;

namespace Concord.Rounds.Domain;

/// <summary>A question of the secretariat about one field of a cleared return, and the answer.</summary>
public sealed class Challenge
{
    private Challenge() { }

    internal Challenge(int number, string field, string question, Guid? askedBy, DateTime at) =>
        (Number, Field, Question, AskedBy, AskedAt) = (number, field, question, askedBy, at);

    public Guid Id { get; private set; } = Guid.CreateVersion7();
    public Guid ReturnId { get; private set; }
    public int Number { get; private set; }

    /// <summary>A field of <see cref="ReturnField"/>; empty for the whole return.</summary>
    public string Field { get; private set; } = "";
    public string Question { get; private set; } = "";
    public Guid? AskedBy { get; private set; }
    public DateTime AskedAt { get; private set; }
    public string Reply { get; private set; } = "";
    public Guid? RepliedBy { get; private set; }
    public DateTime? RepliedAt { get; private set; }
    public DateTime? ClosedAt { get; private set; }

    public bool IsOpen => ClosedAt is null;

    internal void Answer(string reply, Guid? by, DateTime at)
    {
        RuleBroken.If(!IsOpen, "This challenge is closed");
        (Reply, RepliedBy, RepliedAt) = (reply, by, at);
    }

    internal void Close(DateTime at) => ClosedAt = at;
}
