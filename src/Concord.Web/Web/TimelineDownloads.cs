using System.Globalization;
using System.Text;
using Concord.Data;
using Concord.Plans;
using Concord.Plans.Domain;
using Concord.Plans.Timeline;
using Concord.Shared;
using Concord.Web.Layout.Charts.Timeline;
using Microsoft.EntityFrameworkCore;

namespace Concord.Web;

/// <summary>The timeline as a picture and as its data, of the same actions and period as the page.</summary>
public static class TimelineDownloads
{
    public static void MapTimelineDownloads(this WebApplication app)
    {
        var plans = app.MapGroup("/plans/{plan}").CacheOutput(PublicPage.Name).AddEndpointFilter(Downloads.NotThere);
        plans.MapGet("/timeline.svg", [Public] async (string plan, [AsParameters] ActionFilter filter, string? from, string? to, ConcordDb db, TimelineOfPlan timelines, CancellationToken cancel) =>
        {
            var title = (await db.Plans.Where(row => row.Slug == plan).Select(row => row.Title).SingleOrDefaultAsync(cancel)).OrNotFound("such plan");
            var picture = TimelinePicture.Draw(await timelines.RunAsync(plan, filter, PeriodAsked.Of(from, to).Period, cancel), title);
            return Results.File(Encoding.UTF8.GetBytes(picture), "image/svg+xml", $"{plan}-timeline.svg");
        });
        plans.MapGet("/timeline.csv", [Public] async (string plan, [AsParameters] ActionFilter filter, string? from, string? to, ConcordDb db, TimelineOfPlan timelines, CancellationToken cancel) =>
        {
            (await db.Plans.Where(row => row.Slug == plan).Select(row => row.Slug).SingleOrDefaultAsync(cancel)).OrNotFound("such plan");
            var timeline = await timelines.RunAsync(plan, filter, PeriodAsked.Of(from, to).Period, cancel);
            return Downloads.CsvFile($"{plan}-timeline.csv", ["reference", "part", "parts", "chapter", "action", "what", "promised", "kind", "earliest", "latest", "edtf", "read as", "rule", "rule set", "stands"],
                timeline.Shown.Select(Cells));
        });
    }

    private static string[] Cells(PromiseLine line) =>
    [
        line.Action.Ref, Number(line.Part), Number(line.Parts), Number(line.Action.Chapter), line.Action.Text, line.What, line.Promise.Text, line.Promise.Kind.ToString().ToLowerInvariant(),
        Day(line.Promise.Earliest), Day(line.Promise.Latest), line.Promise.Edtf ?? "", ReadAs.Words(line.Promise), line.Promise.Rule, line.Promise.RuleSet, line.Action.Status.InWords(),
    ];

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";
}
