using Concord.Shared;
using Concord.Web.Api.Answers;
using Concord.Web.Api.Document;

namespace Concord.Web.Api;

/// <summary>The public API: a reading face on what the pages show to visitors.</summary>
public static class ApiRoutes
{
    /// <summary>What changes an answer of the API beside what changes a page.</summary>
    public static readonly IReadOnlyList<string> Queries = ["pageSize", "since", "text", "published"];

    private static readonly string[] GetOrHead = [HttpMethods.Get, HttpMethods.Head];

    public static IServiceCollection AddApi(this IServiceCollection services) => services
        .AddSingleton<ApiRates>()
        .AddScoped<ActionsAsked>()
        .AddScoped<ActionReading>()
        .AddScoped<PublicationsReading>()
        .ConfigureHttpJsonOptions(json => ApiJson.Configure(json.SerializerOptions))
        .AddApiDocument();

    public static void MapApi(this WebApplication app)
    {
        var api = app.MapGroup(OpenDoor.Root).CacheOutput(PublicPage.Name).AddEndpointFilter(RefusedAsync)
            .WithMetadata(new PublicAttribute());
        api.MapStart();
        api.MapPlans();
        api.MapActions();
        api.MapPublications();
        api.MapPlaces();
        api.MapPromises();
    }

    /// <summary>Maps one endpoint; T is what it answers.</summary>
    internal static void MapRead<T>(this IEndpointRouteBuilder api, string path, ApiOperation operation, Delegate handler) =>
        api.MapMethods(path, GetOrHead, handler).WithName(operation.Id).WithTags(operation.Tag).WithSummary(operation.Summary).WithDescription(operation.Says)
            .WithMetadata(operation).Produces<T>(StatusCodes.Status200OK, "application/json").Produces<Problem>(StatusCodes.Status400BadRequest, Problem.MediaType);

    private static async ValueTask<object?> RefusedAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        try
        {
            return await next(context);
        }
        catch (NotFound missing)
        {
            return new Refused(StatusCodes.Status404NotFound, missing.Message, null);
        }
        catch (BadParameter bad)
        {
            return new Refused(StatusCodes.Status400BadRequest, bad.Message, [bad.Problem]);
        }
    }

    private sealed record Refused(int Status, string Detail, IReadOnlyList<ParameterProblem>? Parameters) : IResult
    {
        public Task ExecuteAsync(HttpContext context) => Problem.WriteAsync(context, Status, Detail, Parameters);
    }
}
