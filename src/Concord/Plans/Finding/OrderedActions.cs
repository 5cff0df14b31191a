using Concord.Data;
using Concord.Plans.Domain;
using Concord.Plans.Finding.Search;

namespace Concord.Plans.Finding;

/// <summary>The orders of a list. Whatever they leave equal stands in the plan's order.</summary>
internal sealed class OrderedActions(ConcordDb db, ActionFilter filter, DateOnly today)
{
    public sealed class Row
    {
        public required PlanAction Action { get; init; }
        public DateTime PlanAddedAt { get; init; }
        public DateOnly? Due { get; init; }
        public int Tier { get; init; }
    }

    public IQueryable<Row> Of(IQueryable<PlanAction> fitting, Sought sought)
    {
        var rows = from dated in fitting.Dated(filter.AttentionChosen, today)
                   join plan in db.Plans on dated.Action.PlanId equals plan.Id
                   select new Row { Action = dated.Action, PlanAddedAt = plan.AddedAt, Due = dated.Due, Tier = 0 };
        if (sought.Terms.Count > 0)
            rows = from row in rows
                   join hit in SearchEngine.Of(db).Find(db, sought) on row.Action.Id equals hit.ActionId
                   select new Row { Action = row.Action, PlanAddedAt = row.PlanAddedAt, Due = row.Due, Tier = hit.Tier };
        // What has no day comes last, on either engine.
        var first = filter.SortChosen switch
        {
            ActionSort.Relevance => rows.OrderBy(row => row.Tier).ThenBy(row => row.PlanAddedAt),
            ActionSort.Due => rows.OrderBy(row => row.Due == null).ThenBy(row => row.Due).ThenBy(row => row.PlanAddedAt),
            ActionSort.Reported => rows.OrderBy(row => row.Action.StatusOn == null).ThenByDescending(row => row.Action.StatusOn).ThenBy(row => row.PlanAddedAt),
            _ => rows.OrderBy(row => row.PlanAddedAt),
        };
        return first.ThenBy(row => row.Action.Place).ThenBy(row => row.Action.Slug);
    }
}
