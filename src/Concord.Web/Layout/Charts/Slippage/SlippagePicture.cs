using System.Globalization;
using System.Xml.Linq;
using Concord.Rounds;
using Concord.Web.Layout.Charts.Timeline;
using static Concord.Web.Layout.Charts.Timeline.PromiseDrawing;

namespace Concord.Web.Layout.Charts.Slippage;

/// <summary>
/// One milestone, a row for each round: a bar where the promise ends, a ring at the forecast, a diamond where it was
/// reached, and a line from the promise to what is later.
/// </summary>
public sealed class SlippagePicture(SlippageOfAction.Milestone milestone)
{
    private const int Width = 960, Left = 230, Right = 190, RowHeight = 30, Top = 60;
    private const string Ink = "#211a26", Soft = "#574d5d", Late = "#8a1c16", Grid = "#d8d0d9";

    private readonly List<DateOnly> days = [.. milestone.Points.SelectMany(point => new[] { point.Baseline, point.Forecast, point.Reached }).OfType<DateOnly>()];

    /// <summary>Nothing can be drawn where nothing names a day.</summary>
    public bool IsAny => days.Count > 0;

    public XElement Draw()
    {
        var height = Top + milestone.Points.Count * RowHeight + 10;
        var picture = new XElement(Svg + "svg", Attribute("viewBox", $"0 0 {Width} {height}"), Attribute("width", Width), Attribute("height", height), Attribute("role", "img"), Attribute("font-family", "Atkinson Hyperlegible, Arial, sans-serif"), Attribute("font-size", 15),
            new XElement(Svg + "title", PromiseRows.Text(milestone.Text)), new XElement(Svg + "desc", Said(milestone)),
            new XElement(Svg + "rect", Attribute("width", Width), Attribute("height", height), Attribute("fill", "#fff")), Words(0, 18, Excerpt.Of(PromiseRows.Text(milestone.Text), 110), Ink));
        foreach (var year in Enumerable.Range(First.Year, Last.Year - First.Year + 2).Select(year => new DateOnly(year, 1, 1)).Where(day => day >= First && day <= Last))
            picture.Add(new XElement(Svg + "line", Attribute("x1", At(year)), Attribute("x2", At(year)), Attribute("y1", Top - 12), Attribute("y2", height - 10), Attribute("stroke", Grid)), Words(At(year) + 3, Top - 14, year.Year.ToString(CultureInfo.InvariantCulture), Soft));
        for (var row = 0; row < milestone.Points.Count; row++) picture.Add(Row(milestone.Points[row], Top + row * RowHeight + RowHeight / 2));
        return picture;
    }

    private XElement Row(SlippageOfAction.Point point, int y)
    {
        var now = point.Reached ?? point.Forecast;
        var row = new XElement(Svg + "g", Words(0, y + 5, Excerpt.Of(PromiseRows.Text(point.RoundName), 27), Ink));
        if (point.Baseline is { } promised && now is { } later && later > promised) row.Add(new XElement(Svg + "line", Attribute("x1", At(promised)), Attribute("x2", At(later)), Attribute("y1", y), Attribute("y2", y), Attribute("stroke", Late), Attribute("stroke-width", 3), Attribute("stroke-dasharray", "6 3")));
        if (point.Baseline is { } baseline) row.Add(new XElement(Svg + "rect", Attribute("x", At(baseline) - 2), Attribute("y", y - 10), Attribute("width", 4), Attribute("height", 20), Attribute("fill", Ink)));
        if (point.Reached is { } reached) row.Add(new XElement(Svg + "path", Attribute("d", $"M{Text(At(reached))} {y - 9}l9 9-9 9-9-9Z"), Attribute("fill", "#114b2b")));
        else if (point.Forecast is { } forecast) row.Add(new XElement(Svg + "circle", Attribute("cx", At(forecast)), Attribute("cy", y), Attribute("r", 6), Attribute("fill", "#fff"), Attribute("stroke", "#0d4666"), Attribute("stroke-width", 3)));
        row.Add(Words(Width - Right + 14, y + 5, Words(point), point.WorkingDays > 0 ? Late : Soft));
        return row;
    }

    /// <summary>What the picture shows, in words.</summary>
    public static string Said(SlippageOfAction.Milestone milestone) => $"{milestone.Points.Count} rounds; in the newest, {milestone.Points[^1].RoundName}: {Words(milestone.Points[^1])}.";

    public static string Words(SlippageOfAction.Point point) => (point.WorkingDays, point.Reached, point.Forecast) switch
    {
        ( > 0 and var late, _, _) => $"{Excerpt.Count(late, "working day")} late",
        (_, not null, _) => "reached",
        (_, _, not null) => "within the promise",
        _ => point.Baseline is null ? "no day" : "promised",
    };

    // Room at both ends, so that no mark is cut.
    private DateOnly First => days.Min() is var first && first.DayNumber > 60 ? first.AddDays(-45) : first;
    private DateOnly Last => days.Max() is var last && last.Year < 9990 ? last.AddDays(45) : last;

    private double At(DateOnly day) => Math.Round(Left + (Width - Left - Right) * (day.DayNumber - First.DayNumber) / (double)Math.Max(1, Last.DayNumber - First.DayNumber), 1);

    private static string Text(double value) => value.ToString(CultureInfo.InvariantCulture);

    private static XElement Words(double x, double y, string words, string colour) => new(Svg + "text", Attribute("x", x), Attribute("y", y), Attribute("fill", colour), words);
}
