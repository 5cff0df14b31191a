using Microsoft.Net.Http.Headers;

namespace Concord.Web;

/// <summary>
/// Three ways of packing an answer, not one per header ever sent: what a client accepts is made one of them before
/// the cache and the compression look, so that the two agree and no Brotli body reaches a client that did not ask for it.
/// </summary>
public static class Packing
{
    public static IApplicationBuilder UsePacking(this IApplicationBuilder app) => app.Use((context, next) =>
    {
        var accepted = context.Request.GetTypedHeaders().AcceptEncoding;
        context.Request.Headers.AcceptEncoding = Accepts(accepted, "br") ? "br" : Accepts(accepted, "gzip") ? "gzip" : "";
        return next(context);
    });

    private static bool Accepts(IEnumerable<StringWithQualityHeaderValue> accepted, string packing) =>
        accepted.Any(one => one.Value.Equals(packing, StringComparison.OrdinalIgnoreCase) && one.Quality is null or > 0);
}
