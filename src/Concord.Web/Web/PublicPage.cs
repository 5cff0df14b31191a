using Concord.Plans;
using Concord.Web.Api;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.AspNetCore.Authorization;

namespace Concord.Web;

/// <summary>Anybody may enter; and, on a page, the answer to somebody who has not signed in may be kept for a few seconds.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public sealed class PublicAttribute : Attribute, IAllowAnonymous;

/// <summary>Output caching is opted into page by page. A copy is for visitors only, and one for each way of packing it.</summary>
public sealed class PublicPage : IOutputCachePolicy
{
    public const string Name = "public page";
    public const string Tag = "programme";

    // The only parts of a query that change a public page: others must not fill the cache with copies.
    private static readonly string[] Queries = [.. ActionFilter.Names, "page", "plan", "from", "to", "entry", "about", .. ApiRoutes.Queries];

    private static readonly TimeSpan Kept = TimeSpan.FromSeconds(10);

    /// <summary>The address of a page without what does not change it: a kept page must not show one visitor the query of another.</summary>
    public static string AddressOf(HttpRequest request) => request.Path + QueryString.Create(
        request.Query.Where(part => Queries.Contains(part.Key, StringComparer.OrdinalIgnoreCase)).OrderBy(part => part.Key, StringComparer.Ordinal));

    public ValueTask CacheRequestAsync(OutputCacheContext context, CancellationToken cancellation)
    {
        var request = context.HttpContext.Request;
        var cacheable = (HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method))
            && !request.Cookies.Keys.Any(SignedIn.IsSessionCookie) && request.Headers.Authorization.Count == 0;
        context.EnableOutputCaching = cacheable;
        context.AllowCacheLookup = cacheable;
        context.AllowCacheStorage = cacheable;
        context.AllowLocking = true;
        context.ResponseExpirationTimeSpan = Kept;
        context.Tags.Add(Tag);
        context.CacheVaryByRules.QueryKeys = Queries;
        context.CacheVaryByRules.CacheKeyPrefix = request.Headers.AcceptEncoding;
        return ValueTask.CompletedTask;
    }

    public ValueTask ServeFromCacheAsync(OutputCacheContext context, CancellationToken cancellation) => ValueTask.CompletedTask;

    public ValueTask ServeResponseAsync(OutputCacheContext context, CancellationToken cancellation)
    {
        var response = context.HttpContext.Response;
        if (response.StatusCode != StatusCodes.Status200OK || response.Headers.SetCookie.Count > 0) context.AllowCacheStorage = false;
        return ValueTask.CompletedTask;
    }
}
