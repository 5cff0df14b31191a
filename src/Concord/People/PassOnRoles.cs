using Concord.Data;
using Concord.People.Roles;
using Concord.Shared;
using Microsoft.EntityFrameworkCore;

namespace Concord.People;

/// <summary>Passes the roles of somebody who leaves on to somebody else, by the rules of giving and of ending a role.</summary>
public sealed class PassOnRoles(ConcordDb db, GiveRole give, EndRole end, IEnumerable<IScopeRegister> scopes, TimeProvider clock)
{
    public sealed record Held(string Role, string Where, DateOnly? Until);

    /// <summary>What a person holds today, in words.</summary>
    public async Task<IReadOnlyList<Held>> HeldByAsync(Guid person, CancellationToken cancel = default)
    {
        var held = new List<Held>();
        foreach (var role in (await LiveAsync(person, cancel)).OrderBy(role => role.Role))
            held.Add(new(role.Role.InWords(), role.ScopeId is { } id ? await scopes.Single(register => register.Kind == role.ScopeKind).NameOfAsync(id, cancel) ?? "" : "the whole programme", role.Until));
        return held;
    }

    /// <summary>To be saved with what else is handed over. What the other holds already is not given twice.</summary>
    /// <returns>How many roles were passed on.</returns>
    public async Task<int> RunAsync(Guid from, Guid to, string reason, Actor actor, CancellationToken cancel = default)
    {
        var (leaving, there) = (await LiveAsync(from, cancel), await LiveAsync(to, cancel));
        foreach (var role in leaving)
        {
            await end.EndAsync(role.Id, reason, actor, cancel);
            if (!there.Exists(other => other.Role == role.Role && other.ScopeKind == role.ScopeKind && other.ScopeId == role.ScopeId && (other.Until is null || other.Until >= role.Until)))
                await give.AddAsync(new(to, role.Role, new(role.ScopeKind, role.ScopeId), role.Until, reason), actor, cancel);
        }
        return leaving.Count;
    }

    private async Task<List<Domain.RoleGiven>> LiveAsync(Guid person, CancellationToken cancel)
    {
        var today = clock.Today();
        return await db.RolesGiven.AsNoTracking().Where(role => role.PersonId == person && role.EndedAt == null && role.From <= today && (role.Until == null || role.Until >= today)).ToListAsync(cancel);
    }
}
