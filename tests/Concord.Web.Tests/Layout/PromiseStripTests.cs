using AngleSharp.Html.Parser;
using Concord.Plans;
using Concord.Plans.Domain;
using Concord.Plans.Timeline;
using Concord.Shared.Promises;
using Concord.Web.Layout.Charts.Timeline;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Abstractions;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Razor;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Concord.Web.Tests.Layout;

/// <summary>The strip of one action's own milestones, as any page may show it.</summary>
public sealed class PromiseStripTests(Product product) : IClassFixture<Product>
{
    private static readonly ActionRow Action = new("ex", "Example", 1, "Meeting", "EX-1.01", "1.01", "Open a hall.", "", ActionKind.Commitment, ActionStatus.AtRisk);

    [Fact]
    public async Task It_says_what_is_promised_in_its_own_words_and_leads_nowhere_else()
    {
        PromiseLine[] lines =
        [
            Line("pilot", "Pilots from March 2027", PromiseKind.From, new(2027, 3, 1), null), Line("report", "Report in spring 2028", PromiseKind.Season, new(2028, 3, 1), new(2028, 5, 31)),
            Line("", "When the law allows", PromiseKind.Event, null, null),
        ];
        var timeline = new PlanTimeline(lines, null, new(2027, 7, 1));
        var strip = await RenderAsync(new PromiseRows("own", timeline.Shown, timeline.Period!.Value, timeline.Today, WithActions: false));
        Assert.Equal(["Report", "Pilot", "The whole action"], strip.QuerySelectorAll(".concord-promises__what").Select(each => each.TextContent.Trim()));
        Assert.Equal(["Report in spring 2028", "Pilots from March 2027", "When the law allows"], strip.QuerySelectorAll("q").Select(each => each.TextContent));
        Assert.Equal(["Between 1 March 2028 and 31 May 2028", "From 1 March 2027, with no last day", "Waits for an event: no date can be given"], strip.QuerySelectorAll("svg[role=img] > title").Select(each => each.TextContent));
        Assert.Empty(strip.QuerySelectorAll("a"));
        Assert.Contains(strip.QuerySelectorAll("text"), text => text.TextContent == "Today");
    }

    private static PromiseLine Line(string what, string text, PromiseKind kind, DateOnly? earliest, DateOnly? latest) =>
        new(Action, 1, 3, what, Promise.Of(LongPlan.Promised(text, kind, earliest, latest)));

    private async Task<AngleSharp.Html.Dom.IHtmlDocument> RenderAsync(PromiseRows rows)
    {
        await using var scope = product.Services.CreateAsyncScope();
        var context = new ActionContext(new DefaultHttpContext { RequestServices = scope.ServiceProvider }, new RouteData(), new ActionDescriptor());
        var view = scope.ServiceProvider.GetRequiredService<IRazorViewEngine>().GetView(null, "~/Layout/Charts/Timeline/_PromiseStrip.cshtml", isMainPage: false).View!;
        await using var words = new StringWriter();
        await view.RenderAsync(new ViewContext(context, view, new ViewDataDictionary<PromiseRows>(new EmptyModelMetadataProvider(), new ModelStateDictionary()) { Model = rows },
            scope.ServiceProvider.GetRequiredService<ITempDataDictionaryFactory>().GetTempData(context.HttpContext), words, new HtmlHelperOptions()));
        return new HtmlParser().ParseDocument(words.ToString());
    }
}
