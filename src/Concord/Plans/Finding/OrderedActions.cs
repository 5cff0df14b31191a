using Concord.Data;
using Concord.Plans.Finding.Search;

namespace Concord.Plans.Finding;

/// <summary>The actions of a list, and its orders. Whatever they leave equal stands in the plan's order.</summary>
internal sealed class OrderedActions(ConcordDb db, string? plan, ActionFilter filter, DateOnly today)
{
    private readonly Sought sought = Sought.In(filter.Q);

    public sealed class Row
    {
        public Guid ActionId { get; init; }
        public Guid PlanId { get; init; }
        public long Place { get; init; }
        public string Slug { get; init; } = "";
        public DateOnly? StatusOn { get; init; }
        public DateOnly? Due { get; init; }
        public int Tier { get; init; }
    }

    public IQueryable<Row> All() => (filter.HasWords, sought.Terms.Count > 0) switch
    {
        (false, _) => Fitting(),
        (true, false) => Fitting().Where(row => false),
        _ when IsOfWordsAlone => Found(),
        _ => from row in Fitting()
             join hit in SearchEngine.Of(db).Find(db, sought) on row.ActionId equals hit.ActionId
             select new Row { ActionId = row.ActionId, PlanId = row.PlanId, Place = row.Place, Slug = row.Slug, StatusOn = row.StatusOn, Due = row.Due, Tier = hit.Tier },
    };

    public IQueryable<Guid> InOrder()
    {
        var rows = from row in All() join each in db.Plans on row.PlanId equals each.Id select new { Of = row, PlanAddedAt = each.AddedAt };
        // What has no day comes last, on either engine.
        var first = filter.SortChosen switch
        {
            ActionSort.Relevance => rows.OrderBy(row => row.Of.Tier).ThenBy(row => row.PlanAddedAt),
            ActionSort.Due => rows.OrderBy(row => row.Of.Due == null).ThenBy(row => row.Of.Due).ThenBy(row => row.PlanAddedAt),
            ActionSort.Reported => rows.OrderBy(row => row.Of.StatusOn == null).ThenByDescending(row => row.Of.StatusOn).ThenBy(row => row.PlanAddedAt),
            // An index has the order of one plan.
            _ => plan is null ? rows.OrderBy(row => row.PlanAddedAt) : rows.OrderBy(row => row.Of.Place),
        };
        return first.ThenBy(row => row.Of.Place).ThenBy(row => row.Of.Slug).Select(row => row.Of.ActionId);
    }

    // The digests know where an action stands: for words alone, thousands of actions need not be looked at.
    private bool IsOfWordsAlone => (filter with { Q = null }).IsEmpty && filter.SortChosen is ActionSort.Relevance or ActionSort.Plan;

    private IQueryable<Row> Found()
    {
        var hits = SearchEngine.Of(db).Find(db, sought);
        if (plan is not null) hits = hits.Where(hit => hit.PlanId == db.Plans.Where(row => row.Slug == plan).Select(row => row.Id).First());
        return hits.Select(hit => new Row { ActionId = hit.ActionId, PlanId = hit.PlanId, Place = hit.Place, Slug = hit.Slug, Tier = hit.Tier });
    }

    private IQueryable<Row> Fitting() => db.ActionsFitting(plan, filter, today).Dated(filter.AttentionChosen, today).Select(dated => new Row
    {
        ActionId = dated.Action.Id, PlanId = dated.Action.PlanId, Place = dated.Action.Place, Slug = dated.Action.Slug, StatusOn = dated.Action.StatusOn, Due = dated.Due,
    });
}
