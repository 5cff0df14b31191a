using Concord.Shared;

namespace Concord.Rounds.Domain;

/// <summary>A line of a return's history: it is added to, never edited, so that a leaver's name stays where it was.</summary>
public sealed class ReturnStep
{
    private ReturnStep() { }

    internal ReturnStep(int number, ReturnState to, string did, string words, Actor actor, DateTime at) =>
        (Number, To, Did, Words, ByPersonId, Means, At) = (number, to, did, words, actor.PersonId, actor.Means, at);

    public Guid Id { get; private set; } = Guid.CreateVersion7();
    public Guid ReturnId { get; private set; }
    public int Number { get; private set; }
    public ReturnState To { get; private set; }
    public string Did { get; private set; } = "";
    public string Words { get; private set; } = "";
    public Guid? ByPersonId { get; private set; }
    public string Means { get; private set; } = "";
    public DateTime At { get; private set; }

    /// <summary>What was submitted, where it was this step that did so.</summary>
    public SubmittedContent? Submitted { get; internal set; }
}
