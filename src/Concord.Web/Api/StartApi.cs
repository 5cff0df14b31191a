using Concord.Web.Api.Answers;
using Concord.Web.Api.Document;

namespace Concord.Web.Api;

/// <summary>Where one begins: the links to everything, and the description of it.</summary>
internal static class StartApi
{
    public static void MapStart(this IEndpointRouteBuilder api)
    {
        api.MapRead<StartAnswer>("", new("getStart", ApiTags.Start, "Where everything begins", "Links to all that the API has.", [], (OpenDoor.Root, """
            { "version": "1.0", "plans": "/api/v1/plans", "search": "/api/v1/search" }
            """)), () => ApiAnswer.Of(new StartAnswer(ApiDocument.Version, $"{OpenDoor.Root}/plans", $"{OpenDoor.Root}/search", $"{OpenDoor.Root}/bodies", $"{OpenDoor.Root}/places",
                $"{OpenDoor.Root}/promise-rules", $"{OpenDoor.Root}/promised-date", $"{OpenDoor.Root}/openapi.json", "/api")));
        api.MapRead<object>("/openapi.json", new("getDescription", ApiTags.Start, "The OpenAPI document", "This API, described for programs in OpenAPI 3.1.", [], ($"{OpenDoor.Root}/openapi.json", """
            { "openapi": "3.1.1", "info": { "title": "Concord" } }
            """)), async (ApiDocument document, CancellationToken cancel) => ApiAnswer.Written(await document.WriteAsync(cancel)));
    }
}
