using Microsoft.AspNetCore.Diagnostics;
using Microsoft.Net.Http.Headers;

namespace Concord.Web.Api;

/// <summary>
/// What holds for every request below /api/v1: any site may read it, nobody is known by a cookie, and whatever goes
/// wrong is answered as a problem.
/// </summary>
public static class OpenDoor
{
    public const string Root = "/api/v1";

    public static IApplicationBuilder UseApi(this IApplicationBuilder app) => app.UseWhen(context => context.Request.Path.StartsWithSegments(Root, StringComparison.Ordinal), api =>
    {
        api.Use(EnterAsync);
        api.UseExceptionHandler(fault => fault.UseSecurityHeaders().Run(FaultAsync));
        api.UseStatusCodePages(status => Problem.WriteAsync(status.HttpContext, status.HttpContext.Response.StatusCode));
    });

    private static Task EnterAsync(HttpContext context, RequestDelegate next)
    {
        var (request, response) = (context.Request, context.Response);
        // The first to be asked for is the last to be done: a fault clears what was set before it.
        response.OnStarting(() =>
        {
            response.Headers.AccessControlAllowOrigin = "*";
            response.Headers.AccessControlExposeHeaders = "Link, ETag, Retry-After, RateLimit, RateLimit-Policy";
            if (response.StatusCode >= 400)
            {
                response.Headers.CacheControl = "no-cache";
                response.Headers.Remove(HeaderNames.Pragma);
                response.Headers.Remove(HeaderNames.Expires);
            }
            return Task.CompletedTask;
        });
        if (HttpMethods.IsOptions(request.Method)) return PreflightAsync(response);
        request.Headers.Remove(HeaderNames.Cookie);
        if (!ApiRates.Passes(context)) return Problem.WriteAsync(context, 429);
        return Accepts(request) ? next(context) : Problem.WriteAsync(context, 406);
    }

    private static Task PreflightAsync(HttpResponse response)
    {
        response.StatusCode = StatusCodes.Status204NoContent;
        response.Headers.Allow = "GET, HEAD, OPTIONS";
        response.Headers.AccessControlAllowMethods = "GET, HEAD";
        response.Headers.AccessControlAllowHeaders = "Accept, If-None-Match";
        response.Headers.AccessControlMaxAge = "86400";
        return Task.CompletedTask;
    }

    private static Task FaultAsync(HttpContext context) => Problem.WriteAsync(context,
        DatabaseGone.Causes(context.Features.Get<IExceptionHandlerFeature>()?.Error) ? DatabaseGone.Answer(context.Response) : StatusCodes.Status500InternalServerError);

    private static bool Accepts(HttpRequest request)
    {
        if (request.Headers.Accept.Count == 0) return true;
        var json = new MediaTypeHeaderValue("application/json");
        return request.GetTypedHeaders().Accept.Any(range => json.IsSubsetOf(range) && range.Quality is null or > 0);
    }
}
