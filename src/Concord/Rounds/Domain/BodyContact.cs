namespace Concord.Rounds.Domain;

public enum ContactLevel { Deputy, SeniorOwner }

/// <summary>Whom a body names for what is overdue.</summary>
public sealed class BodyContact
{
    public Guid BodyId { get; init; }
    public ContactLevel Level { get; init; }
    public Guid PersonId { get; set; }
}
