using Concord.Data;
using Concord.Plans.Domain;
using Concord.Plans.Exporting.Feeds;
using Concord.Shared;
using Concord.Web.Api.Answers;
using Microsoft.EntityFrameworkCore;

namespace Concord.Web.Api;

/// <summary>Plans, their publications, chapters and changes.</summary>
internal static class PlansApi
{
    public static void MapPlans(this IEndpointRouteBuilder api)
    {
        api.MapRead<Paged<PlanAnswer>>("/plans", new("listPlans", ApiTags.Plans, "Every plan", "All plans, the first added first.", ApiParameters.Paging, ($"{OpenDoor.Root}/plans", """
            { "page": 1, "items": [{ "slug": "icap", "title": "Integrated Communities Action Plan", "actions": 74 }] }
            """)), async (HttpContext context, ConcordDb db, CancellationToken cancel) => ApiAnswer.PageOf(context, await PlansAsync(db, null, cancel)));
        api.MapRead<PlanAnswer>("/plans/{plan}", new("getPlan", ApiTags.Plans, "One plan", "What it is, how many of its actions stand where, and links to the rest.", [ApiParameters.Plan], ($"{OpenDoor.Root}/plans/icap", """
            { "code": "ICAP", "published": "February 2019", "actions": 74, "links": { "actions": "/api/v1/plans/icap/actions" } }
            """)), async (string plan, ConcordDb db, CancellationToken cancel) => ApiAnswer.Of((await PlansAsync(db, plan, cancel)).FirstOrDefault().OrNotFound("such plan")));
        api.MapRead<Paged<VersionAnswer>>("/plans/{plan}/versions", new("listVersions", ApiTags.Plans, "Every publication of a plan", "When it was published, from which document, the newest first.", [ApiParameters.Plan, .. ApiParameters.Paging], ($"{OpenDoor.Root}/plans/icap/versions", """
            { "page": 1, "items": [] }
            """)), VersionsAsync);
        api.MapRead<Paged<ChapterAnswer>>("/plans/{plan}/chapters", new("listChapters", ApiTags.Plans, "The chapters of a plan", "In the plan’s order, each with how many of its actions stand where.", [ApiParameters.Plan, .. ApiParameters.Paging], ($"{OpenDoor.Root}/plans/icap/chapters", """
            { "total": 8, "items": [{ "number": 1, "title": "Strengthening leadership", "actions": 4 }] }
            """)), ChaptersAsync);
        api.MapRead<Paged<ChangeLine>>("/plans/{plan}/changes", new("listChanges", ApiTags.Plans, "What was changed", "Every change of a plan’s actions, the newest first. Ask again with since to hear of later ones.", [ApiParameters.Plan, ApiParameters.Since, .. ApiParameters.Paging], ($"{OpenDoor.Root}/plans/icap/changes?since=2019-02-01&pageSize=1", """
            { "page": 1, "pageSize": 1, "items": [{ "plan": "icap" }] }
            """)), ChangesAsync);
    }

    /// <summary>Asked of a plan that may not be there, before anything else is.</summary>
    public static async Task<Plan> PlanAsync(ConcordDb db, string slug, CancellationToken cancel) =>
        (await db.Plans.AsNoTracking().SingleOrDefaultAsync(row => row.Slug == slug, cancel)).OrNotFound("such plan");

    private static async Task<List<PlanAnswer>> PlansAsync(ConcordDb db, string? slug, CancellationToken cancel)
    {
        var plans = await db.Plans.AsNoTracking().Where(plan => slug == null || plan.Slug == slug).OrderBy(plan => plan.AddedAt).ThenBy(plan => plan.Slug).ToListAsync(cancel);
        var counts = await db.Actions.GroupBy(action => new { action.PlanId, action.Status }).Select(group => new { group.Key.PlanId, group.Key.Status, Count = group.Count() }).ToListAsync(cancel);
        return [.. plans.Select(plan =>
        {
            var own = counts.Where(count => count.PlanId == plan.Id).OrderBy(count => count.Status).Select(count => new StatusCount(count.Status, count.Count)).ToList();
            var href = Hrefs.Plan(plan.Slug);
            return new PlanAnswer(href, $"/plans/{plan.Slug}", plan.Slug, plan.Code, plan.Title, plan.Publisher, plan.Published, plan.Nations, plan.Summary, plan.DemonstrationNote, plan.Versions,
                new(plan.SourceFile, plan.SourceSha256), own.Sum(count => count.Actions), own,
                new($"{href}/versions", $"{href}/chapters", $"{href}/actions", $"{href}/promises", $"{href}/changes", $"/plans/{plan.Slug}/plan.json"));
        })];
    }

    private static async Task<IResult> VersionsAsync(string plan, HttpContext context, ConcordDb db, CancellationToken cancel)
    {
        var id = (await PlanAsync(db, plan, cancel)).Id;
        return ApiAnswer.PageOf(context, await db.PlanVersions.Where(version => version.PlanId == id).OrderByDescending(version => version.Number)
            .Select(version => new VersionAnswer(version.Number, version.Published, new(version.SourceFile, version.SourceSha256), version.AddedAt)).ToListAsync(cancel));
    }

    private static async Task<IResult> ChaptersAsync(string plan, HttpContext context, ConcordDb db, CancellationToken cancel)
    {
        var id = (await PlanAsync(db, plan, cancel)).Id;
        var counts = await db.Actions.Where(action => action.PlanId == id).GroupBy(action => new { action.ChapterId, action.Status })
            .Select(group => new { group.Key.ChapterId, group.Key.Status, Count = group.Count() }).ToListAsync(cancel);
        var chapters = await db.Chapters.AsNoTracking().Where(chapter => chapter.PlanId == id).OrderBy(chapter => chapter.Number).ToListAsync(cancel);
        return ApiAnswer.PageOf(context, [.. chapters.Select(chapter =>
        {
            var own = counts.Where(count => count.ChapterId == chapter.Id).OrderBy(count => count.Status).Select(count => new StatusCount(count.Status, count.Count)).ToList();
            return new ChapterAnswer(chapter.Number, chapter.Title, chapter.Summary, own.Sum(count => count.Actions), own, $"{Hrefs.Plan(plan)}/actions?chapter={chapter.Number}", $"/plans/{plan}/chapters/{chapter.Number}");
        })]);
    }

    private static async Task<IResult> ChangesAsync(string plan, HttpContext context, ConcordDb db, ChangeList changes, CancellationToken cancel)
    {
        await PlanAsync(db, plan, cancel);
        var asked = ApiParameters.PageOf(context.Request.Query);
        var since = ApiParameters.InstantOf(context.Request.Query["since"]);
        var total = await changes.CountAsync(plan, since, cancel);
        var lines = await changes.PageAsync(plan, (asked.Page - 1) * asked.Size, asked.Size, since, cancel);
        return ApiAnswer.Page(context, asked, total, lines.Select(line => new ChangeLine(line.At, line.PlanSlug, line.Ref, Hrefs.Action(line.PlanSlug, line.ActionSlug), $"/plans/{line.PlanSlug}/actions/{line.ActionSlug}#history",
            line.Did, line.Reason, ActionReading.NullIfEmpty(line.Before), ActionReading.NullIfEmpty(line.After), Concord.Plans.ChangeAuthor.InPublic(line.ByPersonId, line.Means))));
    }
}
