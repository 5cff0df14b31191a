using System.Globalization;
using System.Xml.Linq;
using Concord.Plans.Domain;
using Concord.Plans.Timeline;

namespace Concord.Web.Layout.Charts.Timeline;

/// <summary>
/// What is drawn for one promise on a strip that stands for a period. Along the strip everything is a share of its
/// width, across it everything is in pixels: a strip can be as wide as its place, and no shape is stretched.
/// </summary>
public static class PromiseDrawing
{
    public static readonly XNamespace Svg = "http://www.w3.org/2000/svg";

    private static readonly XAttribute[] Line = [new("stroke", "currentColor"), new("fill", "none")];

    /// <summary>Nothing where the promise lies wholly outside the period.</summary>
    public static IEnumerable<XElement> Draw(Promise promise, Period period)
    {
        if (!promise.IsInTime()) return [Free(promise.Reach())];
        return Mark.Of(promise, period) is { } mark ? [mark.IsDay ? Day(mark) : Span(mark)] : [];
    }

    private static XElement Day(Mark mark) =>
        At((mark.Start + mark.End) / 2, new XElement(Svg + "path", new XAttribute("d", "M0-9 9 0 0 9-9 0Z"), new XAttribute("fill", "currentColor")));

    // What is spread over more days is paler: about as much ink for each promise.
    private static XElement Span(Mark mark) => new(Svg + "svg",
        Attribute("x", Percent(mark.Start)), Attribute("y", "50%"), Attribute("width", Percent(mark.End - mark.Start)), Attribute("overflow", "visible"),
        new XElement(Svg + "rect", Attribute("y", "-8"), Attribute("width", "100%"), Attribute("height", "16"), Attribute("fill", "currentColor"), Attribute("fill-opacity", Ink(mark.Days))),
        Edge(-8), Edge(8), End(mark.Left, outward: -1),
        new XElement(Svg + "svg", Attribute("x", "100%"), Attribute("overflow", "visible"), End(mark.Right, outward: 1)));

    private static string Ink(int? days) => days switch { null => ".12", <= 31 => ".85", <= 100 => ".5", <= 190 => ".3", _ => ".16" };

    private static XElement Edge(int y) => new(Svg + "line", Attribute("x2", "100%"), Attribute("y1", y), Attribute("y2", y), Line);

    private static XElement End(MarkEnd end, int outward) => end switch
    {
        MarkEnd.Promised => new(Svg + "path", Attribute("class", "concord-end--promised"), Attribute("d", "M0-11V11"), Line, Attribute("stroke-width", "2.5")),
        MarkEnd.Open => new(Svg + "path", Attribute("class", "concord-end--open"), Attribute("d", $"M0-12 {13 * outward} 0 0 12Z"), Attribute("fill", "currentColor")),
        _ => new(Svg + "path", Attribute("class", "concord-end--cut"), Attribute("d", $"M0-11 {6 * outward}-7 0-3.5 {6 * outward} 0 0 3.5 {6 * outward} 7 0 11"), Line, Attribute("stroke-width", "1.5")),
    };

    // Beside no day at all: a ring that hangs free, and words.
    private static XElement Free(Reach reach) => At(0.5,
        new XElement(Svg + "circle", Attribute("cx", "-84"), Attribute("r", "7"), Line, Attribute("stroke-width", "1.5"), reach == Reach.WaitsForEvent ? Attribute("stroke-dasharray", "3 2.5") : null),
        reach == Reach.Unread ? Words("?", -84, "middle") : null,
        Words(Excerpt.Begun(reach.InWords()), -70, "start"));

    private static XElement Words(string words, int x, string anchor) =>
        new(Svg + "text", Attribute("x", x), Attribute("y", "5"), Attribute("text-anchor", anchor), Attribute("fill", "currentColor"), words);

    private static XElement At(double share, params XElement?[] shapes) => new(Svg + "svg", Attribute("x", Percent(share)), Attribute("y", "50%"), Attribute("overflow", "visible"), shapes);

    internal static XAttribute Attribute(string name, object value) => new(name, value);

    internal static string Percent(double share) => (share * 100).ToString("0.###", CultureInfo.InvariantCulture) + "%";
}
