using Concord.Data;
using Concord.Demonstration;
using Concord.Shared;
using Microsoft.EntityFrameworkCore;
using Microsoft.Net.Http.Headers;

namespace Concord.Web;

public static class Startup
{
    public static async Task PrepareDatabaseAsync(this WebApplication app, ConcordSettings settings)
    {
        await using var scope = app.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<ConcordDb>();
        if (settings.MigrateOnStart) await db.BringUpToDateAsync();
        if (settings.Demonstration) await scope.ServiceProvider.GetRequiredService<LoadDemonstration>().RunAsync();
    }

    /// <summary>Built files carry their content's hash in the address, so a browser may keep them for a year.</summary>
    public static void UseAssets(this WebApplication app) => app.UseStaticFiles(new StaticFileOptions
    {
        OnPrepareResponse = file => file.Context.Response.Headers[HeaderNames.CacheControl] =
            file.Context.Request.Query.ContainsKey("v") ? "public, max-age=31536000, immutable" : "public, max-age=3600",
    });
}
