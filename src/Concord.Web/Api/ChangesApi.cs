using Concord.Plans.Changing;
using Concord.Web.Api.Answers;

namespace Concord.Web.Api;

/// <summary>What changes made of a plan's actions: the lineage, and the two ways to count.</summary>
internal static class ChangesApi
{
    public static void MapChanges(this IEndpointRouteBuilder api)
    {
        api.MapRead<Paged<LineageAnswer>>("/plans/{plan}/lineage", new("listLineage", ApiTags.Plans, "What came of what", "Every split, merger and superseding that was applied, the first first, with its reason and authority.",
            [ApiParameters.Plan, .. ApiParameters.Paging], ($"{OpenDoor.Root}/plans/icap/lineage", """
            { "page": 1, "pageSize": 50 }
            """)), async (string plan, HttpContext context, LineageOfPlan lineage, CancellationToken cancel) =>
                ApiAnswer.PageOf(context, [.. (await lineage.RunAsync(plan, cancel: cancel)).Select(LineageAnswer.Of)]));
        api.MapRead<CountsAnswer>("/plans/{plan}/counts", new("getCounts", ApiTags.Plans, "How many actions", "Counted two ways, of the published and of the live, with the line that reconciles them.",
            [ApiParameters.Plan], ($"{OpenDoor.Root}/plans/icap/counts", """
            { "published": 74, "links": { "live": "/api/v1/plans/icap/actions?counted=live" } }
            """)), async (string plan, CountPlan count, CancellationToken cancel) => ApiAnswer.Of(CountsAnswer.Of(plan, await count.RunAsync(plan, cancel))));
    }
}
