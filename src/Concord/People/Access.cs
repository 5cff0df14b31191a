using Concord.Data;
using Concord.People.Domain;
using Concord.Shared;
using Microsoft.EntityFrameworkCore;

namespace Concord.People;

/// <summary>Answers "may this person do this, here?" for pages, endpoints and commands alike.</summary>
public sealed class Access(ConcordDb db, TimeProvider clock)
{
    private readonly Dictionary<Guid, IReadOnlyList<RoleGiven>> held = [];

    public async Task<IReadOnlyList<RoleGiven>> RolesOfAsync(Guid personId, CancellationToken cancel = default)
    {
        if (held.TryGetValue(personId, out var known)) return known;
        var today = clock.Today();
        var roles = await db.RolesGiven.AsNoTracking()
            .Where(given => given.PersonId == personId && given.EndedAt == null && given.From <= today && (given.Until == null || given.Until >= today))
            .ToListAsync(cancel);
        return held[personId] = roles;
    }

    /// <summary>Holds the permission somewhere: enough to show a list or a menu, not to change a thing.</summary>
    public async Task<bool> MaySomewhereAsync(Actor actor, Permission permission, CancellationToken cancel = default) =>
        actor.PersonId is not { } id ? Trusted(actor) : (await RolesOfAsync(id, cancel)).Any(given => given.Role.Carries(permission));

    /// <summary>Holds the permission for the whole programme, or for one of the scopes the thing belongs to.</summary>
    public async Task<bool> MayAsync(Actor actor, Permission permission, IReadOnlyCollection<Scope> belongsTo, CancellationToken cancel = default)
    {
        if (actor.PersonId is not { } id) return Trusted(actor);
        return (await RolesOfAsync(id, cancel)).Any(given => given.Role.Carries(permission)
            && (given.ScopeKind == ScopeKind.Programme || belongsTo.Contains(new Scope(given.ScopeKind, given.ScopeId))));
    }

    /// <summary>All that the permission reaches for this person: the whole programme where it is among them.</summary>
    public async Task<IReadOnlyCollection<Scope>> ReachAsync(Actor actor, Permission permission, CancellationToken cancel = default) => actor.PersonId is not { } id
        ? Trusted(actor) ? [Scope.Programme] : []
        : [.. (await RolesOfAsync(id, cancel)).Where(given => given.Role.Carries(permission)).Select(given => new Scope(given.ScopeKind, given.ScopeId)).Distinct()];

    /// <summary>Refuses as if the thing were not there: nobody learns what exists from a refusal.</summary>
    public async Task DemandAsync(Actor actor, Permission permission, IReadOnlyCollection<Scope> belongsTo, CancellationToken cancel = default)
    {
        if (!await MayAsync(actor, permission, belongsTo, cancel)) throw new NotFound("such thing that you may change");
    }

    private static bool Trusted(Actor actor) => actor == Actor.CommandLine || actor == Actor.Service;
}
