using Concord.Data;
using Concord.Plans.Domain;
using Concord.Shared;
using Microsoft.EntityFrameworkCore;

namespace Concord.Plans.Editing;

internal static class ActionsOfDb
{
    public static async Task<PlanAction> FindActionAsync(this ConcordDb db, Guid id, CancellationToken cancel) =>
        (await db.Actions.Include(action => action.Leads).Include(action => action.Changes)
            .AsSplitQuery().SingleOrDefaultAsync(action => action.Id == id, cancel)).OrNotFound("such action");

    /// <summary>Once a plan has had its first round, what was promised and who answers for it is changed by request only.</summary>
    public static Task<bool> IsInRoundsAsync(this ConcordDb db, PlanAction action, CancellationToken cancel) =>
        db.Plans.AnyAsync(plan => plan.Id == action.PlanId && plan.IsReportedInRounds, cancel);

    // Keys are made by the application, so EF must be told that the line is new.
    public static void Remember(this ConcordDb db, PlanAction action, string did, string reason, string before, string after, Actor actor, DateTime at) =>
        db.ActionChanges.Add(action.Remember(did, reason.Trim(), before, after, actor, at));
}

/// <summary>Somebody else saved first. The page shows both versions and keeps what was typed.</summary>
public static class EditedMeanwhile
{
    public static void ThrowIf(bool edited, string what) =>
        RuleBroken.If(edited, $"Somebody else changed {what} while you were writing. Your words are still here: compare them with the page as it is now, then save again");
}
