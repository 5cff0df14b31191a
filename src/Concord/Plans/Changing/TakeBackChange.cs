using Concord.Data;
using Concord.People;
using Concord.Shared;
using Concord.Shared.Auditing;

namespace Concord.Plans.Changing;

/// <summary>Whoever proposed a change takes it back before it is approved.</summary>
public sealed class TakeBackChange(ConcordDb db, Access access, Audit audit, TimeProvider clock)
{
    public sealed record Request(Guid ChangeId, Guid Version);

    public async Task RunAsync(Request request, Actor actor, CancellationToken cancel = default)
    {
        var (change, action) = await db.FindChangeAsync(request.ChangeId, cancel);
        await access.DemandAsync(actor, Permission.ProposeChange, action.BelongsTo(), cancel);
        change.DemandUnchanged(request.Version);
        change.TakeBack(actor, clock.UtcNow());
        audit.Record(actor, "Took back a change", "change", change.Id, $"{change.Kind} {action.Ref}");
        await db.SaveChangesAsync(cancel);
    }
}
