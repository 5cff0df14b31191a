using Concord.Plans.Importing;
using Microsoft.AspNetCore.Http.Features;

namespace Concord.Web;

/// <summary>A request that says it is larger than any form of ours is refused without being kept; the rest is the form reader's.</summary>
public static class LargestRequest
{
    public const long Bytes = UploadPlan.LargestFile + 1024 * 1024;

    // A browser shows an answer only when all was taken that it sends. What is larger still is cut off.
    private const long LargestThrownAway = 2L * 1024 * 1024 * 1024;

    public static IApplicationBuilder UseLargestRequest(this IApplicationBuilder app) => app.Use(async (context, next) =>
    {
        if (context.Request.ContentLength is not > Bytes || context.Request.ContentType is null)
        {
            await next(context);
            return;
        }
        if (context.Request.ContentLength <= LargestThrownAway && context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit)
        {
            limit.MaxRequestBodySize = LargestThrownAway;
            await context.Request.Body.CopyToAsync(Stream.Null, context.RequestAborted);
        }
        context.Response.StatusCode = StatusCodes.Status413PayloadTooLarge;
    });
}
