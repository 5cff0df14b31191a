using Concord.Data;
using Concord.Plans;
using Concord.Plans.Domain;
using Concord.Web.Layout.Charts;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.EntityFrameworkCore;

namespace Concord.Web.Pages;

[Public, OutputCache(PolicyName = PublicPage.Name)]
public sealed class IndexModel(ConcordDb db) : PageModel
{
    public sealed record Newest(Guid Id, string Slug, string Title, string Summary, string Publisher, string Published, bool IsDemonstration);

    public sealed record ChapterCount(int Number, string Title, string Summary, int Actions);

    public sealed record Word(string Ref, string Slug, string Text, ActionStatus Status);

    public Newest? Plan { get; private set; }
    public IReadOnlyList<ChapterCount> Chapters { get; private set; } = [];
    public IReadOnlyDictionary<ActionStatus, int> Statuses { get; private set; } = new Dictionary<ActionStatus, int>();
    public IReadOnlyList<Word> NeedAttention { get; private set; } = [];
    public int Actions { get; private set; }
    public int Departments { get; private set; }
    public int Places { get; private set; }
    public StatusBar? Progress { get; private set; }

    public async Task OnGetAsync(CancellationToken cancel)
    {
        Plan = await db.Plans.OrderBy(plan => plan.AddedAt)
            .Select(plan => new Newest(plan.Id, plan.Slug, plan.Title, plan.Summary, plan.Publisher, plan.Published, plan.DemonstrationNote != null))
            .FirstOrDefaultAsync(cancel);
        Places = await db.Areas.CountAsync(area => area.IsIntegrationArea, cancel);
        if (Plan is null) return;

        var actions = await db.Actions.Where(action => action.PlanId == Plan.Id)
            .Select(action => new { action.ChapterId, action.Ref, action.Slug, action.TextNow, action.Status }).ToListAsync(cancel);
        Chapters = [.. (await db.Chapters.Where(chapter => chapter.PlanId == Plan.Id).OrderBy(chapter => chapter.Number).ToListAsync(cancel))
            .Select(chapter => new ChapterCount(chapter.Number, chapter.Title, chapter.Summary, actions.Count(action => action.ChapterId == chapter.Id)))];
        Actions = actions.Count;
        Statuses = actions.CountBy(action => action.Status).ToDictionary(pair => pair.Key, pair => pair.Value);
        NeedAttention = [.. actions.Where(action => action.Status is ActionStatus.OffTrack or ActionStatus.AtRisk)
            .OrderByDescending(action => action.Status).ThenBy(action => action.Ref, StringComparer.Ordinal).Take(4)
            .Select(action => new Word(action.Ref, action.Slug, action.TextNow, action.Status))];
        Departments = await db.ActionLeads.Where(lead => lead.To == null && lead.BodyId != null && db.Actions.Any(action => action.Id == lead.ActionId && action.PlanId == Plan.Id))
            .Select(lead => lead.BodyId).Distinct().CountAsync(cancel);
        Progress = new StatusBar(Plan.Slug, Statuses);
    }
}
