using Concord.Data;
using Concord.Shared;
using Concord.Shared.Auditing;

namespace Concord.People.Joining;

public sealed class WithdrawInvitation(ConcordDb db, Access access, Audit audit, TimeProvider clock)
{
    public async Task RunAsync(Guid invitationId, Actor actor, CancellationToken cancel = default)
    {
        var invitation = (await db.Invitations.FindAsync([invitationId], cancel)).OrNotFound("such invitation");
        await access.DemandAsync(actor, Permission.ManagePeople, [new Scope(invitation.ScopeKind, invitation.ScopeId)], cancel);
        invitation.Withdraw(clock.UtcNow());
        audit.Record(actor, "Withdrew an invitation", "invitation", invitation.Id);
        await db.SaveChangesAsync(cancel);
    }
}
