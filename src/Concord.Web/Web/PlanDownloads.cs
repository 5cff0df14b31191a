using Concord.Plans.Exporting;
using Concord.Plans.Exporting.Feeds;
using Concord.Plans.Exporting.Json;

namespace Concord.Web;

/// <summary>A whole plan in each of the formats, its changes as a feed, and the schema of the JSON.</summary>
public static class PlanDownloads
{
    private static readonly string[] GetOrHead = [HttpMethods.Get, HttpMethods.Head];

    public static void MapPlanDownloads(this WebApplication app)
    {
        var plans = app.MapGroup("/plans").CacheOutput(PublicPage.Name).AddEndpointFilter(Downloads.NotThere);
        foreach (var extension in new[] { "odt", "docx", "ods", "xlsx", "csv", "json", "ics" })
            plans.MapMethods($"/{{plan}}/plan.{extension}", GetOrHead, [Public] (string plan, HttpRequest request, ExportPlan export, PublicAddress address, CancellationToken cancel) =>
                MadeFile.MakeAsync(file => export.RunAsync(plan, extension, address.Of(request, "/"), file, cancel), export.Format(extension).MediaType, ExportPlan.FileName(plan, extension), cancel));
        plans.MapMethods("/{plan}/changes.atom", GetOrHead, [Public] (string plan, int? page, HttpRequest request, PlanChanges changes, PublicAddress address, CancellationToken cancel) =>
            MadeFile.MakeAsync(file => changes.WritePageAsync(plan, address.Of(request, "/"), page ?? 1, file, cancel), changes.MediaType, null, cancel));
        plans.MapMethods("/changes.atom", GetOrHead, [Public] (int? page, HttpRequest request, PlanChanges changes, PublicAddress address, CancellationToken cancel) =>
            MadeFile.MakeAsync(file => changes.WriteAllPlansAsync(address.Of(request, "/"), page ?? 1, file, cancel), changes.MediaType, null, cancel));
        app.MapMethods(PlanSchema.Path, GetOrHead, [Public] () => Results.Stream(PlanSchema.Open(), PlanSchema.MediaType));
    }
}
