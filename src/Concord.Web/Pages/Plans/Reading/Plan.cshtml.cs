using Concord.Data;
using Concord.Plans.Domain;
using Concord.Rounds;
using Concord.Shared;
using Concord.Web.Layout.Charts;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.EntityFrameworkCore;
using PlanNoun = Concord.Plans.Domain.Plan;

namespace Concord.Web.Pages.Plans.Reading;

[Public, OutputCache(PolicyName = PublicPage.Name)]
public sealed class PlanModel(ConcordDb db, NewestPublished newest) : PageModel
{
    public sealed record ChapterLine(int Number, string Title, string Summary, int Actions, StatusBar Progress);

    public PlanNoun Plan { get; private set; } = null!;
    public IReadOnlyList<ChapterLine> Chapters { get; private set; } = [];
    public StatusBar Progress { get; private set; } = null!;
    public int Actions { get; private set; }
    public NewestPublished.Publication? Published { get; private set; }
    public Guid? SourceId { get; private set; }

    public async Task OnGetAsync(string plan, CancellationToken cancel)
    {
        Plan = (await db.Plans.AsNoTracking().SingleOrDefaultAsync(row => row.Slug == plan, cancel)).OrNotFound("such plan");
        var counts = await db.Actions.Where(action => action.PlanId == Plan.Id).GroupBy(action => new { action.ChapterId, action.Status })
            .Select(group => new { group.Key.ChapterId, group.Key.Status, Count = group.Count() }).ToListAsync(cancel);
        var chapters = await db.Chapters.AsNoTracking().Where(chapter => chapter.PlanId == Plan.Id).OrderBy(chapter => chapter.Number).ToListAsync(cancel);
        Chapters = [.. chapters.Select(chapter =>
        {
            var own = counts.Where(count => count.ChapterId == chapter.Id).ToDictionary(count => count.Status, count => count.Count);
            return new ChapterLine(chapter.Number, chapter.Title, chapter.Summary, own.Values.Sum(), new StatusBar(plan, own));
        })];
        Progress = new StatusBar(plan, counts.GroupBy(count => count.Status).ToDictionary(group => group.Key, group => group.Sum(count => count.Count)));
        Actions = Progress.Total;
        Published = await newest.OfPlanAsync(Plan.Id, cancel);
        SourceId = await db.PlanSources.Where(source => source.PlanId == Plan.Id).Select(source => (Guid?)source.Id).FirstOrDefaultAsync(cancel);
    }
}
