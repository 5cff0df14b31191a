using Concord.Data;
using Concord.Shared;
using Concord.Shared.Auditing;

namespace Concord.People.Roles;

/// <summary>Disables an account, or enables it again. Sessions end at once; history keeps the name.</summary>
public sealed class DisableAccount(ConcordDb db, Access access, Audit audit, TimeProvider clock)
{
    public async Task RunAsync(Guid personId, bool disable, Actor actor, CancellationToken cancel = default)
    {
        await access.DemandAsync(actor, Permission.ManagePeople, [Scope.Programme], cancel);
        var account = (await db.Accounts.FindAsync([personId], cancel)).OrNotFound("such person");
        RuleBroken.If(actor.PersonId == personId, "You cannot disable your own account: ask another administrator");
        RuleBroken.If(disable == account.DisabledAt is not null, disable ? "This account is already disabled" : "This account is not disabled");
        account.DisabledAt = disable ? clock.UtcNow() : null;
        account.SecurityStamp = Guid.NewGuid().ToString("N");
        audit.Record(actor, disable ? "Disabled an account" : "Enabled an account", "person", personId);
        await db.SaveChangesAsync(cancel);
    }
}
