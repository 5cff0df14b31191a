using Concord.Data;
using Concord.Shared;
using Concord.Shared.Auditing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Concord.EndToEnd;

/// <summary>The timeline as somebody sees it: few promises and many, wide and narrow, enlarged, on paper, in forced colours.</summary>
public sealed class TimelineTests(TheProduct product)
{
    private const int Few = 74, Many = 1000;

    private static readonly SemaphoreSlim OneAtATime = new(1);

    // What is drawn lies inside the strip, or no further out than the room beside it, and on no words.
    private const string DrawnOutside = """
        () => [...document.querySelectorAll('.concord-promises__rows .concord-strip')].flatMap(strip => {
          const room = strip.getBoundingClientRect(), words = [...strip.parentElement.querySelectorAll('div')].map(each => each.getBoundingClientRect());
          return [...strip.querySelectorAll('rect, path, circle, text')].map(each => [each, each.getBoundingClientRect()])
            .filter(([, box]) => box.left < room.left - 15 || box.right > room.right + 15 || box.top < room.top - 1 || box.bottom > room.bottom + 1 || box.right > innerWidth
              || words.some(other => box.left < other.right && box.right > other.left && box.top < other.bottom && box.bottom > other.top))
            .map(([each, box]) => `${each.outerHTML} at ${JSON.stringify(box)} in ${JSON.stringify(room)}`);
        })
        """;

    private const string LabelsThatMeet = """
        () => [...document.querySelectorAll('.concord-promises__axis')].flatMap(axis => {
          const boxes = [...axis.querySelectorAll('text')].map(each => each.getBoundingClientRect()).filter(box => box.width > 0);
          return boxes.flatMap((a, at) => boxes.slice(at + 1).filter(b => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom).map(b => `${JSON.stringify(a)} and ${JSON.stringify(b)}`));
        })
        """;

    [Theory]
    [InlineData(Few, "")]
    [InlineData(Few, "?from=2026&to=2026")]
    [InlineData(Few, "?from=2026-07&to=2026-12&status=on-track")]
    [InlineData(Few, "?from=2026-02-27&to=2026-05-02")]
    [InlineData(Many, "")]
    [InlineData(Many, "?page=3")]
    [InlineData(Many, "?from=2026-04&to=2026-06&chapter=3")]
    public async Task It_is_right_and_readable_on_every_width(int actions, string query)
    {
        var plan = await GivenAsync(actions);
        await using var visitor = await product.VisitAsync();
        await visitor.GoAsync($"/plans/{plan}/timeline{query}");
        await visitor.IsRightAsync();
        // 1280 at 400% is 320 wide; 700 has no room beside the words, and 992 just has.
        foreach (var width in new[] { 320, 360, 700, 992, 1280 })
        {
            await visitor.Page.SetViewportSizeAsync(width, 900);
            Assert.Empty(await visitor.Page.TooWideAsync());
            Assert.Empty(await visitor.Page.EvaluateAsync<string[]>(DrawnOutside));
            Assert.Empty(await visitor.Page.EvaluateAsync<string[]>(LabelsThatMeet));
            var letters = await visitor.Page.EvaluateAsync<float>("() => Math.min(...[...document.querySelectorAll('.concord-promises *')].filter(each => each.textContent.trim() && each.checkVisibility()).map(each => parseFloat(getComputedStyle(each).fontSize)))");
            Assert.True(letters >= 14, $"letters of {letters} pixels at {width}");
        }
    }

    [Fact]
    public async Task What_folds_out_and_what_is_mistaken_is_right()
    {
        await using var visitor = await product.VisitAsync();
        await visitor.GoAsync($"/plans/{await GivenAsync(Few)}/timeline");
        await visitor.Page.GetByText("The same as a table").ClickAsync();
        await visitor.IsRightAsync();
        await visitor.GoAsync($"/plans/{await GivenAsync(Few)}/timeline?from=2027&to=2026");
        await Assertions.Expect(visitor.Page.Locator(".govuk-error-message")).ToContainTextAsync("must not come before");
        await visitor.IsRightAsync();
    }

    [Fact]
    public async Task By_keyboard_one_goes_from_many_to_a_quarter_to_an_action()
    {
        await using var visitor = await product.VisitAsync();
        var page = visitor.Page;
        await visitor.GoAsync($"/plans/{await GivenAsync(Many)}/timeline");
        await PressAsync(page.Locator(".concord-due tbody tr").Nth(2).Locator("td a").Nth(1), "2026");
        await PressAsync(page.GetByRole(AriaRole.Link, new() { Name = "A quarter" }), "July to September 2026");
        await PressAsync(page.GetByRole(AriaRole.Link, new() { Name = "April to June 2026" }), "April to June 2026");
        await page.Locator(".concord-promises__what a").First.PressAsync("Enter");
        await Assertions.Expect(page.Locator(".govuk-caption-xl")).ToContainTextAsync("Action LONG-3.");
        Assert.Empty(visitor.Complaints);
    }

