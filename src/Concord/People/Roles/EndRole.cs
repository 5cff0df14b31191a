using Concord.Data;
using Concord.Shared;
using Concord.Shared.Auditing;

namespace Concord.People.Roles;

public sealed class EndRole(ConcordDb db, Access access, Audit audit, TimeProvider clock)
{
    public async Task RunAsync(Guid roleGivenId, string reason, Actor actor, CancellationToken cancel = default)
    {
        var given = NotFound.IfNull(await db.RolesGiven.FindAsync([roleGivenId], cancel), "such role");
        await access.DemandAsync(actor, Permission.ManagePeople, [new Scope(given.ScopeKind, given.ScopeId)], cancel);
        given.End(clock.UtcNow(), reason);
        var account = NotFound.IfNull(await db.Accounts.FindAsync([given.PersonId], cancel), "such person");
        account.SecurityStamp = Guid.NewGuid().ToString("N");
        audit.Record(actor, "Ended a role", "person", given.PersonId, $"{given.Role} on {given.ScopeKind} {given.ScopeId}");
        await db.SaveChangesAsync(cancel);
    }
}
