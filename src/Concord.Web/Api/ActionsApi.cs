using Concord.Data;
using Concord.Plans;
using Concord.Plans.Exporting.Json;
using Concord.Plans.Finding;
using Concord.Plans.Timeline;
using Concord.Web.Api.Answers;
using Microsoft.EntityFrameworkCore;

namespace Concord.Web.Api;

/// <summary>Actions, filtered and searched as the website's list is, and what each promises for when.</summary>
internal static class ActionsApi
{
    public static void MapActions(this IEndpointRouteBuilder api)
    {
        api.MapRead<Paged<ActionLine>>("/plans/{plan}/actions", new("listActions", ApiTags.Actions, "The actions of a plan", "Filtered, searched and ordered as the list on the website. Filters combine.",
            [ApiParameters.Plan, .. ApiParameters.Filters, ApiParameters.Sort, .. ApiParameters.Paging], ($"{OpenDoor.Root}/plans/icap/actions?chapter=2&lead=home-office&pageSize=2", """
            { "page": 1, "pageSize": 2, "items": [{ "ref": "ICAP-2.01", "chapter": { "number": 2 }, "leads": [{ "role": "accountable", "key": "home-office" }] }] }
            """)), ListAsync);
        api.MapRead<ActionAnswer>("/plans/{plan}/actions/{action}", new("getAction", ApiTags.Actions, "One action", "Everything that is public about it: its words now and as published with the exact cells of the source, its promises with what was promised anew, who leads, where it stands, its history.",
            [ApiParameters.Plan, ApiParameters.InPath("action", "The action’s address within the plan.", "7.09")], ($"{OpenDoor.Root}/plans/icap/actions/7.09", """
            { "ref": "ICAP-7.09", "plan": "icap", "slug": "7.09", "chapter": { "number": 7, "title": "Rights and freedoms" } }
            """)), async (string plan, string action, HttpRequest request, ActionReading reading, PublicAddress address, CancellationToken cancel) =>
                ApiAnswer.Of(await reading.OfAsync(plan, action, address.Of(request, "/"), cancel)));
        api.MapRead<Paged<PromiseLineAnswer>>("/plans/{plan}/promises", new("listPromises", ApiTags.Actions, "What is promised for when", "One line for each promise, as the timeline has them: an action may promise several things. The same filters.",
            [ApiParameters.Plan, .. ApiParameters.Filters, .. ApiParameters.Paging], ($"{OpenDoor.Root}/plans/icap/promises?timing=season&pageSize=1", """
            { "items": [{ "part": 1, "parts": 1, "promised": { "kind": "season", "ruleSet": "2026-1" }, "lateness": { "state": "passed" } }] }
            """)), PromisesAsync);
        api.MapRead<Paged<ActionLine>>("/search", new("search", ApiTags.Actions, "Search every plan", "Actions of all plans that have the words, the best match first, with the passages in which they stand.",
            [ApiParameters.Q with { IsRequired = true }, .. ApiParameters.Paging], ($"{OpenDoor.Root}/search?q=volunteering&pageSize=1", """
            { "page": 1, "pageSize": 1, "items": [{ "plan": "icap" }] }
            """)), SearchAsync);
    }

    private static async Task<IResult> ListAsync(string plan, HttpContext context, ActionsAsked filters, FindActions find, CancellationToken cancel) =>
        await FoundAsync(context, find, plan, await filters.OfAsync(plan, context.Request.Query, cancel), cancel);

    private static Task<IResult> SearchAsync(HttpContext context, FindActions find, CancellationToken cancel) =>
        FoundAsync(context, find, null, new() { Q = context.Request.Query["q"] }, cancel);

    private static async Task<IResult> FoundAsync(HttpContext context, FindActions find, string? plan, ActionFilter filter, CancellationToken cancel)
    {
        var asked = ApiParameters.PageOf(context.Request.Query);
        var found = await find.RunAsync(plan, filter, asked.Page, asked.Size, cancel);
        return ApiAnswer.Page(context, asked, found.Count, found.Rows.Select(ActionLine.Of));
    }

    private static async Task<IResult> PromisesAsync(string plan, HttpContext context, ActionsAsked filters, TimelineOfPlan timelines, PromisesToday promises, ConcordDb db, CancellationToken cancel)
    {
        var timeline = await timelines.RunAsync(plan, await filters.OfAsync(plan, context.Request.Query, cancel), period: null, cancel);
        var lateness = promises.Of(await db.Plans.Where(row => row.Slug == plan).Select(row => row.Published).SingleAsync(cancel));
        return ApiAnswer.PageOf(context, [.. timeline.All.Select(line => new PromiseLineAnswer(
            Hrefs.Action(plan, line.Action.Slug), line.Action.Ref, new(line.Action.Chapter, line.Action.ChapterTitle), line.Part, line.Parts, line.What, PromiseInJson.Of(line.Promise), ReadAs.Words(line.Promise), LatenessAnswer.Of(lateness(line.Promise), promises.Today), line.Action.Status))]);
    }
}
