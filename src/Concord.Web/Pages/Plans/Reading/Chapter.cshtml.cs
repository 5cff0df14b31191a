using Concord.Data;
using Concord.Plans;
using Concord.Shared;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.EntityFrameworkCore;

namespace Concord.Web.Pages.Plans.Reading;

[Public, OutputCache(PolicyName = PublicPage.Name)]
public sealed class ChapterModel(ConcordDb db, ActionList actions) : PageModel
{
    public sealed record Heading(Guid Id, int Number, string Title, string Summary, string PlanSlug, string PlanTitle);

    public Heading Chapter { get; private set; } = null!;
    public Heading? Previous { get; private set; }
    public Heading? Next { get; private set; }
    public IReadOnlyList<ActionRow> Actions { get; private set; } = [];

    public async Task OnGetAsync(string plan, int number, CancellationToken cancel)
    {
        var chapters = await (from chapter in db.Chapters
                              join whole in db.Plans on chapter.PlanId equals whole.Id
                              where whole.Slug == plan && chapter.Number >= number - 1 && chapter.Number <= number + 1
                              select new Heading(chapter.Id, chapter.Number, chapter.Title, chapter.Summary, whole.Slug, whole.Title)).ToListAsync(cancel);
        Chapter = chapters.Find(chapter => chapter.Number == number).OrNotFound("such chapter");
        Previous = chapters.Find(chapter => chapter.Number == number - 1);
        Next = chapters.Find(chapter => chapter.Number == number + 1);
        Actions = await actions.OfChapterAsync(Chapter.Id, cancel);
    }
}
