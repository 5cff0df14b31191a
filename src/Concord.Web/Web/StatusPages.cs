using System.Security.Claims;
using Microsoft.AspNetCore.Diagnostics;

namespace Concord.Web;

/// <summary>The page for what went wrong is read as a visitor reads a page, whatever was sent and whoever sent it: it needs no form and no database.</summary>
public static class StatusPages
{
    public static void UseStatusPages(this WebApplication app)
    {
        app.UseStatusCodePagesWithReExecute("/status/{0}");
        app.Use((context, next) =>
        {
            if (!IsShown(context) || HttpMethods.IsHead(context.Request.Method)) return next(context);
            context.Request.Method = HttpMethods.Get;
            context.Request.ContentType = null;
            return next(context);
        });
    }

    /// <summary>After authentication: nobody is signed in on the page of a fault, and nobody is turned away as a visitor because the database is gone.</summary>
    public static IApplicationBuilder UseStanding(this IApplicationBuilder app) => app.Use((context, next) =>
    {
        if (context.Features.Get<IExceptionHandlerFeature>() is not null) context.User = new ClaimsPrincipal(new ClaimsIdentity());
        if (IsShown(context) || !DatabaseGone.IsRemembered(context)) return next(context);
        context.Response.StatusCode = DatabaseGone.Answer(context.Response);
        return Task.CompletedTask;
    });

    private static bool IsShown(HttpContext context) =>
        context.Features.Get<IStatusCodeReExecuteFeature>() is not null || context.Features.Get<IExceptionHandlerFeature>() is not null;
}
