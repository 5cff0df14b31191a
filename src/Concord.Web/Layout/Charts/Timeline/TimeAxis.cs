using System.Globalization;
using System.Xml.Linq;
using Concord.Plans.Timeline;
using static Concord.Web.Layout.Charts.Timeline.PromiseDrawing;

namespace Concord.Web.Layout.Charts.Timeline;

/// <summary>The names of a period's parts, the lines between them, and today's line.</summary>
public static class TimeAxis
{
    private const double RoomForALabel = 0.08, CloseToTheEnd = 0.85;
    private const int AlwaysRoomFor = 4;

    /// <summary>A label stands right of its line. On a narrow screen those marked as minor go.</summary>
    public static IEnumerable<XElement> Labels(Period period, DateOnly today)
    {
        var columns = TimeScale.Columns(period);
        var saidYear = false;
        for (var at = 0; at < columns.Count; at++)
        {
            var first = columns[at].First;
            if (period.BeginningOf(first) + RoomForALabel > period.EndOf(columns[at].Last)) continue;
            var year = first is { Month: 1 } || columns[at].Days > 190;
            var nextIsYear = at + 1 < columns.Count && columns[at + 1].First.Month == 1;
            var label = year ? first.ToString("yyyy", CultureInfo.InvariantCulture) : first.ToString(saidYear || nextIsYear ? "MMM" : "MMM yyyy", CultureInfo.InvariantCulture);
            yield return Label(period.BeginningOf(first), 14, "start", label, year || !saidYear || columns.Count <= AlwaysRoomFor ? "concord-axis" : "concord-axis concord-axis--minor");
            saidYear = true;
        }
        if (!period.Contains(today)) yield break;
        var share = Middle(period, today);
        yield return Label(share, 32, share > CloseToTheEnd ? "end" : share < 1 - CloseToTheEnd ? "start" : "middle", "Today", "concord-axis concord-axis--today");
    }

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
