using Concord.Data;
using Concord.People;
using Concord.Shared;
using Concord.Shared.Auditing;

namespace Concord.Plans.Changing;

/// <summary>Applies an approved change that a pre-election period holds: somebody gives their name and a reason.</summary>
public sealed class ApplyByException(ConcordDb db, Access access, ApplyChange apply, Audit audit)
{
    public sealed record Request(Guid ChangeId, Guid Version, string Exception);

    public async Task RunAsync(Request request, Actor actor, CancellationToken cancel = default)
    {
        var (change, action) = await db.FindChangeAsync(request.ChangeId, cancel);
        await access.DemandAsync(actor, Permission.ApproveChange, action.BelongsTo(), cancel);
        change.DemandUnchanged(request.Version);
        await apply.RunAsync(change, request.Exception, actor, cancel);
        audit.Record(actor, "Applied a change by exception", "change", change.Id, Audit.Fingerprint(request.Exception));
        await db.SaveChangesAsync(cancel);
    }
}
