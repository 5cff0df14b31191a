using Concord.Data;
using Concord.Shared;
using Microsoft.EntityFrameworkCore;

namespace Concord.Plans.Exporting.Feeds;

/// <summary>The changes of a plan, or of all plans, to follow in a reader of feeds.</summary>
public sealed class PlanChanges(ConcordDb db, ChangeList changes) : IPlanExport
{
    public const string AtomType = "application/atom+xml; charset=utf-8";

    private const int OnAPage = 50;

    public string Extension => "atom";
    public string MediaType => AtomType;
    public string Name => "Changes (Atom)";
    public string Says => "The newest changes to its actions, fifty to a page, to follow in a reader of feeds.";

    public Task WriteAsync(ExportedPlan plan, Stream to, CancellationToken cancel = default) =>
        WriteAsync(plan.Plan.Slug, $"Changes to the {plan.Plan.Title}", plan.Plan.AddedAt, plan.Root, 1, to, cancel);

    public async Task WritePageAsync(string slug, Uri root, int page, Stream to, CancellationToken cancel = default)
    {
        var plan = (await db.Plans.Where(row => row.Slug == slug).Select(row => new { row.Title, row.AddedAt }).SingleOrDefaultAsync(cancel)).OrNotFound("such plan");
        await WriteAsync(slug, $"Changes to the {plan.Title}", plan.AddedAt, root, page, to, cancel);
    }

    public async Task WriteAllPlansAsync(Uri root, int page, Stream to, CancellationToken cancel = default)
    {
        var began = await db.Plans.MinAsync(row => (DateTime?)row.AddedAt, cancel) ?? DateTime.UnixEpoch;
        await WriteAsync(null, "Changes to every plan", began, root, page, to, cancel);
    }

    private async Task WriteAsync(string? slug, string title, DateTime began, Uri root, int number, Stream to, CancellationToken cancel)
    {
        var pages = Math.Max(1, (await changes.CountAsync(slug, cancel: cancel) + OnAPage - 1) / OnAPage);
        if (number < 1 || number > pages) throw new NotFound("such page");
        var lines = await changes.PageAsync(slug, (number - 1) * OnAPage, OnAPage, cancel: cancel);
        var path = slug is null ? "/plans/changes.atom" : $"/plans/{slug}/changes.atom";
        var page = new FeedPage(slug, title, new(root, slug is null ? "/plans" : $"/plans/{slug}"), path, lines.Count > 0 ? lines[0].At : began, lines, number, pages);
        await new AtomFeed(root).WriteAsync(page, to);
    }
}
