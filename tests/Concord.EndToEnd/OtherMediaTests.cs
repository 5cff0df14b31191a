namespace Concord.EndToEnd;

/// <summary>Paper, and what people ask of their screens.</summary>
public sealed class OtherMediaTests(TheProduct product)
{
    [Theory, InlineData("/plans/icap/actions"), InlineData("/plans/icap/print")]
    public async Task On_paper_the_navigation_is_gone_and_the_whole_table_is_there(string address)
    {
        await using var visitor = await product.VisitAsync(how: options => options.ViewportSize = new() { Width = 720, Height = 1000 });
        await visitor.GoAsync(address);
        await visitor.Page.EmulateMediaAsync(new() { Media = Media.Print });
        foreach (var part in new[] { ".govuk-service-navigation", ".concord-header__account", ".concord-filter", ".govuk-breadcrumbs", ".concord-footer__meta a" })
            await Assertions.Expect(visitor.Page.Locator(part).First).ToBeHiddenAsync();
        await Assertions.Expect(visitor.Page.Locator("thead th").First).ToBeVisibleAsync();
        Assert.Equal(74, await visitor.Page.Locator("tbody tr").CountAsync());
        Assert.Empty(await visitor.Page.TooWideAsync());
        Assert.Empty(await visitor.Page.EvaluateAsync<string[]>("() => [...document.querySelectorAll('td, th')].filter(cell => cell.scrollWidth > cell.clientWidth + 1).map(cell => cell.textContent)"));
        Assert.NotEmpty(await visitor.Page.PdfAsync(new() { Format = "A4" }));
    }

    [Fact]
    public async Task The_start_page_is_right_with_forced_colours_and_reduced_motion()
    {
        await using var visitor = await product.VisitAsync(how: options => (options.ForcedColors, options.ReducedMotion) = (ForcedColors.Active, ReducedMotion.Reduce));
        await visitor.GoAsync("/");
        await visitor.IsRightAsync();
        Assert.Empty(await visitor.Page.EvaluateAsync<string[]>("() => [...document.querySelectorAll('*')].filter(each => parseFloat(getComputedStyle(each).transitionDuration) > 0.01).map(each => each.className)"));
    }

    [Fact]
    public async Task The_start_page_is_right_when_the_screen_is_dark_or_wants_more_contrast()
    {
        await using var visitor = await product.VisitAsync(how: options => (options.ColorScheme, options.Contrast) = (ColorScheme.Dark, Contrast.More));
        await visitor.GoAsync("/");
        await visitor.IsRightAsync();
    }
}
