using System.Text.Json.Serialization;

namespace Concord.EndToEnd;

/// <summary>The Tab key, and what it lands on.</summary>
public sealed class KeyboardTests(TheProduct product)
{
    [Fact]
    public async Task By_keyboard_alone_an_owner_finds_the_action_signs_in_and_says_where_it_stands()
    {
        await using var visitor = await product.VisitAsync();
        var page = visitor.Page;
        await visitor.GoAsync("/");
        Assert.Equal("Skip to main content", (await TabAsync(page))?.Name);
        await page.Keyboard.PressAsync("Enter");
        Assert.Equal("main-content", await page.EvaluateAsync<string>("() => document.activeElement.id"));
        Assert.Equal("Integrated Communities Action Plan", (await TabAsync(page))?.Name);

        await visitor.GoAsync("/");
        await TabToAsync(page, "Plans", press: "Enter");
        await TabToAsync(page, "Integrated Communities Action Plan", press: "Enter");
        await TabToAsync(page, "74 actions", press: "Enter");
        await TabToAsync(page, "Words");
        await page.Keyboard.TypeAsync("cohesion");
        await TabToAsync(page, "Chapter");
        await page.Keyboard.TypeAsync("1.");
        await TabToAsync(page, "Show the actions", press: "Enter");
        await TabToAsync(page, "ICAP-1.04", press: "Enter");
        var action = await visitor.HeadingAsync();

        await TabToAsync(page, "Sign in", press: "Enter");
        await TabToAsync(page, "E-mail address");
        await page.Keyboard.TypeAsync("owner@demonstration.example");
        await TabToAsync(page, "Password");
        await page.Keyboard.TypeAsync(Concord.People.Demonstration.LoadDemonstrationPeople.Password);
        await TabToAsync(page, "Show password");
        await TabToAsync(page, "Sign in", press: "Enter");
        Assert.Equal(action, await visitor.HeadingAsync());

        await TabToAsync(page, "Report in the round", press: "Enter");
        await TabToAsync(page, "ICAP-1.04 for MHCLG", press: "Enter");
        await TabToAsync(page, "Progress since last time");
        await page.Keyboard.PressAsync("Control+A");
        await page.Keyboard.TypeAsync("The network has lost its meeting place.");
        await TabToAsync(page, "Save draft", press: "Enter");
        await Assertions.Expect(page.GetByLabel("Progress since last time")).ToHaveValueAsync("The network has lost its meeting place.");
        Assert.Empty(visitor.Complaints);
    }

    [Theory]
    [InlineData(null, "/", 1280)]
    [InlineData(null, "/", 320)]
    [InlineData(null, "/plans/icap/actions?lead=home-office", 1280)]
    [InlineData(null, "/plans/icap/timeline", 1280)]
    [InlineData(null, "/plans/icap/timeline", 320)]
    [InlineData(Visitor.Secretariat, "/plans/icap/actions/7.09", 1280)]
    [InlineData(Visitor.Secretariat, "/plans/icap/actions/7.09/leads", 320)]
    [InlineData(Visitor.Secretariat, "/people/invite", 1280)]
    [InlineData(null, "/sign-in", 1280)]
    public async Task Tab_goes_down_the_page_shows_where_it_is_and_comes_out_at_the_end(string? who, string address, int width)
    {
        await using var visitor = await product.VisitAsync(who, options => options.ViewportSize = new() { Width = width, Height = 900 });
        await visitor.GoAsync(address);
        var all = await visitor.Page.EvaluateAsync<int>(HowManyStops);
        var stops = 0;
        while (await TabAsync(visitor.Page) is not null) Assert.True(++stops <= all, $"{address} keeps the keyboard: {stops} stops, and {all} were expected");
        Assert.Equal(all, stops);
    }

    private sealed class Stop
    {
        [JsonPropertyName("name")] public string Name { get; set; } = "";
        [JsonPropertyName("shows")] public bool Shows { get; set; }
        [JsonPropertyName("onScreen")] public bool OnScreen { get; set; }
        [JsonPropertyName("follows")] public bool Follows { get; set; }
    }

    // A radio button hides behind its label, which draws it and shows its focus.
    private const string WhereAmI = """
        () => {
          const at = document.activeElement;
          if (!at || at === document.body || at === document.documentElement) { window.stoppedAt = undefined; return null; }
          const label = at.id ? document.querySelector(`label[for="${CSS.escape(at.id)}"]`) : null;
          const drawn = (element, part) => { const style = getComputedStyle(element, part); return (style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) > 0 && !/, 0\)$/.test(style.outlineColor)) || style.boxShadow !== 'none'; };
          const box = at.getBoundingClientRect();
          const before = window.stoppedAt;
          window.stoppedAt = at;
          return {
            name: (at.getAttribute('aria-label') ?? label?.textContent ?? at.textContent).trim().replace(/\s+/g, ' '),
            shows: at.matches(':focus-visible') && (drawn(at) || (label !== null && drawn(label, '::before'))),
            onScreen: box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth,
            follows: !before || !before.isConnected || before === at || Boolean(before.compareDocumentPosition(at) & Node.DOCUMENT_POSITION_FOLLOWING),
          };
        }
        """;

    private const string HowManyStops = """
        () => {
          const groups = new Set();
          return [...document.querySelectorAll('a[href], button, input, select, textarea, summary, [tabindex="0"]')].filter(each => {
            if (each.disabled || each.type === 'hidden' || !each.checkVisibility({ checkVisibilityCSS: true })) return false;
            if (each.type !== 'radio') return true;
            return !groups.has(each.name) && groups.add(each.name);
          }).length;
        }
        """;

    private static Task<Stop?> StopAsync(IPage page) => page.EvaluateAsync<Stop?>(WhereAmI);

    private static async Task<Stop?> TabAsync(IPage page)
    {
        await page.Keyboard.PressAsync("Tab");
        if (await StopAsync(page) is not { } stop) return null;
        Assert.True(stop.Shows, $"{page.Url}: nothing shows that “{stop.Name}” has the focus");
        Assert.True(stop.OnScreen, $"{page.Url}: “{stop.Name}” has the focus and is not on the screen");
        Assert.True(stop.Follows, $"{page.Url}: “{stop.Name}” comes before the stop that led to it");
        return stop;
    }

    private static async Task TabToAsync(IPage page, string name, string? press = null)
    {
        List<string> passed = [];
        while (await TabAsync(page) is { } stop)
        {
            if (stop.Name != name)
            {
                passed.Add(stop.Name);
                continue;
            }
            if (press is null) return;
            await page.EvaluateAsync("() => { window.leaving = true; }");
            await page.Keyboard.PressAsync(press);
            await page.WaitForFunctionAsync("() => !window.leaving && document.readyState === 'complete'");
            return;
        }
        Assert.Fail($"{page.Url}: Tab never came to “{name}”. It passed {string.Join(" · ", passed)}");
    }
}
