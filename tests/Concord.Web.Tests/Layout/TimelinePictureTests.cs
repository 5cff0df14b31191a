using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Concord.Plans;
using Concord.Plans.Domain;
using Concord.Plans.Timeline;
using Concord.Shared.Promises;
using Concord.Web.Layout.Charts.Timeline;

namespace Concord.Web.Tests.Layout;

/// <summary>What is drawn, read back from the picture.</summary>
public sealed partial class TimelinePictureTests
{
    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";
    private static readonly Period Year = Period.Calendar(12, 1.January(2027));

    [GeneratedRegex("url\\(|javascript:|http", RegexOptions.None, 1000)]
    private static partial Regex Address { get; }

    [Fact]
    public void It_is_well_formed_named_and_clean_whatever_the_plan_says()
    {
        var picture = Draw("A <script>alert(1)</script> & “B” \u0007\uD800 \U0001F33B خطة", Line(new(2027, 3, 1), new(2027, 5, 31), "“<b>” & \u0001]]>"));
        Assert.Equal("img", picture.Attribute("role")!.Value);
        Assert.Equal(picture.Attribute("aria-labelledby")!.Value, $"{picture.Element(Svg + "title")!.Attribute("id")!.Value} {picture.Element(Svg + "desc")!.Attribute("id")!.Value}");
        Assert.Contains("<script>alert(1)</script> & “B”", picture.Element(Svg + "title")!.Value, StringComparison.Ordinal);
        Assert.Contains("1 of 1 promise has a last day", picture.Element(Svg + "desc")!.Value, StringComparison.Ordinal);
        Assert.All(picture.DescendantsAndSelf(), element =>
        {
            Assert.Contains(element.Name.LocalName, new[] { "svg", "g", "title", "desc", "text", "rect", "line", "path", "circle", "polygon" });
            Assert.All(element.Attributes().Where(each => !each.IsNamespaceDeclaration), attribute =>
            {
                Assert.DoesNotContain(attribute.Name.LocalName, new[] { "style", "href" });
                Assert.DoesNotMatch("^on", attribute.Name.LocalName);
                Assert.DoesNotMatch(Address, attribute.Value);
            });
        });
    }

    [Fact]
    public void Each_promise_is_drawn_as_what_it_is()
    {
        Assert.Equal(["concord-end--promised", "concord-end--promised"], Ends(Line(new(2027, 3, 1), new(2027, 5, 31))));
        Assert.Equal(["concord-end--promised", "concord-end--open"], Ends(Line(new(2027, 4, 1), null)));
        Assert.Equal(["concord-end--open", "concord-end--promised"], Ends(Line(null, new(2027, 5, 31))));
        Assert.Equal(["concord-end--cut", "concord-end--cut"], Ends(Line(new(2026, 3, 1), new(2028, 5, 31))));
        Assert.Empty(Ends(Line(new(2027, 3, 4), new(2027, 3, 4))));
        Assert.Single(Strip(Line(new(2027, 3, 4), new(2027, 3, 4))).Descendants(Svg + "path"));
        Assert.Contains("Waits for an event", Strip(Line(null, null, kind: PromiseKind.Event)).Value, StringComparison.Ordinal);
        Assert.Contains("Has not been read yet", Strip(Line(null, null, kind: PromiseKind.Unread)).Value, StringComparison.Ordinal);
        Assert.Empty(Strip(Line(null, null, kind: PromiseKind.Event)).Descendants(Svg + "rect"));
    }

    [Fact]
    public void The_longer_a_span_the_paler()
    {
        var ink = new[] { 28, 90, 181, 365 }.Select(days => (double)Strip(Line(new(2027, 1, 1), new DateOnly(2027, 1, 1).AddDays(days - 1))).Descendants(Svg + "rect").Single().Attribute("fill-opacity")!).ToList();
        Assert.Equal(ink.OrderByDescending(each => each), ink);
        Assert.Equal(4, ink.Distinct().Count());
    }

