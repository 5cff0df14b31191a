using Concord.Data;
using Concord.Plans.Domain;
using Concord.Shared.Promises;

namespace Concord.Plans.Finding;

/// <summary>What each list of attention asks of an action. A promise whose wording says that it is done is neither due nor late.</summary>
internal static class ActionsNeedingAttention
{
    private static readonly ActionStatus[] Closed = [ActionStatus.Complete, ActionStatus.Superseded, ActionStatus.Withdrawn];

    public static IQueryable<PlanAction> Needing(this IQueryable<PlanAction> actions, Attention attention, ConcordDb db, DateOnly today) => attention switch
    {
        Attention.DueNext => actions.Where(action => !Closed.Contains(action.Status) && action.Milestones.Any(due => due.Promise.Kind != PromiseKind.Done && due.Promise.Latest >= today)),
        Attention.Passed => actions.Where(action => !Closed.Contains(action.Status)
            && action.Milestones.Any(due => due.Promise.Kind != PromiseKind.Done && due.Promise.Latest < today && (action.StatusOn == null || action.StatusOn <= due.Promise.Latest))),
        Attention.NoAccountable => actions.Where(action => action.Leads.Count(lead => lead.To == null && lead.Role == LeadRole.Accountable) != 1),
        Attention.Unmeasurable => actions.Where(action => db.ActionDigests.Any(digest => digest.ActionId == action.Id && !digest.IsMeasurable)),
        Attention.NotUnderstood => actions.Where(action => action.Promise.Kind == PromiseKind.Unread || action.Milestones.Any(due => due.Promise.Kind == PromiseKind.Unread)),
        Attention.NoCompletionTest => actions.Where(action => action.DoneMeans == ""),
        Attention.OngoingUnwatched => actions.Where(action => !Closed.Contains(action.Status) && (action.ReviewCadence == null || action.WouldStop == "")
            && (action.Kind == ActionKind.OngoingSupport || action.Status == ActionStatus.OngoingActive || action.Promise.Kind == PromiseKind.Ongoing || action.Milestones.Any(due => due.Promise.Kind == PromiseKind.Ongoing))),
        _ => throw new ArgumentOutOfRangeException(nameof(attention)),
    };

    /// <summary>The day by which a list of attention orders: of the promises it is about, the soonest latest day.</summary>
    public static IQueryable<DatedAction> Dated(this IQueryable<PlanAction> actions, Attention? attention, DateOnly today) => attention switch
    {
        Attention.DueNext => actions.Select(action => new DatedAction { Action = action, Due = action.Milestones.Where(due => due.Promise.Kind != PromiseKind.Done && due.Promise.Latest >= today).Min(due => due.Promise.Latest) }),
        _ => actions.Select(action => new DatedAction { Action = action, Due = action.Milestones.Min(due => due.Promise.Latest) }),
    };

    public sealed class DatedAction
    {
        public required PlanAction Action { get; init; }
        public DateOnly? Due { get; init; }
    }
}
