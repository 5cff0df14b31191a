namespace Concord.EndToEnd;

/// <summary>Takes the picture that the README shows. WRITE_SCREENSHOTS=1 asks for it.</summary>
public sealed class Screenshots(TheProduct product)
{
    [Fact]
    public async Task The_start_page_as_the_README_shows_it()
    {
        if (Environment.GetEnvironmentVariable("WRITE_SCREENSHOTS") != "1") Assert.Skip("Set WRITE_SCREENSHOTS=1 to take the README's picture anew");
        await using var visitor = await product.VisitAsync(how: options => options.ViewportSize = new() { Width = 1280, Height = 1500 });
        await visitor.GoAsync("/");
        await visitor.Page.EvaluateAsync("() => document.fonts.ready");
        var file = Path.Combine(SharedFolder.Repository, "docs", "screenshots", "start.png");
        var picture = await visitor.Page.ScreenshotAsync(new() { Path = file, Clip = new() { X = 0, Y = 0, Width = 1280, Height = 1500 } });
        Assert.InRange(picture.Length, 1, 300 * 1024);
    }
}
