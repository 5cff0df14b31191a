using System.Xml.Linq;
using Concord.Plans.Domain;
using Concord.Plans.Timeline;
using Concord.Shared.Promises;
using Microsoft.AspNetCore.Html;

namespace Concord.Web.Layout.Charts.Timeline;

/// <summary>Each shape with what it means, drawn by what draws the picture.</summary>
public static class TimelineLegend
{
    public sealed record Entry(Func<IEnumerable<XElement>> Shapes, string Words)
    {
        public HtmlString Html() => new(string.Concat(Shapes().Select(shape => shape.ToString(SaveOptions.DisableFormatting))));
    }

    private static readonly Period Year = new(new(2030, 1, 1), new(2030, 12, 31)), Month = Period.Calendar(1, new(2030, 1, 1));

    public static IReadOnlyList<Entry> Entries { get; } =
    [
        Drawn(PromiseKind.Exact, new(2030, 6, 30), new(2030, 6, 30), "An exact day"),
        Drawn(PromiseKind.Month, new(2030, 6, 1), new(2030, 6, 30), "Some time in a month"),
        Drawn(PromiseKind.Season, new(2030, 5, 1), new(2030, 7, 31), "Some time in a longer span: the longer, the paler"),
        Drawn(PromiseKind.From, new(2030, 5, 1), null, "A beginning and no end"),
        Drawn(PromiseKind.By, null, new(2030, 8, 31), "At any time up to its end"),
        Drawn(PromiseKind.Ongoing, null, null, "Goes on, with no beginning and no end named"),
        Drawn(PromiseKind.Range, new(2029, 5, 1), new(2031, 8, 31), "Goes on outside what is shown"),
        new(() => TimeAxis.Lines(Month, new(2030, 1, 16)), "Today"),
    ];

    private static Entry Drawn(PromiseKind kind, DateOnly? earliest, DateOnly? latest, string words) =>
        new(() => PromiseDrawing.Draw(Promise.Of(new PromisedDate("", kind, null, earliest, latest, "", [], "")), Year), words);
}
