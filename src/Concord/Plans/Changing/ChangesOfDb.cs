using Concord.Data;
using Concord.Plans.Domain;
using Concord.Plans.Domain.Changing;
using Concord.Shared;
using Microsoft.EntityFrameworkCore;

namespace Concord.Plans.Changing;

public static class ChangesOfDb
{
    /// <summary>A request with its action and the leads of that.</summary>
    internal static async Task<(ChangeRequest Request, PlanAction Action)> FindChangeAsync(this ConcordDb db, Guid id, CancellationToken cancel)
    {
        var request = (await db.ChangeRequests.SingleOrDefaultAsync(row => row.Id == id, cancel)).OrNotFound("such change");
        return (request, await db.Actions.Include(action => action.Leads).SingleAsync(action => action.Id == request.ActionId, cancel));
    }

    /// <summary>Whoever endorses speaks for the accountable body, not for any that leads beside it.</summary>
    public static IReadOnlyCollection<Scope> OfAccountable(this PlanAction action) =>
        action.Accountable?.BodyId is { } body ? [Scope.Action(action.Id), Scope.Body(body)] : [Scope.Action(action.Id)];

    internal static void DemandUnchanged(this ChangeRequest request, Guid version) =>
        RuleBroken.If(request.Version != version, "Somebody else decided on this change while you were reading. Look at it as it is now");
}
