using System.Xml;
using System.Xml.Linq;
using Concord.Plans;
using Concord.Plans.Domain;
using Concord.Plans.Timeline;
using Microsoft.AspNetCore.Html;
using static Concord.Web.Layout.Charts.Timeline.PromiseDrawing;

namespace Concord.Web.Layout.Charts.Timeline;

/// <summary>Some promises, one row each, under one axis. Name tells it from the others on the page.</summary>
public sealed record PromiseRows(string Name, IReadOnlyList<PromiseLine> Lines, Period Period, DateOnly Today, bool WithActions = true)
{
    private string Grid => $"grid-{Name}";

    /// <summary>The axis says nothing that a row does not: it is for the eye.</summary>
    public HtmlString Axis() => Html(new(Svg + "svg", Attribute("class", $"concord-promises__axis concord-promises__axis--{TimeAxis.LinesOfLabels(Period, Today)}"), Attribute("aria-hidden", "true"),
        new XElement(Svg + "symbol", Attribute("id", Grid), TimeAxis.Lines(Period, Today)), TimeAxis.Labels(Period, Today)));

    public HtmlString Strip(PromiseLine line) => Html(new(Svg + "svg",
        Attribute("class", $"concord-strip concord-strip--{line.Action.Status.Slug()}"), Attribute("role", "img"),
        new XElement(Svg + "title", Text(ReadAs.Words(line.Promise, Period))), line.Promise.Rule.Length > 0 ? new XElement(Svg + "desc", Text(line.Promise.Rule)) : null,
        line.Promise.IsInTime() ? new XElement(Svg + "use", Attribute("href", $"#{Grid}")) : null, Draw(line.Promise, Period)));

    /// <summary>Words as XML may hold them: whatever was imported, the picture is well formed.</summary>
    internal static string Text(string words) =>
        string.Concat(words.EnumerateRunes().Where(rune => !rune.IsBmp || XmlConvert.IsXmlChar((char)rune.Value)));

    private static HtmlString Html(XElement svg) => new(svg.ToString(SaveOptions.DisableFormatting));
}
