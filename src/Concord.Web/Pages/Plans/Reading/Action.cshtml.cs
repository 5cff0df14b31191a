using Concord.Data;
using Concord.People;
using Concord.Plans;
using Concord.Plans.Changing;
using Concord.Plans.Domain;
using Concord.Plans.Domain.Changing;
using Concord.Plans.Domain.Measuring;
using Concord.Plans.Timeline;
using Concord.Rounds;
using Concord.Shared;
using Concord.Shared.Calendar;
using Concord.Shared.Promises;
using Concord.Web.Layout.Charts.Slippage;
using Concord.Web.Layout.Charts.Timeline;
using Concord.Web.Pages.Plans.Changing;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.EntityFrameworkCore;

namespace Concord.Web.Pages.Plans.Reading;

[Public, OutputCache(PolicyName = PublicPage.Name)]
public sealed class ActionModel(ConcordDb db, Access access, LineageOfPlan lineage, PromisesToday promises, NewestPublished newest, SlippageReading slippage, WorkingDays working) : PageModel
{
    public sealed record LeadLine(LeadRole Role, string Named, string? Name, string? Key, DateOnly? From, DateOnly? To);

    /// <summary>A promise in its own words, the span it was read as, and how that stands today by the rules of today.</summary>
    public sealed record PromiseToday(Milestone Milestone, Promise Promise, Lateness Lateness, IReadOnlyList<ActionIndicator> Indicators, IReadOnlyList<Baseline> Baselines);

    public sealed record HistoryLine(DateTime At, string Did, string Reason, string Before, string After, string? By, Guid? ByPersonId, string Means);

    public PlanAction Action { get; private set; } = null!;
    public (string Slug, string Title, bool IsDemonstration) Plan { get; private set; }
    public (int Number, string Title) Chapter { get; private set; }
    public IReadOnlyList<PromiseToday> Promises { get; private set; } = [];
    public IReadOnlyList<ActionIndicator> Indicators { get; private set; } = [];
    public DateOnly Today { get; private set; }
    public bool IsLeftOut { get; private set; }
    public IReadOnlyList<LeadLine> Leads { get; private set; } = [];
    public IReadOnlyList<(string Code, string Name)> Places { get; private set; } = [];
    public IReadOnlyList<HistoryLine> History { get; private set; } = [];
    public Measurability Measured { get; private set; } = null!;
    public NewestPublished.Line? Published { get; private set; }
    public bool MayEdit { get; private set; }
    public bool MayReport { get; private set; }
    public bool InRounds { get; private set; }
    public bool MayPropose { get; private set; }
    public WorkingDays Working => working;

    /// <summary>What it came from, and what came of it.</summary>
    public ChangedAction Changed { get; private set; } = null!;
    public SlippageShown Slippage { get; private set; } = null!;
    public (string? Before, string? After) Neighbours { get; private set; }

    public async Task OnGetAsync(string plan, string action, CancellationToken cancel)
    {
        var found = (await (from row in db.Actions.Include(row => row.Components).Include(row => row.Milestones).Include(row => row.Indicators).AsSplitQuery()
                            join chapter in db.Chapters on row.ChapterId equals chapter.Id
                            join whole in db.Plans on row.PlanId equals whole.Id
                            where whole.Slug == plan && row.Slug == action
                            select new { Action = row, chapter.Number, chapter.Title, whole.Slug, PlanTitle = whole.Title, whole.DemonstrationNote, whole.Published, whole.Versions, whole.IsReportedInRounds })
            .AsNoTracking().SingleOrDefaultAsync(cancel)).OrNotFound("such action");
        Action = found.Action;
        Plan = (found.Slug, found.PlanTitle, found.DemonstrationNote is not null);
        Chapter = (found.Number, found.Title);
        (Today, InRounds, IsLeftOut) = (promises.Today, found.IsReportedInRounds, Action.IsPublished && found.Versions > Action.PlanVersion);
        Changed = new(Action, plan, [.. (await lineage.OfActionAsync(Action.Id, cancel))]);
        Promises = PromisesOf(found.Published, (await db.Baselines.AsNoTracking().Where(row => row.ActionId == Action.Id).OrderBy(row => row.Number).ToListAsync(cancel)).ToLookup(row => row.MilestoneId));
        Indicators = [.. Action.Indicators.Where(indicator => indicator.MilestoneId is null).OrderBy(indicator => indicator.Number)];
        Leads = await LeadsAsync(cancel);
        Measured = MeasuredBy();
        Places = [.. (await (from place in db.ActionPlaces join area in db.AreaLines on place.AreaId equals area.Id where place.ActionId == Action.Id orderby area.Name select new { area.Code, area.Name }).ToListAsync(cancel)).Select(area => (area.Code, area.Name))];
        History = await HistoryAsync(cancel);
        Published = await newest.OfActionAsync(Action.Id, cancel);
        var slugs = await db.Actions.Where(row => row.ChapterId == Action.ChapterId && row.Number >= Action.Number - 1 && row.Number <= Action.Number + 1).OrderBy(row => row.Number).ThenBy(row => row.Slug).Select(row => row.Slug).ToListAsync(cancel);
        Neighbours = (slugs.ElementAtOrDefault(slugs.IndexOf(Action.Slug) - 1), slugs.ElementAtOrDefault(slugs.IndexOf(Action.Slug) + 1));
        var belongsTo = await db.ActionLeads.Where(lead => lead.ActionId == Action.Id && lead.To == null && lead.BodyId != null).Select(lead => Scope.Body(lead.BodyId!.Value)).ToListAsync(cancel);
        belongsTo.Add(Scope.Action(Action.Id));
        Slippage = await slippage.OfAsync(Action.Id, await AccountableAsync(cancel), $"/plans/{plan}/actions/{action}", User.Actor(), cancel);
        if (User.Identity is not { IsAuthenticated: true }) return;
        MayEdit = await access.MayAsync(User.Actor(), Permission.EditAction, belongsTo, cancel);
        MayReport = await access.MayAsync(User.Actor(), InRounds ? Permission.WriteReturn : Permission.ReportAction, belongsTo, cancel);
        MayPropose = await access.MayAsync(User.Actor(), Permission.ProposeChange, belongsTo, cancel);
    }

