namespace Concord.Web;

/// <summary>PostgreSQL keeps no U+0000 in text, and nobody types it: an address or a form that carries one is not read.</summary>
public static class NullCharacters
{
    public static IApplicationBuilder UseNoNullCharacters(this IApplicationBuilder app) => app.Use((context, next) =>
    {
        if (!context.Request.QueryString.HasValue || !context.Request.QueryString.Value!.Contains("%00", StringComparison.Ordinal)) return next(context);
        context.Response.StatusCode = StatusCodes.Status400BadRequest;
        return Task.CompletedTask;
    });

    public static bool InForm(HttpRequest request) =>
        request.HasFormContentType && request.Form.Any(field => field.Value.Any(value => value?.Contains('\0') == true));
}
