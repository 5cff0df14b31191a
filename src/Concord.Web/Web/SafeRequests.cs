using Concord.Data;

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
}
