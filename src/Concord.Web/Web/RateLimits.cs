using System.Threading.RateLimiting;

namespace Concord.Web;

/// <summary>How often one address may try what can be guessed or abused.</summary>
public static class RateLimits
{
    public const string Guessing = "guessing";

    private const int Segments = 6;
    private static readonly TimeSpan Window = TimeSpan.FromMinutes(1);

    public static IServiceCollection AddRateLimits(this IServiceCollection services) => services.AddRateLimiter(options =>
    {
        options.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
        options.OnRejected = (context, _) =>
        {
            // A sliding window does not say when it has room again: one of its segments later, at the soonest.
            var wait = Window / Segments;
            context.HttpContext.Response.Headers.RetryAfter = ((int)wait.TotalSeconds).ToString(System.Globalization.CultureInfo.InvariantCulture);
            return ValueTask.CompletedTask;
        };
        options.AddPolicy(Guessing, context => HttpMethods.IsPost(context.Request.Method)
            ? RateLimitPartition.GetSlidingWindowLimiter(context.Connection.RemoteIpAddress?.ToString() ?? "unknown", _ => new SlidingWindowRateLimiterOptions
            {
                PermitLimit = context.RequestServices.GetRequiredService<IConfiguration>().GetValue("Concord:SignInTriesPerMinute", 20),
                Window = Window,
                SegmentsPerWindow = Segments,
            })
            : RateLimitPartition.GetNoLimiter("reading"));
    });
}
