using System.Xml.Linq;
using Concord.Plans;
using Concord.Plans.Changing;
using Concord.Plans.Domain;
using Concord.Plans.Domain.Changing;
using Concord.Web.Layout.Charts.Timeline;
using Microsoft.AspNetCore.Html;
using static Concord.Web.Layout.Charts.Timeline.PromiseDrawing;

namespace Concord.Web.Layout.Charts.Lineage;

/// <summary>
/// What came of what, from left to right: two generations fit into a phone's width, and measures are in rem, so that the
/// picture grows with the words of the page. The table beside it says the same.
/// </summary>
public static class LineagePicture
{
    private const int BoxWidth = 124, BoxHeight = 52, Across = 176, Down = 68, Root = 16;
    private const string Ink = "#211a26", Soft = "#574d5d";

    public static HtmlString Draw(IReadOnlyList<LineageOfPlan.Line> lines, string says)
    {
        var places = LineageLayout.Of([.. lines.Select(line => (line.From.Id, line.To.Id))]);
        var actions = lines.SelectMany(line => new[] { line.From, line.To }).DistinctBy(action => action.Id).ToList();
        var (width, height) = ((places.Values.Max(place => place.Column) * Across) + BoxWidth + 2, (places.Values.Max(place => place.Row) * Down) + BoxHeight + 2);
        var picture = new XElement(Svg + "svg", Attribute("class", "concord-lineage__picture"), Attribute("role", "img"), Attribute("viewBox", $"-1 -1 {width} {height}"),
            Attribute("width", Rem(width)), Attribute("height", Rem(height)), Attribute("font-family", "Atkinson Hyperlegible, Arial, sans-serif"),
            new XElement(Svg + "title", PromiseRows.Text(says)),
            lines.Select(line => Line(places[line.From.Id], places[line.To.Id], line.Kind)),
            actions.Select(action => Box(places[action.Id], action)));
        return new(picture.ToString(SaveOptions.DisableFormatting));
    }

    private static XElement Box(LineageLayout.Place place, LineageOfPlan.Action action)
    {
        var (x, y) = (place.Column * Across, place.Row * Down);
        var ended = action.Status is ActionStatus.Superseded or ActionStatus.Withdrawn;
        return new(Svg + "g",
            new XElement(Svg + "rect", Attribute("x", x), Attribute("y", y), Attribute("width", BoxWidth), Attribute("height", BoxHeight), Attribute("rx", 4),
                Attribute("fill", ended ? "#f4f2f5" : "#fff"), Attribute("stroke", ended ? Soft : Ink), Attribute("stroke-width", ended ? 1 : 2), action.IsPublished ? null : Attribute("stroke-dasharray", "6 3")),
            Words(x + 10, y + 22, Excerpt.Of(PromiseRows.Text(action.Ref), 13), Ink, bold: true),
            new XElement(Svg + "svg", Attribute("x", x + 10), Attribute("y", y + 31), Attribute("width", 12), Attribute("height", 12), StatusGlyph.Draw(action.Status)),
            Words(x + 27, y + 42, action.Status.InWords(), StatusGlyph.Colour(action.Status), bold: false));
    }

    // A kind is told by its dashes and by the table, never by colour.
    private static XElement Line(LineageLayout.Place from, LineageLayout.Place to, ChangeKind kind)
    {
        var (x1, y1, x2, y2) = ((from.Column * Across) + BoxWidth, (from.Row * Down) + (BoxHeight / 2), to.Column * Across, (to.Row * Down) + (BoxHeight / 2));
        var middle = (x1 + x2) / 2;
        return new(Svg + "g", Attribute("stroke", Ink), Attribute("stroke-width", 2), Attribute("fill", "none"),
            new XElement(Svg + "path", Attribute("d", $"M{x1} {y1} C{middle} {y1} {middle} {y2} {x2 - 7} {y2}"), Dashes(kind) is { } dashes ? Attribute("stroke-dasharray", dashes) : null),
            new XElement(Svg + "path", Attribute("d", $"M{x2 - 9} {y2 - 5} L{x2 - 1} {y2} L{x2 - 9} {y2 + 5} Z"), Attribute("fill", Ink), Attribute("stroke", "none")));
    }

    private static string? Dashes(ChangeKind kind) => kind switch { ChangeKind.Merge => "8 4", ChangeKind.Supersede => "2 4", _ => null };

    private static XElement Words(int x, int y, string words, string colour, bool bold) => new(Svg + "text",
        Attribute("x", x), Attribute("y", y), Attribute("fill", colour), Attribute("font-size", bold ? 15 : 14), bold ? Attribute("font-weight", "bold") : null, words);

    private static string Rem(int pixels) => FormattableString.Invariant($"{(double)pixels / Root}rem");
}
