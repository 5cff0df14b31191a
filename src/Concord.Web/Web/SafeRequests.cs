using Concord.Data;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Concord.Web;

/// <summary>A GET changes nothing: while one is answered, the database refuses to save.</summary>
public static class SafeRequests
{
    public static IApplicationBuilder UseSafeRequests(this IApplicationBuilder app) => app.Use((context, next) =>
    {
        ConcordDb.ReadOnlyBecause = HttpMethods.IsGet(context.Request.Method) || HttpMethods.IsHead(context.Request.Method)
            ? $"{context.Request.Method} {context.Request.Path}"
            : null;
        return next(context);
    });

    /// <summary>A page that takes no such method says so; the framework would show the page with nothing in it.</summary>
    public static IApplicationBuilder UsePageMethods(this IApplicationBuilder app) => app.Use((context, next) =>
    {
        var method = context.Request.Method;
        if (HttpMethods.IsGet(method) || HttpMethods.IsHead(method)
            || context.GetEndpoint()?.Metadata.GetMetadata<CompiledPageActionDescriptor>() is not { } page
            || page.HandlerMethods.Any(handler => handler.HttpMethod.Equals(method, StringComparison.OrdinalIgnoreCase))) return next(context);
        context.Response.StatusCode = StatusCodes.Status405MethodNotAllowed;
        context.Response.Headers.Allow = "GET, HEAD";
        return Task.CompletedTask;
    });
}
