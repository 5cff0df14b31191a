namespace Concord.Plans.Domain.Changing;

/// <summary>What became of an action: one line from it to another. Why, by whose authority and decision, says the change that drew it.</summary>
public sealed class Lineage
{
    private Lineage() { }

    internal Lineage(PlanAction from, PlanAction to, ChangeRequest change) =>
        (FromActionId, ToActionId, Kind, On, ChangeRequestId) = (from.Id, to.Id, change.Kind, change.EffectiveOn, change.Id);

    public Guid Id { get; private set; } = Guid.CreateVersion7();
    public Guid FromActionId { get; private set; }
    public Guid ToActionId { get; private set; }

    /// <summary>A split, a merge, or a superseding.</summary>
    public ChangeKind Kind { get; private set; }
    public DateOnly On { get; private set; }
    public Guid ChangeRequestId { get; private set; }
}