    [Fact]
    public async Task On_paper_the_rows_and_the_legend_are_there_and_what_cannot_be_pressed_is_gone()
    {
        await using var visitor = await product.VisitAsync();
        await visitor.GoAsync($"/plans/{await GivenAsync(Few)}/timeline");
        await visitor.Page.EmulateMediaAsync(new() { Media = Media.Print });
        foreach (var part in new[] { ".concord-zoom", ".concord-promises__form", "[data-concord-print]" })
            await Assertions.Expect(visitor.Page.Locator(part).First).ToBeHiddenAsync();
        await Assertions.Expect(visitor.Page.Locator(".concord-promises__legend")).ToBeVisibleAsync();
        Assert.Empty(await visitor.Page.TooWideAsync());
        Assert.Empty(await visitor.Page.EvaluateAsync<string[]>(DrawnOutside));
        var paper = System.Text.Encoding.Latin1.GetString(await visitor.Page.PdfAsync(new() { PreferCSSPageSize = true }));
        // A4 lying down, in points.
        Assert.Matches(@"/MediaBox \[0 0 841\.\d+ 59[45]\.?\d*\]", paper);
        Assert.DoesNotMatch(@"/MediaBox \[0 0 59[45]", paper);
    }

    [Fact]
    public async Task In_forced_colours_every_mark_has_the_colour_of_text()
    {
        await using var visitor = await product.VisitAsync(how: options => options.ForcedColors = ForcedColors.Active);
        await visitor.GoAsync($"/plans/{await GivenAsync(Few)}/timeline?from=2026&to=2026");
        await visitor.IsRightAsync();
        var colours = await visitor.Page.EvaluateAsync<string[]>("() => [...new Set([...document.querySelectorAll('.concord-strip [fill=currentColor]')].map(each => getComputedStyle(each).fill))]");
        Assert.Equal([await visitor.Page.EvaluateAsync<string>("() => getComputedStyle(document.querySelector('h1')).color")], colours);
    }

    [Fact]
    public async Task Pictures_to_look_at()
    {
        if (Environment.GetEnvironmentVariable("TIMELINE_PICTURES") is not { Length: > 0 } folder)
        {
            Assert.Skip("Set TIMELINE_PICTURES to a folder to take pictures of the timeline, few and many, wide and narrow, and on paper");
            return;
        }
        Directory.CreateDirectory(folder);
        var (few, many) = (await GivenAsync(Few), await GivenAsync(Many));
        foreach (var (name, address) in new[]
                 {
                     ("few", $"/plans/{few}/timeline"), ("year", $"/plans/{few}/timeline?from=2026&to=2026"), ("many", $"/plans/{many}/timeline"),
                     ("cell", $"/plans/{many}/timeline?from=2026-04&to=2026-06&chapter=3"), ("published", "/plans/icap/timeline"),
                 })
            foreach (var width in new[] { 1280, 360, 320 })
            {
                await using var visitor = await product.VisitAsync(how: options => options.ViewportSize = new() { Width = width, Height = 900 });
                await visitor.GoAsync(address);
                await visitor.Page.EvaluateAsync("() => document.fonts.ready");
                for (var part = 0; part < 3; part++)
                    await visitor.Page.ScreenshotAsync(new() { Path = Path.Combine(folder, $"{name}-{width}-{part}.png"), Clip = new() { X = 0, Y = part * 1200, Width = width, Height = 1200 }, FullPage = true });
                if (width != 1280) continue;
                await File.WriteAllBytesAsync(Path.Combine(folder, $"{name}.svg"), await (await visitor.Page.APIRequest.GetAsync(address.Replace("/timeline", "/timeline.svg", StringComparison.Ordinal))).BodyAsync());
                await visitor.Page.PdfAsync(new() { Path = Path.Combine(folder, $"{name}.pdf"), PreferCSSPageSize = true });
            }
    }

    private static async Task PressAsync(ILocator link, string leadsTo)
    {
        await link.PressAsync("Enter");
        await Assertions.Expect(link.Page.GetByRole(AriaRole.Heading, new() { Name = leadsTo, Exact = true })).ToBeVisibleAsync();
    }

    private async Task<string> GivenAsync(int actions)
    {
        await OneAtATime.WaitAsync();
        try
        {
            await using var scope = product.Services.CreateAsyncScope();
            var db = scope.ServiceProvider.GetRequiredService<ConcordDb>();
            var plan = LongPlan.Make($"LONG{actions}", actions);
            if (await db.Plans.AnyAsync(row => row.Slug == plan.Slug)) return plan.Slug;
            plan.AddedAt = DateTime.UtcNow;
            db.Plans.Add(plan);
            scope.ServiceProvider.GetRequiredService<Audit>().Record(Actor.Service, "Took as given", "test", null);
            await db.SaveChangesAsync();
            return plan.Slug;
        }
        finally
        {
            OneAtATime.Release();
        }
    }
}