    [Fact]
    public void Today_is_a_line_where_it_lies_in_the_period_and_nowhere_else()
    {
        Assert.Single(Draw("Plan", Line(new(2027, 3, 1), new(2027, 5, 31)), today: new(2027, 2, 1)).Descendants(Svg + "text"), text => text.Value == "Today" && (string?)text.Attribute("class") is not null);
        Assert.DoesNotContain(Draw("Plan", Line(new(2027, 3, 1), new(2027, 5, 31)), today: new(2031, 2, 1)).Descendants(Svg + "text"), text => text.Value == "Today" && (string?)text.Attribute("class") is not null);
    }

    [Fact]
    public void A_thousand_actions_are_drawn_each_on_its_own_line_and_inside_the_paper()
    {
        var lines = LongPlan.Make("LONG", 1000).Chapters.SelectMany(chapter => chapter.Actions.SelectMany(action => action.Milestones.Select(milestone => new PromiseLine(
            new ActionRow("long", "", chapter.Number, chapter.Title, action.Ref, action.Slug, action.TextNow, milestone.Promise.Text, action.Kind, action.Status), 1, 1, "", milestone.Promise)))).ToList();
        var picture = XDocument.Parse(TimelinePicture.Draw(new PlanTimeline(lines, null, new(2026, 7, 1)), "Long")).Root!;
        var height = (int)picture.Attribute("height")!;
        var rows = picture.Elements(Svg + "g").ToList();
        Assert.Equal(lines.Count, rows.Count);
        var tops = rows.Select(row => (int)row.Element(Svg + "line")!.Attribute("y1")!).ToList();
        Assert.All(tops.Zip(tops.Skip(1)), pair => Assert.True(pair.Second - pair.First >= 30, "two rows lie on each other"));
        Assert.InRange(tops[^1], 0, height - 30);
        Assert.All(picture.Elements(Svg + "svg").Where(strip => strip.Elements().Any(line => (string?)line.Attribute("class") == "concord-grid")), grid =>
            Assert.DoesNotContain(rows, row => (int)row.Element(Svg + "line")!.Attribute("y1")! is var top && top >= (int)grid.Attribute("y")! && top < (int)grid.Attribute("y")! + (int)grid.Attribute("height")!
                && row.Descendants(Svg + "circle").Any(ring => (string?)ring.Attribute("cx") == "-84")));
        Assert.All(picture.Descendants().Attributes().Where(each => each.Value.EndsWith('%')), share => Assert.InRange(double.Parse(share.Value.TrimEnd('%'), CultureInfo.InvariantCulture), 0, 100));
    }

    [Fact]
    public void Without_a_day_the_picture_says_so() =>
        Assert.Contains("No promise names a day", Draw("Plan", Line(null, null, kind: PromiseKind.Unread), wholly: true).Value, StringComparison.Ordinal);

    private static PromiseLine Line(DateOnly? earliest, DateOnly? latest, string text = "In words", PromiseKind kind = PromiseKind.Range) =>
        new(new ActionRow("ex", "Example", 1, "Meeting", "EX-1.01", "1.01", text, text, ActionKind.Commitment, ActionStatus.AtRisk), 1, 1, "", Promise.Of(LongPlan.Promised(text, kind, earliest, latest)));

    private static XElement Draw(string title, PromiseLine line, DateOnly? today = null, bool wholly = false) =>
        XDocument.Parse(TimelinePicture.Draw(new PlanTimeline([line], wholly ? null : Year, today ?? new(2027, 7, 1)), title)).Root!;

    private static XElement Strip(PromiseLine line) => new(Svg + "svg", PromiseDrawing.Draw(line.Promise, Year));

    private static IEnumerable<string> Ends(PromiseLine line) => Strip(line).Descendants(Svg + "path").Select(path => (string?)path.Attribute("class")).OfType<string>();
}
