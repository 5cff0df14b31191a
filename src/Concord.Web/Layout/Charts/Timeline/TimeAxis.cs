using System.Globalization;
using System.Xml.Linq;
using Concord.Plans.Timeline;
using static Concord.Web.Layout.Charts.Timeline.PromiseDrawing;

namespace Concord.Web.Layout.Charts.Timeline;

/// <summary>The names of a period's parts, the lines between them, and today's line.</summary>
public static class TimeAxis
{
    private const double RoomForALabel = 0.11, CloseToAnEdge = 0.15;
    private const int FirstLine = 14, LineHeight = 17;

    /// <summary>How many lines the labels take: today, the parts, and the years of parts that are shorter.</summary>
    public static int LinesOfLabels(Period period, DateOnly today) => 1 + (period.Contains(today) ? 1 : 0) + (HasMonths(period) ? 1 : 0);

    /// <summary>A label stands right of its line, and a part too slim for one goes without.</summary>
    public static IEnumerable<XElement> Labels(Period period, DateOnly today)
    {
        var (line, saidYear) = (FirstLine, false);
        if (period.Contains(today))
        {
            var share = Middle(period, today);
            yield return Label(share, line, share > 1 - CloseToAnEdge ? "end" : share < CloseToAnEdge ? "start" : "middle", "Today", "concord-axis concord-axis--today");
            line += LineHeight;
        }
        foreach (var column in TimeScale.Columns(period))
        {
            var start = period.BeginningOf(column.First);
            if (period.EndOf(column.Last) - start < RoomForALabel && column != period) continue;
            if (HasMonths(period)) yield return Label(start, line, "start", Written(column.First, "MMM"), "concord-axis");
            if (!HasMonths(period) || !saidYear || column.First.Month == 1) yield return Label(start, HasMonths(period) ? line + LineHeight : line, "start", Written(column.First, "yyyy"), "concord-axis");
            saidYear = true;
        }
    }

    private static bool HasMonths(Period period) => TimeScale.MonthsInAColumn(period) < 12;

    private static string Written(DateOnly day, string format) => day.ToString(format, CultureInfo.InvariantCulture);

    public static IEnumerable<XElement> Lines(Period period, DateOnly today)
    {
        foreach (var column in TimeScale.Columns(period).Skip(1)) yield return Line(period.BeginningOf(column.First), "concord-grid", "#d8d0d9", "1", null);
        if (period.Contains(today)) yield return Line(Middle(period, today), "concord-today", "#b3261e", "2", "5 3");
    }

    private static double Middle(Period period, DateOnly day) => (period.BeginningOf(day) + period.EndOf(day)) / 2;

    private static XElement Label(double share, int y, string anchor, string words, string kind) =>
        new(Svg + "text", Attribute("class", kind), Attribute("x", Percent(share)), Attribute("y", y), Attribute("text-anchor", anchor), words);

    private static XElement Line(double share, string kind, string colour, string width, string? dashes) => new(Svg + "line",
        Attribute("class", kind), Attribute("x1", Percent(share)), Attribute("x2", Percent(share)), Attribute("y2", "100%"), Attribute("stroke", colour), Attribute("stroke-width", width),
        dashes is null ? null : Attribute("stroke-dasharray", dashes));
}
