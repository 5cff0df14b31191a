using Concord.Data;
using Concord.Plans.Domain;
using Concord.Shared;
using Microsoft.EntityFrameworkCore;

namespace Concord.Plans;

/// <summary>A plan's actions as those who report on them need them: who leads, what is promised for when, what done means.</summary>
public sealed class ReportableActions(ConcordDb db)
{
    public async Task<PlanFacts> PlanAsync(string slug, CancellationToken cancel = default) =>
        (await db.Plans.Where(plan => plan.Slug == slug).Select(plan => new PlanFacts(plan.Id, plan.Slug, plan.Title)).SingleOrDefaultAsync(cancel)).OrNotFound("such plan");

    public async Task<PlanFacts> PlanAsync(Guid id, CancellationToken cancel = default) =>
        (await db.Plans.Where(plan => plan.Id == id).Select(plan => new PlanFacts(plan.Id, plan.Slug, plan.Title)).SingleOrDefaultAsync(cancel)).OrNotFound("such plan");

    /// <summary>All actions of a plan in its order.</summary>
    public async Task<IReadOnlyList<ActionFacts>> OfPlanAsync(Guid planId, CancellationToken cancel = default) =>
        await ReadAsync(db.Actions.Where(action => action.PlanId == planId), cancel);

    public async Task<IReadOnlyList<ActionFacts>> TheseAsync(IReadOnlyCollection<Guid> ids, CancellationToken cancel = default) =>
        await ReadAsync(db.Actions.Where(action => ids.Contains(action.Id)), cancel);

    public async Task<ActionFacts?> FindAsync(Guid id, CancellationToken cancel = default) =>
        (await ReadAsync(db.Actions.Where(action => action.Id == id), cancel)).SingleOrDefault();

    /// <summary>By its address within its plan.</summary>
    public async Task<ActionFacts> FindAsync(Guid planId, string slug, CancellationToken cancel = default) =>
        (await ReadAsync(db.Actions.Where(action => action.PlanId == planId && action.Slug == slug), cancel)).SingleOrDefault().OrNotFound("such action");

    public async Task<ActionFacts?> FindAsync(string plan, string slug, CancellationToken cancel = default) =>
        (await ReadAsync(db.Actions.Where(action => action.Slug == slug && db.Plans.Any(whole => whole.Id == action.PlanId && whole.Slug == plan)), cancel)).SingleOrDefault();

    /// <summary>What a body leads today, alone or with others.</summary>
    public async Task<IReadOnlyList<Guid>> LedByAsync(Guid bodyId, CancellationToken cancel = default) =>
        await db.ActionLeads.Where(lead => lead.To == null && lead.BodyId == bodyId).Select(lead => lead.ActionId).Distinct().ToListAsync(cancel);

    public async Task<IReadOnlyList<Guid>> InAreaAsync(Guid areaId, CancellationToken cancel = default) =>
        await db.ActionPlaces.Where(place => place.AreaId == areaId).Select(place => place.ActionId).Distinct().ToListAsync(cancel);

    /// <summary>Where these actions happen.</summary>
    public async Task<IReadOnlyList<(Guid Action, Guid Area)>> PlacesAsync(IReadOnlyCollection<Guid> ids, CancellationToken cancel = default) =>
        [.. (await db.ActionPlaces.Where(place => ids.Contains(place.ActionId)).Select(place => new { place.ActionId, place.AreaId }).ToListAsync(cancel)).Select(place => (place.ActionId, place.AreaId))];

