using System.Xml.Linq;
using Concord.Plans;
using Concord.Plans.Domain;
using Concord.Plans.Timeline;
using static Concord.Web.Layout.Charts.Timeline.PromiseDrawing;

namespace Concord.Web.Layout.Charts.Timeline;

/// <summary>The timeline as a picture of its own, to put into a document: it needs no style sheet and no other file.</summary>
public sealed class TimelinePicture
{
    private const int Width = 1200, StripAt = 656, StripWidth = 514, RowHeight = 30, HeadHeight = 90;
    private const string Ink = "#211a26", Soft = "#574d5d";

    private readonly XElement picture = new(Svg + "svg");
    private int down = 48;

    private TimelinePicture() { }

    public static string Draw(PlanTimeline timeline, string title)
    {
        var drawn = new TimelinePicture();
        drawn.DrawAll(timeline, $"{title}: what is promised for when{(timeline.Period is { } period ? $", {period}" : "")}");
        return drawn.picture.ToString(SaveOptions.DisableFormatting) + "\n";
    }

    private void DrawAll(PlanTimeline timeline, string heading)
    {
        var words = PromiseRows.Text(heading);
        picture.Add(new XElement(Svg + "title", Attribute("id", "t"), words), new XElement(Svg + "desc", Attribute("id", "d"), timeline.Tally.InWords));
        var paper = new XElement(Svg + "rect", Attribute("width", Width), Attribute("fill", "#fff"));
        picture.Add(paper, Words(16, 34, Excerpt.Of(words, 100), Ink, 20, bold: true));
        foreach (var sentence in timeline.Tally.Sentences) Sentence(sentence);
        if (timeline.Period is not { } period) Sentence("No promise names a day, so that there is no line of days to draw.");
        else
        {
            foreach (var chapter in timeline.Shown.GroupBy(line => (line.Action.Chapter, line.Action.ChapterTitle)))
            {
                Head($"{chapter.Key.Chapter}. {chapter.Key.ChapterTitle}", period, timeline.Today, chapter.Count(line => line.Promise.IsInTime()));
                foreach (var line in chapter) Row(line, period);
            }
            Legend();
        }
        paper.Add(Attribute("height", down + 16));
        picture.Add(Attribute("viewBox", $"0 0 {Width} {down + 16}"), Attribute("width", Width), Attribute("height", down + 16), Attribute("role", "img"),
            Attribute("aria-labelledby", "t d"), Attribute("font-family", "Atkinson Hyperlegible, Arial, sans-serif"), Attribute("font-size", 14), Attribute("color", Ink));
    }

    // What is in time comes before what hangs free, so that the lines between months pass behind no words.
    private void Head(string chapter, Period period, DateOnly today, int inTime)
    {
        picture.Add(Words(16, down + HeadHeight - 8, Excerpt.Of(PromiseRows.Text(chapter), 62), Ink, 16, bold: true),
            Strip(down + HeadHeight - 4 - 17 * TimeAxis.LinesOfLabels(period, today), HeadHeight, Soft, TimeAxis.Labels(period, today)),
            Strip(down + HeadHeight, inTime * RowHeight, Soft, TimeAxis.Lines(period, today)));
        down += HeadHeight;
    }

    private void Row(PromiseLine line, Period period)
    {
        var status = line.Action.Status;
        picture.Add(new XElement(Svg + "g",
            new XElement(Svg + "title", PromiseRows.Text($"{line.Label}, “{line.Promise.Text.ReplaceLineEndings("; ")}”: {ReadAs.Words(line.Promise, period)}. {status.InWords()}.")),
            new XElement(Svg + "line", Attribute("x1", 16), Attribute("x2", Width - 16), Attribute("y1", down), Attribute("y2", down), Attribute("stroke", "#eeebef")),
            Words(16, down + 20, Excerpt.Of(PromiseRows.Text(line.Label), 22), Ink, 14, bold: true),
            Words(172, down + 20, Excerpt.Of(PromiseRows.Text(line.Promise.Text.ReplaceLineEndings("; ")), 42), Ink, 14),
            new XElement(Svg + "svg", Attribute("x", 488), Attribute("y", down + 9), Attribute("width", 12), Attribute("height", 12), StatusGlyph.Draw(status)),
            Words(508, down + 20, status.InWords(), StatusGlyph.Colour(status), 14),
            Strip(down, RowHeight, StatusGlyph.Colour(status), PromiseDrawing.Draw(line.Promise, period))));
        down += RowHeight;
    }

    private void Legend()
    {
        down += 24;
        foreach (var entry in TimelineLegend.Entries)
        {
            picture.Add(new XElement(Svg + "svg", Attribute("x", 32), Attribute("y", down), Attribute("width", 60), Attribute("height", RowHeight), Attribute("overflow", "visible"), entry.Shapes()),
                Words(112, down + 20, entry.Words, Ink, 14));
            down += RowHeight;
        }
    }

    private void Sentence(string words)
    {
        picture.Add(Words(16, down + 10, words, Soft, 14));
        down += 22;
    }

    private static XElement Strip(int y, int height, string colour, IEnumerable<XElement> shapes) => new(Svg + "svg", Attribute("x", StripAt), Attribute("y", y),
        Attribute("width", StripWidth), Attribute("height", height), Attribute("overflow", "visible"), Attribute("color", colour), Attribute("fill", colour), shapes);

    private static XElement Words(int x, int y, string words, string colour, int size, bool bold = false) => new(Svg + "text",
        Attribute("x", x), Attribute("y", y), Attribute("fill", colour), Attribute("font-size", size), bold ? Attribute("font-weight", "bold") : null, words);
}
