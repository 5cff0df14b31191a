namespace Concord.Plans.Domain;

/// <summary>An action happens in a place: the key of a Places area.</summary>
public sealed class ActionPlace
{
    public Guid ActionId { get; init; }
    public Guid AreaId { get; init; }
}
