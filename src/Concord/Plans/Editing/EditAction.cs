using Concord.Data;
using Concord.People;
using Concord.Places;
using Concord.Plans.Domain;
using Concord.Shared;
using Concord.Shared.Auditing;

namespace Concord.Plans.Editing;

/// <summary>
/// Changes an action's words of the day, with a reason; what was published stays beside them. Once the plan has had its
/// first round, its words, and a completion test that was given, are changed by request only.
/// </summary>
public sealed class EditAction(ConcordDb db, Access access, PreElectionHold hold, Audit audit, TimeProvider clock)
{
    /// <param name="Ongoing">How often it is reviewed and what would stop it; null leaves both as they are.</param>
    public sealed record Request(Guid ActionId, Guid Version, string Text, ActionKind Kind, string DoneMeans, long? TargetFigure, string? TargetUnit, string Reason, OngoingTerms? Ongoing = null, string Exception = "");

    public sealed record OngoingTerms(ReviewCadence? Cadence, string WouldStop);

    private sealed record Words(string Text, ActionKind Kind, string DoneMeans, string Target, string Cadence, string WouldStop);

    public async Task RunAsync(Request request, Actor actor, CancellationToken cancel = default)
    {
        var action = await db.FindActionAsync(request.ActionId, cancel);
        await access.DemandAsync(actor, Permission.EditAction, action.BelongsTo(), cancel);
        EditedMeanwhile.ThrowIf(action.Version != request.Version, action.Ref);
        var before = Of(action);
        action.Edit(request.Text, request.Kind, request.DoneMeans);
        action.SetTarget(request.TargetFigure, request.TargetUnit);
        if (request.Ongoing is { } terms) action.SetOngoing(terms.Cadence, terms.WouldStop);
        var after = Of(action);
        RuleBroken.If(after == before, "Nothing was changed, so there is nothing to save");
        RuleBroken.If(IsPromised(before, after) && await db.IsInRoundsAsync(action, cancel),
            $"{action.Ref} is reported on in rounds, so its words, its completion test and its target change by a request that the lead endorses and the group approves: propose a change");
        RuleBroken.If(string.IsNullOrWhiteSpace(request.Reason), "Say why: the reason is part of the action's public history", "reason");
        RuleBroken.If(request.Reason.Length > 1000, "The reason must be 1,000 characters or fewer", "reason");

        var reason = request.Reason + await hold.PassAsync(action.LeadingBodies(), request.Exception, cancel);
        Remember("Reworded", before.Text, after.Text);
        Remember("Changed kind", before.Kind.InWords(), after.Kind.InWords());
        Remember("Changed what done means", before.DoneMeans, after.DoneMeans);
        Remember("Changed the target", before.Target, after.Target);
        Remember("Changed how often it is reviewed", before.Cadence, after.Cadence);
        Remember("Changed what would stop it", before.WouldStop, after.WouldStop);
        audit.Record(actor, "Edited action", "action", action.Id, $"{action.Ref} {Audit.Fingerprint(after.ToString())}");
        await db.SaveChangesAsync(cancel);

        void Remember(string did, string was, string @is)
        {
            if (was != @is) db.Remember(action, did, reason, was, @is, actor, clock.UtcNow());
        }
    }

    // A first completion test and a first target may still be given; its kind and its reviews are how it is kept, not what was promised.
    private static bool IsPromised(Words before, Words after) =>
        before.Text != after.Text || (before.DoneMeans.Length > 0 && before.DoneMeans != after.DoneMeans) || (before.Target.Length > 0 && before.Target != after.Target);

    private static Words Of(PlanAction action) => new(action.TextNow, action.Kind, action.DoneMeans, action.TargetInWords, action.ReviewCadence?.InWords() ?? "", action.WouldStop);
}
