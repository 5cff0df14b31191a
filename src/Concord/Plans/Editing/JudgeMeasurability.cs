using Concord.Data;
using Concord.People;
using Concord.Places;
using Concord.Plans.Domain;
using Concord.Shared;
using Concord.Shared.Auditing;

namespace Concord.Plans.Editing;

/// <summary>Says, against what the words say, whether an action can be measured; or takes that back.</summary>
public sealed class JudgeMeasurability(ConcordDb db, Access access, PreElectionHold hold, Audit audit, TimeProvider clock)
{
    /// <summary>Measurable is null to go by the words again.</summary>
    public sealed record Request(Guid ActionId, Guid Version, bool? Measurable, string Reason, string Exception = "");

    public async Task RunAsync(Request request, Actor actor, CancellationToken cancel = default)
    {
        var action = await db.FindActionAsync(request.ActionId, cancel);
        await access.DemandAsync(actor, Permission.EditAction, action.BelongsTo(), cancel);
        EditedMeanwhile.ThrowIf(action.Version != request.Version, action.Ref);
        var before = InWords(action.SaidMeasurable);
        RuleBroken.If(string.IsNullOrWhiteSpace(request.Reason), "Say why: the reason is part of the action's public history", "reason");
        RuleBroken.If(!action.JudgeMeasurable(request.Measurable, request.Reason), "Nothing was changed, so there is nothing to save");
        var exception = await hold.PassAsync(action.LeadingBodies(), request.Exception, cancel);
        db.Remember(action, "Judged whether it can be measured", request.Reason + exception, before, InWords(action.SaidMeasurable), actor, clock.UtcNow());
        audit.Record(actor, "Judged whether an action can be measured", "action", action.Id, $"{action.Ref} {before} to {InWords(action.SaidMeasurable)}");
        await db.SaveChangesAsync(cancel);
    }

    private static string InWords(bool? said) => said switch { true => "can be measured", false => "cannot be measured", null => "as the words say" };
}
