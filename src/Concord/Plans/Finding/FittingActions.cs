using Concord.Data;
using Concord.Plans.Domain;
using Concord.Plans.Finding.Search;

namespace Concord.Plans.Finding;

/// <summary>A filter as conditions that the database checks.</summary>
internal static class FittingActions
{
    public static IQueryable<PlanAction> ActionsFitting(this ConcordDb db, string? plan, ActionFilter filter, DateOnly today)
    {
        var actions = db.Actions.AsQueryable();
        // One plan, as the engine can see: then an index has its actions in their order.
        if (plan is not null) actions = actions.Where(action => action.PlanId == db.Plans.Where(row => row.Slug == plan).Select(row => row.Id).First());
        if (filter.HasOddDay) return actions.Where(action => false);
        if (filter.Chapter is { } number) actions = actions.Where(action => db.Chapters.Where(chapter => chapter.Number == number).Select(chapter => chapter.Id).Contains(action.ChapterId));
        if (filter.StatusChosen is { } status) actions = actions.Where(action => action.Status == status);
        if (filter.KindChosen is { } kind) actions = actions.Where(action => action.Kind == kind);
        if (filter.TimingChosen is { } timing) actions = actions.Where(action => action.Promise.Kind == timing);
        if (filter.Lead is { Length: > 0 }) actions = actions.LedBy(db, filter.Lead);
        // A form sends the end of a line as two characters.
        if (filter.Promised?.ReplaceLineEndings("\n") is { Length: > 0 } wording) actions = actions.Where(action => action.Promise.Text.Replace("\r\n", "\n") == wording);
        if (filter.AfterDay is { } after) actions = actions.Where(action => action.Milestones.Any(due => due.Promise.Latest >= after && (filter.BeforeDay == null || due.Promise.Latest <= filter.BeforeDay)));
        else if (filter.BeforeDay is { } before) actions = actions.Where(action => action.Milestones.Any(due => due.Promise.Latest <= before));
        if (filter.HasMilestones is { } has) actions = actions.Where(action => action.Milestones.Any(milestone => !milestone.IsWhole) == has);
        if (filter.Place is { Length: > 0 } code)
            actions = actions.Where(action => db.ActionPlaces.Any(place => place.ActionId == action.Id && db.AreaLines.Any(area => area.Id == place.AreaId && area.Code == code)));
        actions = filter.Counted switch
        {
            "published" => actions.Where(action => db.Plans.Any(whole => whole.Id == action.PlanId && whole.Versions == action.PlanVersion)),
            "live" => actions.Where(action => action.Status != ActionStatus.Superseded && action.Status != ActionStatus.Withdrawn
                && (action.PlanVersion == 0 || db.Plans.Any(whole => whole.Id == action.PlanId && whole.Versions == action.PlanVersion))),
            _ => actions,
        };
        return filter.AttentionChosen is { } attention ? actions.Needing(attention, db, today) : actions;
    }

    private static IQueryable<PlanAction> LedBy(this IQueryable<PlanAction> actions, ConcordDb db, string key) => key == "all"
        ? actions.Where(action => action.Leads.Any(lead => lead.To == null && lead.Role == LeadRole.AllDepartments))
        : actions.Where(action => action.Leads.Any(lead => lead.To == null && db.BodyLines.Any(body => body.Id == lead.BodyId && body.Key == key)));
}
