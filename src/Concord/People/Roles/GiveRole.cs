using Concord.Data;
using Concord.People.Domain;
using Concord.Shared;
using Concord.Shared.Auditing;

namespace Concord.People.Roles;

/// <summary>Gives a role, and ends the person's sessions so that no page shows yesterday's rights.</summary>
public sealed class GiveRole(ConcordDb db, Access access, Audit audit, IEnumerable<IScopeRegister> scopes, TimeProvider clock)
{
    public sealed record Request(Guid PersonId, Role Role, Scope Scope, DateOnly? Until, string Reason);

    public async Task<Guid> RunAsync(Request request, Actor actor, CancellationToken cancel = default)
    {
        var given = await AddAsync(request, actor, cancel);
        await db.SaveChangesAsync(cancel);
        return given.Id;
    }

    /// <summary>By the same rules, to be saved with what else the caller does.</summary>
    internal async Task<RoleGiven> AddAsync(Request request, Actor actor, CancellationToken cancel)
    {
        await access.DemandAsync(actor, Permission.ManagePeople, [request.Scope], cancel);
        var account = (await db.Accounts.FindAsync([request.PersonId], cancel)).OrNotFound("such person");
        RuleBroken.If(actor.PersonId == request.PersonId, "You cannot give a role to yourself: ask another administrator");
        await scopes.DemandAsync(request.Scope, cancel);
        var given = new RoleGiven(account.Id, request.Role, request.Scope, clock.Today(), request.Until, request.Reason, actor.PersonId);
        db.RolesGiven.Add(given);
        account.SecurityStamp = Guid.NewGuid().ToString("N");
        audit.Record(actor, "Gave a role", "person", account.Id, $"{request.Role} on {request.Scope.Kind} {request.Scope.Id} until {request.Until:yyyy-MM-dd}");
        return given;
    }
}
