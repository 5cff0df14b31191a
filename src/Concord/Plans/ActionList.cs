using System.Linq.Expressions;
using Concord.Data;
using Concord.Plans.Domain;
using Microsoft.EntityFrameworkCore;

namespace Concord.Plans;

/// <summary>Lists of actions for every face: one query, a line for each lead, put together here.</summary>
public sealed class ActionList(ConcordDb db)
{
    private sealed record Line(string PlanSlug, string PlanTitle, int Chapter, string ChapterTitle, string Ref, string Slug, string Text, string Promised,
        ActionKind Kind, ActionStatus Status, LeadRole? Role, string? Key, string? Name, string? ShortName);

    // Compiled once, and with no column that the list does not show: this is the page that everybody reads.
    private static readonly Func<ConcordDb, string, int, IAsyncEnumerable<Line>> StartOfPlan = EF.CompileAsyncQuery((ConcordDb db, string slug, int most) =>
        from row in (from action in db.Actions
                     join chapter in db.Chapters on action.ChapterId equals chapter.Id
                     join plan in db.Plans on action.PlanId equals plan.Id
                     where action.PlanId == db.Plans.Where(each => each.Slug == slug).Select(each => each.Id).First()
                     orderby action.Place, action.Slug
                     select new { action.Id, PlanTitle = plan.Title, Chapter = chapter.Number, chapter.Title, action.Place, action.Ref, action.Slug, action.TextNow, action.Promise.Text, action.Kind, action.Status }).Take(most)
        join lead in db.ActionLeads.Where(lead => lead.To == null) on row.Id equals lead.ActionId into leads
        from lead in leads.DefaultIfEmpty()
        join body in db.BodyLines on lead!.BodyId equals body.Id into bodies
        from body in bodies.DefaultIfEmpty()
        orderby row.Place, row.Slug, lead!.Order
        select new Line(slug, row.PlanTitle, row.Chapter, row.Title, row.Ref, row.Slug, row.TextNow, row.Text,
            row.Kind, row.Status, lead!.Role, body!.Key, body.CurrentName ?? lead.Named, body.CurrentShortName ?? lead.Named));

    /// <summary>The first actions of a plan, in the plan's order.</summary>
    public async Task<List<ActionRow>> StartOfPlanAsync(string slug, int most, CancellationToken cancel = default) => await TogetherAsync(StartOfPlan(db, slug, most), cancel);

    public Task<List<ActionRow>> OfChapterAsync(Guid chapterId, CancellationToken cancel = default) => FittingAsync(action => action.ChapterId == chapterId, cancel);

    /// <summary>What a body leads today.</summary>
    public Task<List<ActionRow>> LedByAsync(Guid bodyId, CancellationToken cancel = default) =>
        FittingAsync(action => action.Leads.Any(lead => lead.To == null && lead.BodyId == bodyId), cancel);

    /// <summary>What some bodies lead and another does not: the promises that came to it with them.</summary>
    public Task<List<ActionRow>> LedByAnyAsync(IReadOnlyCollection<Guid> bodyIds, Guid butNot, CancellationToken cancel = default) =>
        FittingAsync(action => action.Leads.Any(lead => lead.To == null && lead.BodyId != null && bodyIds.Contains(lead.BodyId.Value))
            && !action.Leads.Any(lead => lead.To == null && lead.BodyId == butNot), cancel);

    public Task<List<ActionRow>> InAreaAsync(Guid areaId, CancellationToken cancel = default) =>
        FittingAsync(action => db.ActionPlaces.Any(place => place.ActionId == action.Id && place.AreaId == areaId), cancel);

    /// <summary>How many actions each body leads, in one plan or in all.</summary>
    public async Task<IReadOnlyDictionary<Guid, (int Accountable, int All)>> CountsByBodyAsync(string? planSlug, CancellationToken cancel = default)
    {
        var leads = await (from lead in db.ActionLeads
                           join action in db.Actions on lead.ActionId equals action.Id
                           join plan in db.Plans on action.PlanId equals plan.Id
                           where lead.To == null && lead.BodyId != null && (planSlug == null || plan.Slug == planSlug)
                           group lead by new { lead.BodyId, lead.Role } into counted
                           select new { counted.Key.BodyId, counted.Key.Role, Count = counted.Count() }).ToListAsync(cancel);
        return leads.GroupBy(lead => lead.BodyId!.Value).ToDictionary(body => body.Key,
            body => (body.Where(lead => lead.Role == LeadRole.Accountable).Sum(lead => lead.Count), body.Sum(lead => lead.Count)));
    }

    private Task<List<ActionRow>> FittingAsync(Expression<Func<PlanAction, bool>> fits, CancellationToken cancel) => TogetherAsync(
        (from action in db.Actions.Where(fits)
         join chapter in db.Chapters on action.ChapterId equals chapter.Id
         join plan in db.Plans on action.PlanId equals plan.Id
         join lead in db.ActionLeads.Where(lead => lead.To == null) on action.Id equals lead.ActionId into leads
         from lead in leads.DefaultIfEmpty()
         join body in db.BodyLines on lead!.BodyId equals body.Id into bodies
         from body in bodies.DefaultIfEmpty()
         orderby plan.AddedAt, action.Place, action.Slug, lead!.Order
         select new Line(plan.Slug, plan.Title, chapter.Number, chapter.Title, action.Ref, action.Slug, action.TextNow, action.Promise.Text,
             action.Kind, action.Status, lead!.Role, body!.Key, body.CurrentName ?? lead.Named, body.CurrentShortName ?? lead.Named)).AsAsyncEnumerable(), cancel);

    private static async Task<List<ActionRow>> TogetherAsync(IAsyncEnumerable<Line> lines, CancellationToken cancel)
    {
        var rows = new List<ActionRow>();
        await foreach (var line in lines.WithCancellation(cancel))
        {
            if (rows.Count == 0 || rows[^1].Slug != line.Slug || rows[^1].PlanSlug != line.PlanSlug)
                rows.Add(new(line.PlanSlug, line.PlanTitle, line.Chapter, line.ChapterTitle, line.Ref, line.Slug, line.Text, line.Promised, line.Kind, line.Status));
            if (line.Role is { } role) rows[^1].Leads.Add(new(role, line.Key, line.Name, line.ShortName));
        }
        foreach (var row in rows) row.SortLeads();
        return rows;
    }
}
