using System.Globalization;
using Concord.Data;
using Concord.People;
using Concord.Plans.Domain;
using Concord.Shared;
using Concord.Shared.Auditing;

namespace Concord.Plans.Editing;

/// <summary>Changes an action's words of the day, with a reason; what was published stays beside them.</summary>
public sealed class EditAction(ConcordDb db, Access access, Audit audit, TimeProvider clock)
{
    /// <param name="Ongoing">How often it is reviewed and what would stop it; null leaves both as they are.</param>
    public sealed record Request(Guid ActionId, Guid Version, string Text, ActionKind Kind, string DoneMeans, long? TargetFigure, string? TargetUnit, string Reason, OngoingTerms? Ongoing = null);

    public sealed record OngoingTerms(ReviewCadence? Cadence, string WouldStop);

    public async Task RunAsync(Request request, Actor actor, CancellationToken cancel = default)
    {
        var action = await db.FindActionAsync(request.ActionId, cancel);
        await access.DemandAsync(actor, Permission.EditAction, action.BelongsTo(), cancel);
        EditedMeanwhile.ThrowIf(action.Version != request.Version, action.Ref);
        var before = (Text: action.TextNow, action.Kind, action.DoneMeans, Target: InWords(action), Cadence: Cadence(action), action.WouldStop);
        RuleBroken.If(!(action.Edit(request.Text, request.Kind, request.DoneMeans) | action.SetTarget(request.TargetFigure, request.TargetUnit) | (request.Ongoing is { } terms && action.SetOngoing(terms.Cadence, terms.WouldStop))), "Nothing was changed, so there is nothing to save");
        RuleBroken.If(string.IsNullOrWhiteSpace(request.Reason), "Say why: the reason is part of the action's public history", "reason");
        RuleBroken.If(request.Reason.Length > 1000, "The reason must be 1,000 characters or fewer", "reason");

        var now = clock.UtcNow();
        if (before.Text != action.TextNow) db.Remember(action, "Reworded", request.Reason, before.Text, action.TextNow, actor, now);
        if (before.Kind != action.Kind) db.Remember(action, "Changed kind", request.Reason, before.Kind.InWords(), action.Kind.InWords(), actor, now);
        if (before.DoneMeans != action.DoneMeans) db.Remember(action, "Changed what done means", request.Reason, before.DoneMeans, action.DoneMeans, actor, now);
        if (before.Target != InWords(action)) db.Remember(action, "Changed the target", request.Reason, before.Target, InWords(action), actor, now);
        if (before.Cadence != Cadence(action)) db.Remember(action, "Changed how often it is reviewed", request.Reason, before.Cadence, Cadence(action), actor, now);
        if (before.WouldStop != action.WouldStop) db.Remember(action, "Changed what would stop it", request.Reason, before.WouldStop, action.WouldStop, actor, now);
        audit.Record(actor, "Edited action", "action", action.Id, $"{action.Ref} {Audit.Fingerprint(action.TextNow + action.Kind + action.DoneMeans + InWords(action) + Cadence(action) + action.WouldStop)}");
        await db.SaveChangesAsync(cancel);
    }

    private static string Cadence(PlanAction action) => action.ReviewCadence?.InWords() ?? "";

    private static string InWords(PlanAction action) => action.TargetFigure is { } figure ? string.Create(CultureInfo.InvariantCulture, $"{figure:N0} {action.TargetUnit}") : "";
}
