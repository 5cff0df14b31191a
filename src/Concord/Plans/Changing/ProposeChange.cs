using Concord.Data;
using Concord.People;
using Concord.Plans.Domain.Changing;
using Concord.Shared;
using Concord.Shared.Auditing;

namespace Concord.Plans.Changing;

/// <summary>Asks for a change of an action, with a reason and the day from which it is to hold.</summary>
public sealed class ProposeChange(ConcordDb db, Access access, Audit audit, TimeProvider clock)
{
    /// <summary>Without a day it holds from the day on which it is proposed, once it is approved.</summary>
    public sealed record Request(Guid ActionId, ProposedChange Change, string Reason, DateOnly? EffectiveOn = null);

    public async Task<Guid> RunAsync(Request request, Actor actor, CancellationToken cancel = default)
    {
        var subjects = await ChangeSubjects.FindAsync(db, request.ActionId, request.Change, cancel);
        await access.DemandAsync(actor, Permission.ProposeChange, subjects.Action.BelongsTo(), cancel);
        request.Change.Guard(subjects.Action, subjects.Others);
        var proposed = new ChangeRequest(subjects.Action, request.Change, request.Reason, request.EffectiveOn ?? clock.Today(), actor, clock.UtcNow());
        db.ChangeRequests.Add(proposed);
        audit.Record(actor, "Proposed a change", "change", proposed.Id, $"{proposed.Kind} {subjects.Action.Ref}");
        await db.SaveChangesAsync(cancel);
        return proposed.Id;
    }
}
