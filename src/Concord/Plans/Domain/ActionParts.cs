using Concord.Shared;

namespace Concord.Plans.Domain;

/// <summary>A bullet of an action, delivered and reported on its own.</summary>
public sealed class ActionComponent
{
    private ActionComponent() { }

    internal ActionComponent(int number, string text) => (Number, Text) = (number, text);

    public Guid Id { get; private set; } = Guid.CreateVersion7();
    public int Number { get; private set; }
    public string Text { get; private set; } = "";
}

/// <summary>A body that leads an action, from and to. "All departments" has no body: it fans out.</summary>
public sealed class ActionLead
{
    private ActionLead() { }

    internal ActionLead(Guid? bodyId, LeadRole role, string named, int order, DateOnly? from) =>
        (BodyId, Role, Named, Order, From) = (bodyId, role, named, order, from);

    public Guid Id { get; private set; } = Guid.CreateVersion7();
    public Guid ActionId { get; private set; }
    public Guid? BodyId { get; private set; }
    public LeadRole Role { get; internal set; }

    /// <summary>As the plan names it: "HO".</summary>
    public string Named { get; private set; } = "";
    public int Order { get; internal set; }
    public DateOnly? From { get; private set; }
    public DateOnly? To { get; internal set; }
}

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

/// <summary>An action happens in a place: the key of a Places area.</summary>
public sealed class ActionPlace
{
    public Guid ActionId { get; init; }
    public Guid AreaId { get; init; }
}

/// <summary>A document waiting to be read, and afterwards the plan's source, byte for byte.</summary>
public sealed class PlanSource
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public string File { get; init; } = "";
    public string Sha256 { get; init; } = "";
    public byte[] Bytes { get; init; } = [];
    public DateTime UploadedAt { get; init; }
    public Guid? UploadedBy { get; init; }
    public Guid? PlanId { get; set; }
}
