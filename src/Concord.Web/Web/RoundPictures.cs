using System.Globalization;
using System.Text;
using System.Xml.Linq;
using Concord.Data;
using Concord.People;
using Concord.Plans;
using Concord.Rounds;
using Concord.Rounds.Picturing;
using Concord.Shared;
using Concord.Web.Layout.Charts.Bands;
using Concord.Web.Layout.Charts.Slippage;
using Concord.Web.Pages.Rounds.Picturing;
using static Concord.Web.Layout.Charts.Timeline.PromiseDrawing;

namespace Concord.Web;

/// <summary>The pictures of rounds as files, with their figures: of the same rounds as the pages, for the same people.</summary>
public static class RoundPictures
{
    public static void MapRoundPictures(this WebApplication app)
    {
        var plans = app.MapGroup("/plans/{plan}").AddEndpointFilter(Downloads.NotThere);
        var open = app.MapGroup("/plans/{plan}").CacheOutput(PublicPage.Name).AddEndpointFilter(Downloads.NotThere);
        open.MapGet("/over-time.svg", [Public] async (string plan, HttpContext context, Access access, ReportableActions actions, StatusOverTime overTime, CancellationToken cancel) =>
        {
            var (facts, rounds, isStaff) = await RoundsAsync(plan, context, access, actions, overTime, cancel);
            return Picture(BandPicture.Draw($"{facts.Title}: where the actions stood", [OverTimeBands.Statuses(rounds, !isStaff)]), $"{plan}-over-time.svg");
        });
        open.MapGet("/over-time.csv", [Public] async (string plan, HttpContext context, ConcordDb db, Access access, ReportableActions actions, StatusOverTime overTime, CancellationToken cancel) =>
        {
            var (_, rounds, isStaff) = await RoundsAsync(plan, context, access, actions, overTime, cancel);
            var parts = new[] { OverTimeBands.Statuses(rounds, !isStaff) }.Concat(await OverTimeBands.RatingsAsync(db, rounds, cancel));
            return Downloads.CsvFile($"{plan}-over-time.csv", ["what", "round", "kind", "actions"], parts.SelectMany(part => part.Rows.SelectMany(row => part.Kinds.Select(kind => new[] { part.Title, row.Name, kind.Label, row.Counts.GetValueOrDefault(kind.Key).ToString(CultureInfo.InvariantCulture) }))));
        });
        plans.MapGet("/over-time-ratings.svg", [Needs(Permission.ReadRound)] async (string plan, HttpContext context, ConcordDb db, Access access, ReportableActions actions, StatusOverTime overTime, CancellationToken cancel) =>
        {
            await access.DemandAsync(context.User.Actor(), Permission.ReadRound, [Scope.Programme], cancel);
            var (facts, rounds, _) = await RoundsAsync(plan, context, access, actions, overTime, cancel);
            return Picture(BandPicture.Draw($"{facts.Title}: how confident delivery was", await OverTimeBands.RatingsAsync(db, rounds, cancel), OverTimeBands.ScaleChanged), $"{plan}-over-time-ratings.svg");
        });
        open.MapGet("/actions/{action}/slippage.svg", [Public] async (string plan, string action, HttpContext context, SlippageReading reading, CancellationToken cancel) =>
        {
            var shown = await reading.OfAsync(plan, action, context.User.Actor(), cancel);
            return Picture(Stacked(shown.Milestones.Select(milestone => new SlippagePicture(milestone)).Where(picture => picture.IsAny).Select(picture => picture.Draw())), $"{plan}-{action}-slippage.svg");
        });
        open.MapGet("/actions/{action}/slippage.csv", [Public] async (string plan, string action, HttpContext context, SlippageReading reading, CancellationToken cancel) =>
        {
            var shown = await reading.OfAsync(plan, action, context.User.Actor(), cancel);
            string[] inside = shown.IsStaff ? ["forecast", "working days late", "why it moved"] : [];
            return Downloads.CsvFile($"{plan}-{action}-slippage.csv", ["milestone", "round", "promised", "last day of the promise", "reached", .. inside], shown.Milestones.SelectMany(milestone => milestone.Points.Select(point => (string[])
                [milestone.Text, point.RoundName, point.Promised, Day(point.Baseline), Day(point.Reached), .. shown.IsStaff ? new[] { Day(point.Forecast), point.WorkingDays?.ToString(CultureInfo.InvariantCulture) ?? "", point.Reason } : []])));
        });
    }

    private static async Task<(PlanFacts Plan, IReadOnlyList<StatusOverTime.Round> Rounds, bool IsStaff)> RoundsAsync(string plan, HttpContext context, Access access, ReportableActions actions, StatusOverTime overTime, CancellationToken cancel)
    {
        var facts = await actions.PlanAsync(plan, cancel);
        var isStaff = await access.MayAsync(context.User.Actor(), Permission.ReadRound, [Scope.Programme], cancel);
        return (facts, isStaff ? await overTime.FrozenAsync(facts.Id, cancel) : await overTime.PublishedAsync(facts.Id, cancel), isStaff);
    }

    // One below the other.
    private static string Stacked(IEnumerable<XElement> pictures)
    {
        var (all, down, width) = (new XElement(Svg + "svg", new XAttribute("role", "img"), new XAttribute("aria-label", "Slippage")), 0, 1);
        foreach (var each in pictures)
        {
            each.SetAttributeValue("y", down);
            (down, width) = (down + (int)each.Attribute("height")!, Math.Max(width, (int)each.Attribute("width")!));
            all.Add(each);
        }
        all.Add(new XAttribute("viewBox", $"0 0 {width} {Math.Max(1, down)}"), new XAttribute("width", width), new XAttribute("height", Math.Max(1, down)));
        return all.ToString(SaveOptions.DisableFormatting) + "\n";
    }

    private static IResult Picture(string svg, string name) => Results.File(Encoding.UTF8.GetBytes(svg), "image/svg+xml", name);

    private static string Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";
}
