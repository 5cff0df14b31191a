using Concord.Web.Api.Answers;

namespace Concord.Web.Api;

/// <summary>What the rounds published, and everything published of an action.</summary>
internal static class PublicationsApi
{
    private static readonly ApiParameter Round = ApiParameters.InPath("round", "The number of the round.", "1") with { Number = (1, 100_000) };
    private static readonly ApiParameter Action = ApiParameters.InPath("action", "The action’s address: its reference without the plan’s code.", "1.04");

    public static void MapPublications(this IEndpointRouteBuilder api)
    {
        api.MapRead<Paged<PublicationAnswer>>("/plans/{plan}/publications", new("listPublications", ApiTags.Plans, "What the rounds published", "Every publication of a round and every later version of one, the newest first.", [ApiParameters.Plan, .. ApiParameters.Paging], ($"{OpenDoor.Root}/plans/icap/publications", """
            { "page": 1, "items": [] }
            """)), async (string plan, HttpContext context, PublicationsReading reading, CancellationToken cancel) => ApiAnswer.PageOf(context, await reading.OfPlanAsync(plan, cancel)));
        api.MapRead<PublishedRoundAnswer>("/plans/{plan}/publications/{round}", new("getPublication", ApiTags.Plans, "What one round published", "Its versions, how many actions stood where, and the newest line of each action. 404 until the round is published.", [ApiParameters.Plan, Round], ($"{OpenDoor.Root}/plans/icap/publications", """
            { "page": 1, "items": [] }
            """)), async (string plan, int round, PublicationsReading reading, CancellationToken cancel) => ApiAnswer.Of(await reading.OfRoundAsync(plan, round, cancel)));
        api.MapRead<Paged<PublishedLineAnswer>>("/plans/{plan}/actions/{action}/history", new("listPublishedLines", ApiTags.Actions, "Everything published of one action", "The newest first, each with its words on the day and its entry in the public log. It never changes; it grows.", [ApiParameters.Plan, Action, .. ApiParameters.Paging], ($"{OpenDoor.Root}/plans/icap/actions/1.04/history", """
            { "page": 1, "items": [] }
            """)), async (string plan, string action, HttpContext context, PublicationsReading reading, CancellationToken cancel) => ApiAnswer.PageOf(context, await reading.OfActionAsync(plan, action, cancel)));
    }
}
