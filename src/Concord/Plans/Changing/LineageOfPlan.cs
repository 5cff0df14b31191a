using Concord.Data;
using Concord.Plans.Domain;
using Concord.Plans.Domain.Changing;
using Concord.Shared;
using Microsoft.EntityFrameworkCore;

namespace Concord.Plans.Changing;

/// <summary>What came of what: of a whole plan, or of everything that one action is tied to by changes.</summary>
public sealed class LineageOfPlan(ConcordDb db)
{
    public sealed record Action(Guid Id, string PlanSlug, string Ref, string Slug, string Text, ActionStatus Status, bool IsPublished)
    {
        public string Address => $"/plans/{PlanSlug}/actions/{Slug}";
    }

    public sealed record Line(Action From, Action To, ChangeKind Kind, DateOnly On, string Reason, string Authority, string Decision, Guid? DecisionId);

    public async Task<IReadOnlyList<Line>> RunAsync(string slug, string? action = null, CancellationToken cancel = default)
    {
        var plan = (await db.Plans.Where(row => row.Slug == slug).Select(row => new { row.Id }).SingleOrDefaultAsync(cancel)).OrNotFound("such plan").Id;
        if (action is null) return await LinesAsync(db.Lineages.Where(line => db.Actions.Any(row => row.PlanId == plan && (row.Id == line.FromActionId || row.Id == line.ToActionId))), cancel);
        var start = (await db.Actions.Where(row => row.PlanId == plan && row.Slug == action).Select(row => new { row.Id }).SingleOrDefaultAsync(cancel)).OrNotFound("such action");
        var known = new HashSet<Guid> { start.Id };
        for (var before = 0; before < known.Count;)
        {
            before = known.Count;
            var ends = await db.Lineages.Where(line => known.Contains(line.FromActionId) || known.Contains(line.ToActionId)).Select(line => new { line.FromActionId, line.ToActionId }).ToListAsync(cancel);
            foreach (var line in ends) known.UnionWith([line.FromActionId, line.ToActionId]);
        }
        return await LinesAsync(db.Lineages.Where(line => known.Contains(line.FromActionId)), cancel);
    }

    /// <summary>Only the lines that begin or end at the action itself.</summary>
    public Task<IReadOnlyList<Line>> OfActionAsync(Guid action, CancellationToken cancel = default) =>
        LinesAsync(db.Lineages.Where(line => line.FromActionId == action || line.ToActionId == action), cancel);

    private async Task<IReadOnlyList<Line>> LinesAsync(IQueryable<Lineage> lines, CancellationToken cancel)
    {
        var actions = from action in db.Actions
                      join plan in db.Plans on action.PlanId equals plan.Id
                      select new { action.Id, PlanSlug = plan.Slug, action.Ref, action.Slug, action.TextNow, action.Status, action.PlanVersion };
        var rows = await (from line in lines
                          join request in db.ChangeRequests on line.ChangeRequestId equals request.Id
                          join earlier in actions on line.FromActionId equals earlier.Id
                          join later in actions on line.ToActionId equals later.Id
                          orderby line.On, earlier.Ref, later.Ref
                          select new { earlier, later, line.Kind, line.On, request.Reason, request.Authority, request.Decision, request.DecisionId }).ToListAsync(cancel);
        return [.. rows.Select(row => new Line(
            new(row.earlier.Id, row.earlier.PlanSlug, row.earlier.Ref, row.earlier.Slug, row.earlier.TextNow, row.earlier.Status, row.earlier.PlanVersion > 0),
            new(row.later.Id, row.later.PlanSlug, row.later.Ref, row.later.Slug, row.later.TextNow, row.later.Status, row.later.PlanVersion > 0),
            row.Kind, row.On, row.Reason, row.Authority, row.Decision, row.DecisionId))];
    }
}
