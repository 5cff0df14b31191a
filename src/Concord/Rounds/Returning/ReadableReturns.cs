using Concord.Data;
using Concord.People;
using Concord.Rounds.Domain;
using Concord.Shared;

namespace Concord.Rounds.Returning;

/// <summary>The returns that a permission reaches: those of one's bodies and actions, and for a writer what was handed to them.</summary>
public sealed class ReadableReturns(ConcordDb db, Access access)
{
    /// <summary>Whoever reads an action's accountable return reads what its other leads say of it too.</summary>
    public async Task<IQueryable<Return>> OfAsync(Actor actor, Permission permission, CancellationToken cancel = default)
    {
        var reach = await access.ReachAsync(actor, permission, cancel);
        if (reach.Contains(Scope.Programme)) return db.Returns;
        var (bodies, actions) = (Ids(reach, ScopeKind.Body), Ids(reach, ScopeKind.Action));
        var person = permission is Permission.WriteReturn or Permission.ReadRound ? actor.PersonId : null;
        var own = db.Returns.Where(row => bodies.Contains(row.BodyId) || (row.Part == ReturnPart.Accountable && actions.Contains(row.ActionId)) || (person != null && row.AssignedTo == person));
        if (permission != Permission.ReadRound) return own;
        return db.Returns.Where(row => own.Any(each => each.Id == row.Id || (each.RoundId == row.RoundId && each.ActionId == row.ActionId && each.Part == ReturnPart.Accountable)));
    }

    private static List<Guid> Ids(IEnumerable<Scope> reach, ScopeKind kind) => [.. reach.Where(scope => scope.Kind == kind).Select(scope => scope.Id!.Value)];
}
