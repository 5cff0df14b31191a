using Concord.Shared;

namespace Concord.Web;

/// <summary>Where people reach this service: the configured address, so that no forged Host header gets into a message.</summary>
public sealed class PublicAddress(ConcordSettings settings)
{
    public Uri Of(HttpRequest request, string path)
    {
        if (settings.PublicAddress is { } configured) return new Uri(configured, path);
        var loopback = request.HttpContext.Connection.LocalPort;
        return new UriBuilder("http", "127.0.0.1", loopback).Uri is var here ? new Uri(here, path) : here;
    }

    /// <summary>A proxy that ends TLS speaks HTTP to this service, and people reached it by HTTPS all the same: cookies and headers go by that.</summary>
    public static void UsePublicAddress(WebApplication app, ConcordSettings settings)
    {
        app.Lifetime.ApplicationStarted.Register(() =>
        {
            if (app.Urls.FirstOrDefault() is { } listening) app.Services.GetRequiredService<SiteAddress>().ListensAt(new Uri(listening));
        });
        if (settings.PublicAddress is not { Scheme: "https" }) return;
        app.Use((context, next) =>
        {
            context.Request.Scheme = Uri.UriSchemeHttps;
            return next(context);
        });
    }
}
