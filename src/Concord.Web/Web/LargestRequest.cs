using Concord.Plans.Importing;

namespace Concord.Web;

/// <summary>A request that says it is larger than any form of ours is refused before it is read; the rest is the form reader's.</summary>
public static class LargestRequest
{
    public const long Bytes = UploadPlan.LargestFile + 1024 * 1024;

    public static IApplicationBuilder UseLargestRequest(this IApplicationBuilder app) => app.Use((context, next) =>
    {
        if (context.Request.ContentLength is not > Bytes || context.Request.ContentType is null) return next(context);
        context.Response.StatusCode = StatusCodes.Status413PayloadTooLarge;
        return Task.CompletedTask;
    });
}