    private Task<Guid?> AccountableAsync(CancellationToken cancel) =>
        db.ActionLeads.Where(lead => lead.ActionId == Action.Id && lead.To == null && lead.Role == LeadRole.Accountable).Select(lead => lead.BodyId).FirstOrDefaultAsync(cancel);

    private List<PromiseToday> PromisesOf(string published, ILookup<Guid, Baseline> baselines)
    {
        var lateness = promises.Of(published);
        return [.. Action.Milestones.OrderBy(milestone => milestone.Number).Select(milestone => new PromiseToday(
            milestone, milestone.Promise, lateness(milestone.Promise),
            [.. Action.Indicators.Where(indicator => indicator.MilestoneId == milestone.Id).OrderBy(indicator => indicator.Number)], [.. baselines[milestone.Id]]))];
    }

    private Measurability MeasuredBy()
    {
        var accountable = Leads.Where(lead => lead.To is null && lead.Role == LeadRole.Accountable).Select(lead => lead.Name ?? lead.Named).ToList();
        return Measurability.Of(Action, accountable, Leads.Any(lead => lead.To is null && lead.Role == LeadRole.AllDepartments), [.. Promises.Select(line => line.Promise)]);
    }

    private async Task<List<LeadLine>> LeadsAsync(CancellationToken cancel) =>
        await (from lead in db.ActionLeads
               join body in db.BodyLines on lead.BodyId equals body.Id into bodies
               from body in bodies.DefaultIfEmpty()
               where lead.ActionId == Action.Id
               orderby lead.To != null, lead.Role == LeadRole.Accountable ? 0 : lead.Role == LeadRole.Joint ? 1 : 2, lead.Order
               select new LeadLine(lead.Role, lead.Named, body!.CurrentName, body.Key, lead.From, lead.To)).ToListAsync(cancel);

    // The public sees in what capacity a change was made; names of staff are for those who have signed in.
    private async Task<List<HistoryLine>> HistoryAsync(CancellationToken cancel) =>
        await (from change in db.ActionChanges
               join person in db.PersonLines on change.ByPersonId equals person.Id into people
               from person in people.DefaultIfEmpty()
               where change.ActionId == Action.Id
               orderby change.Number descending
               select new HistoryLine(change.At, change.Did, change.Reason, change.Before, change.After, person!.Name, change.ByPersonId, change.Means)).ToListAsync(cancel);

    /// <summary>The promises as the timeline draws them; nothing where none of them names a day.</summary>
    public PromiseRows? Picture()
    {
        var row = new ActionRow(Plan.Slug, Plan.Title, Chapter.Number, Chapter.Title, Action.Ref, Action.Slug, Action.TextNow, Action.Promise.Text, Action.Kind, Action.Status);
        var timeline = new PlanTimeline([.. Promises.Select((line, at) => new PromiseLine(row, at + 1, Promises.Count, line.Milestone.Text, line.Promise))], null, Today);
        return timeline.Period is { } period ? new("own", timeline.Shown, period, Today, WithActions: false) : null;
    }

    public string Who(HistoryLine line) => line.By is { } name && User.Identity is { IsAuthenticated: true } ? name : ChangeAuthor.InPublic(line.ByPersonId, line.Means);
}