    private async Task<IReadOnlyList<ActionFacts>> ReadAsync(IQueryable<PlanAction> actions, CancellationToken cancel)
    {
        var chapters = db.Chapters.Select(chapter => new { chapter.Id, chapter.Number, chapter.Title });
        var rows = await actions.AsNoTracking().AsSplitQuery()
            .Join(chapters, action => action.ChapterId, chapter => chapter.Id, (action, chapter) => new { action, chapter })
            .OrderBy(row => row.chapter.Number).ThenBy(row => row.action.Number)
            .Select(row => new
            {
                row.action.Id, row.action.PlanId, row.action.Ref, row.action.Slug, Chapter = row.chapter.Number, row.chapter.Title, row.action.Number, row.action.TextNow,
                row.action.DoneMeans, row.action.TargetFigure, row.action.TargetUnit, row.action.Status, row.action.StatusNote, row.action.StatusOn, row.action.Promise,
                Leads = row.action.Leads.Where(lead => lead.To == null).OrderBy(lead => lead.Order).Select(lead => new { lead.BodyId, lead.Role, lead.Named }).ToList(),
                Milestones = row.action.Milestones.OrderBy(milestone => milestone.Number).Select(milestone => new { milestone.Id, milestone.Number, milestone.IsWhole, milestone.Text, milestone.Promise }).ToList(),
            }).ToListAsync(cancel);
        var ids = rows.Select(row => row.Id).ToList();
        var baselines = (await db.Baselines.AsNoTracking().Where(baseline => ids.Contains(baseline.ActionId)).OrderBy(baseline => baseline.Number).ToListAsync(cancel)).ToLookup(baseline => baseline.MilestoneId);
        return [.. rows.Select(row => new ActionFacts(
            row.Id, row.PlanId, row.Ref, row.Slug, row.Chapter, row.Title, row.Number, row.TextNow, row.DoneMeans, row.TargetFigure, row.TargetUnit, row.Status, row.StatusNote, row.StatusOn, row.Promise.Text,
            row.Leads.FirstOrDefault(lead => lead.Role == LeadRole.Accountable)?.BodyId,
            [.. row.Leads.Where(lead => lead.Role == LeadRole.Joint && lead.BodyId != null).Select(lead => lead.BodyId!.Value)],
            [.. row.Leads.Where(lead => lead.Role == LeadRole.Contributor && lead.BodyId != null).Select(lead => lead.BodyId!.Value)],
            row.Leads.Any(lead => lead.Role == LeadRole.AllDepartments),
            [.. row.Milestones.Select(milestone => FactsOf(milestone.Id, milestone.Number, milestone.IsWhole ? "The whole action" : milestone.Text, milestone.Promise, baselines[milestone.Id].LastOrDefault()?.Promise))]))];
    }

    private static MilestoneFacts FactsOf(Guid id, int number, string text, Promise promise, Promise? baseline)
    {
        var holds = baseline ?? promise;
        return new(id, number, text, promise.Text, baseline?.Text, holds.Edtf, holds.Earliest, holds.Latest);
    }
}

public sealed record PlanFacts(Guid Id, string Slug, string Title);

/// <summary>One action as it stands today. Bodies are those that lead it now.</summary>
public sealed record ActionFacts(
    Guid Id, Guid PlanId, string Ref, string Slug, int ChapterNumber, string ChapterTitle, int Number, string Text, string DoneMeans, long? TargetFigure, string? TargetUnit,
    ActionStatus Status, string StatusNote, DateOnly? StatusOn, string Promised,
    Guid? Accountable, IReadOnlyList<Guid> Joint, IReadOnlyList<Guid> Contributors, bool AllDepartments,
    IReadOnlyList<MilestoneFacts> Milestones)
{
    /// <summary>Nothing more is to be said of it: it is done, replaced or withdrawn.</summary>
    public bool IsClosed => Status is ActionStatus.Complete || IsEnded;

    /// <summary>A change that the group approved took it away, or put others in its place.</summary>
    public bool IsEnded => Status is ActionStatus.Superseded or ActionStatus.Withdrawn;
}

/// <summary>What is promised for when.</summary>
/// <param name="Promised">As it was published.</param>
/// <param name="Baseline">As it was agreed anew, where it was: the days are then those of the baseline.</param>
/// <param name="Latest">The last day that the words allow; it was never promised as a day.</param>
public sealed record MilestoneFacts(Guid Id, int Number, string Text, string Promised, string? Baseline, string? Edtf, DateOnly? Earliest, DateOnly? Latest)
{
    /// <summary>The words that hold today.</summary>
    public string Holds => Baseline ?? Promised;
}
