namespace Concord.Web;

/// <summary>The character NUL is in no word that anybody types, and PostgreSQL keeps no text that has one.</summary>
public static class NoNul
{
    public static IApplicationBuilder UseNoNul(this IApplicationBuilder app) => app.Use((context, next) =>
    {
        if (context.Request.QueryString.Value?.Contains("%00", StringComparison.Ordinal) != true) return next(context);
        context.Request.QueryString = QueryString.Empty;
        context.Response.StatusCode = StatusCodes.Status400BadRequest;
        return Task.CompletedTask;
    });

    /// <summary>The framework refuses NUL in a plain form itself, and lets it through in one that carries files.</summary>
    public static bool IsIn(HttpRequest request) => request.HasFormContentType
        && (request.Form.Any(field => field.Value.Any(value => value?.Contains('\0', StringComparison.Ordinal) == true)) || request.Form.Files.Any(file => file.FileName.Contains('\0', StringComparison.Ordinal)));
}
