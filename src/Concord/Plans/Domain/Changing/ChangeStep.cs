namespace Concord.Plans.Domain.Changing;

/// <summary>One step of a change request: who brought it to which state, when, and what they said.</summary>
public sealed record ChangeStep(ChangeState State, DateTime At, Guid? ByPersonId, string Means, string Note);
