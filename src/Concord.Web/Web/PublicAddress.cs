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
}
