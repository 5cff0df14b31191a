using Concord.Data;
using Concord.People;
using Concord.Places;
using Concord.Plans.Domain;
using Concord.Shared;
using Concord.Shared.Auditing;

namespace Concord.Plans.Editing;

/// <summary>
/// Gives an action its leads of the day: one accountable body, others joint or contributing.
/// A lead that leaves is ended, not erased.
/// </summary>
public sealed class TransferLead(ConcordDb db, Access access, BodyRegister bodies, PreElectionHold hold, Audit audit, TimeProvider clock)
{
    public sealed record Request(Guid ActionId, Guid Version, Guid BodyId, LeadRole Role, bool Ends, string Reason, string Exception = "");

    public async Task RunAsync(Request request, Actor actor, CancellationToken cancel = default)
    {
        var action = await db.FindActionAsync(request.ActionId, cancel);
        await access.DemandAsync(actor, Permission.EditAction, action.BelongsTo(), cancel);
        EditedMeanwhile.ThrowIf(action.Version != request.Version, action.Ref);
        RuleBroken.If(string.IsNullOrWhiteSpace(request.Reason), "Say why: the reason is part of the action's public history", "reason");
        RuleBroken.If(request.Reason.Length > 1000, "The reason must be 1,000 characters or fewer", "reason");
        var all = await bodies.AllAsync(cancel);
        var body = all.SingleOrDefault(entry => entry.Id == request.BodyId);
        RuleBroken.If(body is null, "Choose the body", "bodyId");

        RuleBroken.If(!request.Ends && request.Role == LeadRole.Accountable && action.Accountable is { } accountable && accountable.BodyId != body.Id && await db.IsInRoundsAsync(action, cancel),
            $"{action.Ref} is reported on in rounds, so who answers for it changes by a request that the lead endorses and the group approves: propose a change");

        var exception = await hold.PassAsync([.. action.LeadingBodies(), body.Id], request.Exception, cancel);
        var before = action.LeadsInWords(all);
        var today = clock.Today();
        if (request.Ends) action.EndLead(body.Id, body.CurrentName, today);
        else if (action.SetLead(body.Id, body.CurrentName, body.CurrentShortName, request.Role, today) is { } added) db.ActionLeads.Add(added);
        var after = action.LeadsInWords(all);
        RuleBroken.If(after == before, "Nothing was changed, so there is nothing to save");
        db.Entry(action).Property(row => row.Version).IsModified = true;
        db.Remember(action, "Changed leads", request.Reason + exception, before, after, actor, clock.UtcNow());
        audit.Record(actor, "Changed leads of action", "action", action.Id, $"{action.Ref} {body.Key} {(request.Ends ? "ends" : request.Role.ToString())}");
        await db.SaveChangesAsync(cancel);
    }
}
