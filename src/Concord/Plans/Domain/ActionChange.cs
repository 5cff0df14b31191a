using Concord.Shared;

namespace Concord.Plans.Domain;

/// <summary>A line of an action's history. It is added to, never edited.</summary>
public sealed class ActionChange
{
    private ActionChange() { }

    internal ActionChange(int number, string did, string reason, string before, string after, Actor actor, DateTime at)
    {
        (Number, Did, Reason, Before, After, At) = (number, did, reason, before, after, at);
        (ByPersonId, Means) = (actor.PersonId, actor.Means);
    }

    public Guid Id { get; private set; } = Guid.CreateVersion7();
    public Guid ActionId { get; private set; }
    public int Number { get; private set; }
    public DateTime At { get; private set; }
    public Guid? ByPersonId { get; private set; }
    public string Means { get; private set; } = "";
    public string Did { get; private set; } = "";
    public string Reason { get; private set; } = "";
    public string Before { get; private set; } = "";
    public string After { get; private set; } = "";
}
