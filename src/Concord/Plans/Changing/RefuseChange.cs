using Concord.Data;
using Concord.People;
using Concord.Shared;
using Concord.Shared.Auditing;

namespace Concord.Plans.Changing;

/// <summary>Says no to a change that was not applied yet, and why.</summary>
public sealed class RefuseChange(ConcordDb db, Access access, Audit audit, TimeProvider clock)
{
    public sealed record Request(Guid ChangeId, Guid Version, string Why);

    public async Task RunAsync(Request request, Actor actor, CancellationToken cancel = default)
    {
        var (change, action) = await db.FindChangeAsync(request.ChangeId, cancel);
        await access.DemandAsync(actor, Permission.ApproveChange, action.BelongsTo(), cancel);
        change.DemandUnchanged(request.Version);
        change.Refuse(request.Why, actor, clock.UtcNow());
        audit.Record(actor, "Refused a change", "change", change.Id, $"{change.Kind} {action.Ref}");
        await db.SaveChangesAsync(cancel);
    }
}
