using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace Concord.Web.Api;

/// <summary>How many requests one address has left in this minute. The counts of a minute go with it.</summary>
public sealed class ApiRates(TimeProvider clock, IConfiguration configuration)
{
    public const int Usual = 600;
    private const int Seconds = 60;

    private Minute now = new(0);

    public (bool MayPass, int Limit, int Left, int SecondsToGo) Count(IPAddress? address)
    {
        var limit = configuration.GetValue("Concord:ApiRequestsPerMinute", Usual);
        var second = clock.GetUtcNow().ToUnixTimeSeconds();
        var minute = now;
        if (minute.Number != second / Seconds)
        {
            Interlocked.CompareExchange(ref now, new(second / Seconds), minute);
            minute = now;
        }
        var count = minute.Counts.AddOrUpdate(WhoIs(address), 1, (_, before) => before + 1);
        return (count <= limit, limit, Math.Max(0, limit - count), (int)(Seconds - second % Seconds));
    }

    /// <summary>Counts a request and says in its answer what is left; kept copies say the same of whoever reads them.</summary>
    public static bool Passes(HttpContext context)
    {
        var (mayPass, limit, left, toGo) = context.RequestServices.GetRequiredService<ApiRates>().Count(context.Connection.RemoteIpAddress);
        context.Response.OnStarting(() =>
        {
            context.Response.Headers["RateLimit-Policy"] = string.Create(CultureInfo.InvariantCulture, $"\"minute\";q={limit};w={Seconds}");
            context.Response.Headers["RateLimit"] = string.Create(CultureInfo.InvariantCulture, $"\"minute\";r={left};t={toGo}");
            if (!mayPass) context.Response.Headers.RetryAfter = toGo.ToString(CultureInfo.InvariantCulture);
            return Task.CompletedTask;
        });
        return mayPass;
    }

    // Whoever has one address of the newer kind has a whole network of them.
    private static string WhoIs(IPAddress? address) => address switch
    {
        null => "unknown",
        { IsIPv4MappedToIPv6: true } => address.MapToIPv4().ToString(),
        { AddressFamily: AddressFamily.InterNetworkV6 } => Convert.ToHexString(address.GetAddressBytes().AsSpan(0, 8)),
        _ => address.ToString(),
    };

    private sealed record Minute(long Number)
    {
        public ConcurrentDictionary<string, int> Counts { get; } = new(StringComparer.Ordinal);
    }
}
