using Concord.Data;
using Concord.People;
using Concord.Shared;
using Concord.Shared.Auditing;

namespace Concord.Plans.Changing;

/// <summary>The accountable body stands behind a proposed change.</summary>
public sealed class EndorseChange(ConcordDb db, Access access, Audit audit, TimeProvider clock)
{
    public sealed record Request(Guid ChangeId, Guid Version, string Note);

    public async Task RunAsync(Request request, Actor actor, CancellationToken cancel = default)
    {
        var (change, action) = await db.FindChangeAsync(request.ChangeId, cancel);
        await access.DemandAsync(actor, Permission.EndorseChange, action.OfAccountable(), cancel);
        change.DemandUnchanged(request.Version);
        change.Endorse(request.Note, actor, clock.UtcNow());
        audit.Record(actor, "Endorsed a change", "change", change.Id, $"{change.Kind} {action.Ref}");
        await db.SaveChangesAsync(cancel);
    }
}
