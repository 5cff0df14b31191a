using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.OutputCaching;

namespace Concord.Web;

/// <summary>When somebody with a permission has changed something, what is kept for visitors is thrown away: they see it at once.</summary>
public sealed class FreshPages(IOutputCacheStore cache) : IAsyncPageFilter
{
    public Task OnPageHandlerSelectionAsync(PageHandlerSelectedContext context) => Task.CompletedTask;

    public async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        var done = await next();
        var request = context.HttpContext;
        if (done.Exception is null && !HttpMethods.IsGet(request.Request.Method) && !HttpMethods.IsHead(request.Request.Method)
            && request.GetEndpoint()?.Metadata.GetMetadata<NeedsAttribute>() is not null)
            await cache.EvictByTagAsync(PublicPage.Tag, CancellationToken.None);
    }
}
