using Concord.Data;
using Concord.Plans.Domain;
using Microsoft.EntityFrameworkCore;

namespace Concord.Web.Pages.Plans.Reading;

/// <summary>One line of any list of actions.</summary>
public sealed record ActionRow(string PlanSlug, string Ref, string Slug, int Chapter, string Text, string Promised, ActionStatus Status, IReadOnlyList<LeadName> Leads)
{
    /// <summary>"Home Office, with Department for Education".</summary>
    public string LeadLine
    {
        get
        {
            if (Leads.Count == 0) return "Nobody named";
            var first = Leads[0].InWords;
            return Leads.Count == 1 ? first : $"{first}, with {string.Join(" and ", Leads.Skip(1).Select(lead => lead.Role == LeadRole.AllDepartments ? "all departments" : lead.InWords))}";
        }
    }
}

public sealed record LeadName(LeadRole Role, string? Name, string? ShortName, string? Key)
{
    public string InWords => Role == LeadRole.AllDepartments ? "All departments" : ShortName ?? "";
}

/// <summary>The filters of a list of actions. They combine, and live in the address.</summary>
public sealed record ActionFilter(string? Q, int? Chapter, string? Lead, string? Status, string? Kind, string? Promised, string? Place)
{
    public bool IsEmpty => string.IsNullOrWhiteSpace(Q) && Chapter is null && IsNone(Lead) && IsNone(Status) && IsNone(Kind) && IsNone(Promised) && IsNone(Place);

    private static bool IsNone(string? value) => string.IsNullOrEmpty(value);
}

public static class ActionRows
{
    /// <summary>The list in one query, in the plan's order.</summary>
    public static async Task<List<ActionRow>> RowsAsync(this IQueryable<PlanAction> actions, ConcordDb db, CancellationToken cancel) =>
        await (from action in actions
               join chapter in db.Chapters on action.ChapterId equals chapter.Id
               join plan in db.Plans on action.PlanId equals plan.Id
               orderby plan.AddedAt, chapter.Number, action.Number
               select new ActionRow(plan.Slug, action.Ref, action.Slug, chapter.Number, action.TextNow, action.Promised, action.Status,
                   (from lead in db.ActionLeads
                    join body in db.Bodies on lead.BodyId equals body.Id into bodies
                    from body in bodies.DefaultIfEmpty()
                    where lead.ActionId == action.Id && lead.To == null
                    orderby lead.Role == LeadRole.Accountable ? 0 : lead.Role == LeadRole.Joint ? 1 : 2, lead.Order
                    select new LeadName(lead.Role, body!.CurrentName, body.CurrentShortName, body.Key)).ToList()))
            .AsNoTracking().ToListAsync(cancel);

    public static IQueryable<PlanAction> Matching(this IQueryable<PlanAction> actions, ActionFilter filter, ConcordDb db)
    {
        if (filter.Chapter is { } chapter) actions = actions.Where(action => db.Chapters.Any(row => row.Id == action.ChapterId && row.Number == chapter));
        if (StatusOf(filter.Status) is { } status) actions = actions.Where(action => action.Status == status);
        if (KindOf(filter.Kind) is { } kind) actions = actions.Where(action => action.Kind == kind);
        if (filter.Promised is { Length: > 0 } promised) actions = actions.Where(action => action.Promised == promised);
        if (filter.Lead == "all") actions = actions.Where(action => action.Leads.Any(lead => lead.To == null && lead.Role == LeadRole.AllDepartments));
        else if (filter.Lead is { Length: > 0 } body)
            actions = actions.Where(action => action.Leads.Any(lead => lead.To == null && db.Bodies.Any(row => row.Id == lead.BodyId && row.Key == body)));
        if (filter.Place is { Length: > 0 } code)
            actions = actions.Where(action => db.ActionPlaces.Any(place => place.ActionId == action.Id && db.Areas.Any(area => area.Id == place.AreaId && area.Code == code)));
        foreach (var word in (filter.Q ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries).Take(10))
        {
            var pattern = $"%{word.ToLowerInvariant().Replace("\\", "\\\\", StringComparison.Ordinal).Replace("%", "\\%", StringComparison.Ordinal).Replace("_", "\\_", StringComparison.Ordinal)}%";
#pragma warning disable CA1304, CA1311, CA1862, MA0011 // translated to SQL, where lower() is what both engines have
            actions = actions.Where(action => EF.Functions.Like(action.TextNow.ToLower(), pattern, "\\")
                || EF.Functions.Like(action.Ref.ToLower(), pattern, "\\")
                || EF.Functions.Like(action.Promised.ToLower(), pattern, "\\")
                || action.Components.Any(component => EF.Functions.Like(component.Text.ToLower(), pattern, "\\")));
#pragma warning restore CA1304, CA1311, CA1862, MA0011
        }
        return actions;
    }

    public static ActionStatus? StatusOf(string? slug) =>
        Enum.GetValues<ActionStatus>().Cast<ActionStatus?>().FirstOrDefault(status => status!.Value.Slug() == slug);

    public static ActionKind? KindOf(string? slug) =>
        Enum.GetValues<ActionKind>().Cast<ActionKind?>().FirstOrDefault(kind => string.Equals(kind!.Value.ToString(), slug, StringComparison.OrdinalIgnoreCase));
}
