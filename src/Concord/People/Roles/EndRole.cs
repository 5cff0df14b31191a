using Concord.Data;
using Concord.Shared;
using Concord.Shared.Auditing;

namespace Concord.People.Roles;

public sealed class EndRole(ConcordDb db, Access access, Audit audit, TimeProvider clock)
{
    public async Task RunAsync(Guid roleGivenId, string reason, Actor actor, CancellationToken cancel = default)
    {
        await EndAsync(roleGivenId, reason, actor, cancel);
        await db.SaveChangesAsync(cancel);
    }

    /// <summary>By the same rules, to be saved with what else the caller does.</summary>
    internal async Task EndAsync(Guid roleGivenId, string reason, Actor actor, CancellationToken cancel)
    {
        var given = (await db.RolesGiven.FindAsync([roleGivenId], cancel)).OrNotFound("such role");
        await access.DemandAsync(actor, Permission.ManagePeople, [new Scope(given.ScopeKind, given.ScopeId)], cancel);
        given.End(clock.UtcNow(), reason);
        var account = (await db.Accounts.FindAsync([given.PersonId], cancel)).OrNotFound("such person");
        account.SecurityStamp = Guid.NewGuid().ToString("N");
        audit.Record(actor, "Ended a role", "person", given.PersonId, $"{given.Role} on {given.ScopeKind} {given.ScopeId}");
    }
}
