using Concord.Data;
using Concord.People;
using Concord.Shared;
using Concord.Shared.Auditing;

namespace Concord.Plans.Changing;

/// <summary>The group, or whoever decides for it, approves an endorsed change. If its day has come and no pre-election period holds it, it is applied in the same moment.</summary>
public sealed class ApproveChange(ConcordDb db, Access access, ApplyChange apply, Audit audit, TimeProvider clock)
{
    public sealed record Request(Guid ChangeId, Guid Version, string Authority, string Decision, Guid? DecisionId = null, string Exception = "");

    /// <returns>Whether it was applied too.</returns>
    public async Task<bool> RunAsync(Request request, Actor actor, CancellationToken cancel = default)
    {
        var (change, action) = await db.FindChangeAsync(request.ChangeId, cancel);
        await access.DemandAsync(actor, Permission.ApproveChange, action.BelongsTo(), cancel);
        change.DemandUnchanged(request.Version);
        change.Approve(request.Authority, request.Decision, request.DecisionId, actor, clock.UtcNow());
        audit.Record(actor, "Approved a change", "change", change.Id, $"{change.Kind} {action.Ref}");
        var due = change.IsDue(clock.Today()) && (request.Exception.Length > 0 || (await apply.HeldByAsync(change, cancel)).Count == 0);
        if (due) await apply.RunAsync(change, request.Exception, actor, cancel);
        await db.SaveChangesAsync(cancel);
        return due;
    }
}
