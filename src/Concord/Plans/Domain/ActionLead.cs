namespace Concord.Plans.Domain;

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
