using System.Xml.Linq;
using Concord.Web.Layout.Charts.Timeline;
using static Concord.Web.Layout.Charts.Timeline.PromiseDrawing;

namespace Concord.Web.Layout.Charts.Bands;

/// <summary>Bands as a picture of its own, to put into a document. Each share has its figure where there is room, and the key its words.</summary>
public sealed class BandPicture
{
    private const int Width = 1000, LabelWidth = 260, BandWidth = 640, RowHeight = 32, Digit = 9;
    private const string Ink = "#211a26", Soft = "#574d5d";

    private readonly XElement picture = new(Svg + "svg");
    private int down = 20;

    private BandPicture() { }

    /// <param name="parts">One after the other, each with its own key.</param>
    /// <param name="between">What is said between two parts.</param>
    public static string Draw(string title, IReadOnlyList<Bands> parts, string between = "")
    {
        var drawn = new BandPicture();
        drawn.DrawAll(PromiseRows.Text(title), parts, between);
        return drawn.picture.ToString(SaveOptions.DisableFormatting) + "\n";
    }

    private void DrawAll(string title, IReadOnlyList<Bands> parts, string between)
    {
        var paper = new XElement(Svg + "rect", Attribute("width", Width), Attribute("fill", "#fff"));
        picture.Add(new XElement(Svg + "title", Attribute("id", "t"), title), new XElement(Svg + "desc", Attribute("id", "d"), string.Join(". ", parts.Select(part => part.Said))), paper);
        Line(title, Ink, 20, bold: true);
        for (var at = 0; at < parts.Count; at++)
        {
            if (at > 0 && between.Length > 0) Line(between, Ink, 15, bold: true);
            Line(parts[at].Title, Soft, 15);
            Key(parts[at].Kinds);
            foreach (var row in parts[at].Rows) Row(row, parts[at].Kinds);
            down += 12;
        }
        paper.Add(Attribute("height", down + 8));
        picture.Add(Attribute("viewBox", $"0 0 {Width} {down + 8}"), Attribute("width", Width), Attribute("height", down + 8), Attribute("role", "img"), Attribute("aria-labelledby", "t d"), Attribute("font-family", "Atkinson Hyperlegible, Arial, sans-serif"));
    }

    private void Key(IReadOnlyList<BandKind> kinds)
    {
        var across = 16;
        foreach (var kind in kinds)
        {
            var wide = 34 + kind.Label.Length * Digit;
            if (across + wide > Width) (across, down) = (16, down + 24);
            picture.Add(Box(across, down + 2, 14, 14, kind.Colour), Words(across + 20, down + 14, kind.Label, Ink, 15));
            across += wide;
        }
        down += 30;
    }

    private void Row(Band row, IReadOnlyList<BandKind> kinds)
    {
        var drawn = new XElement(Svg + "g", new XElement(Svg + "title", PromiseRows.Text(row.InWords(kinds))), Words(16, down + 20, Excerpt.Of(PromiseRows.Text(row.Name), 30), Ink, 15));
        foreach (var share in row.Shares(kinds, BandWidth))
        {
            var words = Excerpt.Number(share.Count);
            drawn.Add(Box(LabelWidth + share.Start, down + 3, share.Width, RowHeight - 6, share.Kind.Colour, "#fff"));
            if (share.Width > words.Length * Digit + 6) drawn.Add(Words(LabelWidth + share.Start + share.Width / 2, down + 21, words, "#fff", 15, centred: true));
        }
        drawn.Add(Words(LabelWidth + BandWidth + 12, down + 21, Excerpt.Number(row.Total), Ink, 15));
        picture.Add(drawn);
        down += RowHeight;
    }

    private void Line(string words, string colour, int size, bool bold = false)
    {
        picture.Add(Words(16, down + 16, words, colour, size, bold));
        down += size + 12;
    }

    private static XElement Box(double x, double y, double width, double height, string colour, string edge = "none") => new(Svg + "rect",
        Attribute("x", Short(x)), Attribute("y", Short(y)), Attribute("width", Short(width)), Attribute("height", Short(height)), Attribute("fill", colour), Attribute("stroke", edge));

    private static XElement Words(double x, double y, string words, string colour, int size, bool bold = false, bool centred = false) => new(Svg + "text",
        Attribute("x", Short(x)), Attribute("y", Short(y)), Attribute("fill", colour), Attribute("font-size", size), bold ? Attribute("font-weight", "bold") : null, centred ? Attribute("text-anchor", "middle") : null, PromiseRows.Text(words));

    private static double Short(double value) => Math.Round(value, 1);
}
