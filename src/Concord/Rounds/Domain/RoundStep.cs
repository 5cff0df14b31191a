using Concord.Shared;

namespace Concord.Rounds.Domain;

/// <summary>A line of a round's history: what it became, or, where it stayed what it was, which days were moved.</summary>
public sealed class RoundStep
{
    private RoundStep() { }

    internal RoundStep(int number, RoundState from, RoundState to, string reason, Actor actor, DateTime at) =>
        (Number, From, To, Reason, ByPersonId, Means, At) = (number, from, to, reason, actor.PersonId, actor.Means, at);

    public Guid Id { get; private set; } = Guid.CreateVersion7();
    public Guid RoundId { get; private set; }
    public int Number { get; private set; }
    public DateTime At { get; private set; }
    public RoundState From { get; private set; }
    public RoundState To { get; private set; }
    public string Reason { get; private set; } = "";
    public Guid? ByPersonId { get; private set; }
    public string Means { get; private set; } = "";
}
