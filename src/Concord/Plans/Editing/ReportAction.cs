using Concord.Data;
using Concord.People;
using Concord.Places;
using Concord.Plans.Domain;
using Concord.Shared;
using Concord.Shared.Auditing;

namespace Concord.Plans.Editing;

/// <summary>Says at once and in public where an action stands, on what day, and how one knows: for a plan that is not reported on in rounds.</summary>
public sealed class ReportAction(ConcordDb db, Access access, PreElectionHold hold, Audit audit, TimeProvider clock)
{
    public sealed record Request(Guid ActionId, Guid Version, ActionStatus Status, string Note, string Exception = "");

    public async Task RunAsync(Request request, Actor actor, CancellationToken cancel = default)
    {
        var action = await db.FindActionAsync(request.ActionId, cancel);
        await access.DemandAsync(actor, Permission.ReportAction, action.BelongsTo(), cancel);
        RuleBroken.If(await db.IsInRoundsAsync(action, cancel), $"{action.Ref} is reported on in rounds, where what is said is cleared before it is public: say it in its return");
        EditedMeanwhile.ThrowIf(action.Version != request.Version, action.Ref);
        var exception = await hold.PassAsync(action.LeadingBodies(), request.Exception, cancel);
        var before = action.Status;
        action.Report(request.Status, request.Note, clock.Today());
        db.Remember(action, "Reported", action.StatusNote + exception, before.InWords(), action.Status.InWords(), actor, clock.UtcNow());
        audit.Record(actor, "Reported on action", "action", action.Id, $"{action.Ref} {before} to {action.Status}");
        await db.SaveChangesAsync(cancel);
    }
}
