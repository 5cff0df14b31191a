using System.Linq.Expressions;
using Concord.Data;
using Concord.Plans.Domain;
using Microsoft.EntityFrameworkCore;

namespace Concord.Web.Pages.Plans.Reading;

/// <summary>One line of any list of actions.</summary>
public sealed record ActionRow(string PlanSlug, string PlanTitle, int Chapter, string ChapterTitle, string Ref, string Slug, string Text, string Promised, ActionKind Kind, ActionStatus Status)
{
    public List<ActionLeadName> Leads { get; } = [];

    /// <summary>"HO, with DfE".</summary>
    public string LeadLine => Leads.Count switch
    {
        0 => "Nobody named",
        1 => Leads[0].Short,
        _ => $"{Leads[0].Short}, with {string.Join(" and ", Leads.Skip(1).Select(lead => lead.Role == LeadRole.AllDepartments ? "all departments" : lead.Short))}",
    };
}

/// <summary>A lead by its name of today.</summary>
public sealed record ActionLeadName(LeadRole Role, string? Key, string? Name, string? ShortName)
{
    public string Short => Role == LeadRole.AllDepartments ? "All departments" : ShortName ?? "";
}

/// <summary>Lists of actions: one query, a line for each lead, put together here.</summary>
public static class ActionRows
{
    private sealed record Line(string PlanSlug, string PlanTitle, int Chapter, string ChapterTitle, string Ref, string Slug, string Text, string Promised,
        ActionKind Kind, ActionStatus Status, LeadRole? Role, string? Key, string? Name, string? ShortName);

    private static readonly Func<ConcordDb, string, IAsyncEnumerable<Line>> OfPlan = EF.CompileAsyncQuery((ConcordDb db, string slug) =>
        from action in db.Actions
        join chapter in db.Chapters on action.ChapterId equals chapter.Id
        join plan in db.Plans on action.PlanId equals plan.Id
        join lead in db.ActionLeads.Where(lead => lead.To == null) on action.Id equals lead.ActionId into leads
        from lead in leads.DefaultIfEmpty()
        join body in db.Bodies on lead!.BodyId equals body.Id into bodies
        from body in bodies.DefaultIfEmpty()
        where plan.Slug == slug
        orderby chapter.Number, action.Number, lead!.Order
        select new Line(slug, plan.Title, chapter.Number, chapter.Title, action.Ref, action.Slug, action.TextNow, action.Promised,
            action.Kind, action.Status, lead!.Role, body!.Key, body.CurrentName, body.CurrentShortName));

    /// <summary>Every action of a plan, in the plan's order.</summary>
    public static async Task<List<ActionRow>> OfPlanAsync(this ConcordDb db, string slug, CancellationToken cancel) =>
        await TogetherAsync(OfPlan(db, slug), cancel);

    /// <summary>The actions that fit, whatever their plan.</summary>
    public static Task<List<ActionRow>> ActionRowsAsync(this ConcordDb db, Expression<Func<PlanAction, bool>> fits, CancellationToken cancel) => TogetherAsync(
        (from action in db.Actions.Where(fits)
         join chapter in db.Chapters on action.ChapterId equals chapter.Id
         join plan in db.Plans on action.PlanId equals plan.Id
         join lead in db.ActionLeads.Where(lead => lead.To == null) on action.Id equals lead.ActionId into leads
         from lead in leads.DefaultIfEmpty()
         join body in db.Bodies on lead!.BodyId equals body.Id into bodies
         from body in bodies.DefaultIfEmpty()
         orderby plan.AddedAt, chapter.Number, action.Number, lead!.Order
         select new Line(plan.Slug, plan.Title, chapter.Number, chapter.Title, action.Ref, action.Slug, action.TextNow, action.Promised,
             action.Kind, action.Status, lead!.Role, body!.Key, body.CurrentName, body.CurrentShortName)).AsAsyncEnumerable(), cancel);

    private static async Task<List<ActionRow>> TogetherAsync(IAsyncEnumerable<Line> lines, CancellationToken cancel)
    {
        var rows = new List<ActionRow>();
        await foreach (var line in lines.WithCancellation(cancel))
        {
            if (rows.Count == 0 || rows[^1].Slug != line.Slug || rows[^1].PlanSlug != line.PlanSlug)
                rows.Add(new(line.PlanSlug, line.PlanTitle, line.Chapter, line.ChapterTitle, line.Ref, line.Slug, line.Text, line.Promised, line.Kind, line.Status));
            if (line.Role is { } role) rows[^1].Leads.Add(new(role, line.Key, line.Name, line.ShortName));
        }
        foreach (var row in rows)
            if (row.Leads.Count > 1) row.Leads.Sort((a, b) => Rank(a.Role).CompareTo(Rank(b.Role)));
        return rows;
    }

    private static int Rank(LeadRole role) => role switch { LeadRole.Accountable => 0, LeadRole.Joint => 1, LeadRole.Contributor => 2, _ => 3 };
}
