using Concord;
using Concord.Shared;
using Concord.Web;
using Concord.Web.Api;

var builder = WebApplication.CreateBuilder(args);
var settings = ConcordSettings.From(builder.Configuration);

builder.AddTelemetry();
builder.Services.AddConcord(settings);
builder.Services.AddFaces(settings);

var app = builder.Build();
await app.PrepareDatabaseAsync(settings);

PublicAddress.UsePublicAddress(app, settings);
app.UseExceptionHandler("/status/500");
app.UseSecurityHeaders();
app.UseStatusPages();
app.UseApi();
app.UseLargestRequest();
app.UseNoNul();
app.UseAssets();
app.UseRouting();
app.UsePageMethods();
app.UseCheckedParameters();
app.UsePacking();
app.UseOutputCache();
app.UseResponseCompression();
app.UseSafeRequests();
app.UseAuthentication();
app.UseStanding();
app.UseRateLimiter();
app.UseAuthorization();

app.MapRazorPages().RequireAuthorization();
app.MapDownloads();
app.MapTimelineDownloads();
app.MapPlanDownloads();
app.MapPackDownloads();
app.MapReturnDownloads();
app.MapPublicationDownloads();
app.MapPublicLog();
app.MapRoundPictures();
app.MapFoiDownloads();
app.MapAuditExport();
app.MapImportReport();
app.MapRoundDownloads();
app.MapOneClick();
app.MapHealth();
app.MapApi();

app.Run();

namespace Concord.Web
{
    /// <summary>Named for the tests that start the product.</summary>
    public sealed partial class Program;
}
