using Concord.Rounds.Domain;

namespace Concord.Rounds.Chasing;

/// <summary>What chasing needs to know of a return: never what it says.</summary>
public sealed record ChasedReturn(Guid Id, Guid ActionId, Guid BodyId, ReturnPart Part, ReturnState State, ReturnOutcome Outcome, Guid? AssignedTo, Guid? SubmittedBy, DateTime? SubmittedAt)
{
    /// <summary>Its writer still owes it.</summary>
    public bool IsOwed => State is ReturnState.NotStarted or ReturnState.InDraft or ReturnState.Declined && Outcome is not ReturnOutcome.Excused;

    public bool WaitsForClearance => State is ReturnState.SubmittedForClearance && Outcome is not ReturnOutcome.Excused;
}

public static class ChasedReturns
{
    public static IQueryable<ChasedReturn> AsChased(this IQueryable<Return> returns) => returns.Select(row =>
        new ChasedReturn(row.Id, row.ActionId, row.BodyId, row.Part, row.State, row.Outcome, row.AssignedTo, row.SubmittedBy, row.SubmittedAt));
}
