namespace Concord.EndToEnd;

public sealed class WithoutScriptsTests(TheProduct product)
{
    [Fact]
    public async Task Without_scripts_a_reader_finds_an_action_and_the_secretariat_changes_its_words()
    {
        await using var visitor = await product.VisitAsync(how: options => options.JavaScriptEnabled = false);
        var page = visitor.Page;
        await visitor.GoAsync("/");
        await visitor.PressAsync("See all 74 actions");
        await page.GetByLabel("Chapter").SelectOptionAsync(new SelectOptionValue { Label = "4. Boosting English language" });
        await page.GetByLabel("Status").SelectOptionAsync(new SelectOptionValue { Label = "On track" });
        await visitor.PressAsync("Show the actions");
        await Assertions.Expect(page.GetByRole(AriaRole.Status)).ToHaveTextAsync("2 of 74 actions");
        var reference = await page.Locator("tbody a").First.InnerTextAsync();
        await visitor.FollowAsync(reference);
        var published = await visitor.HeadingAsync();

        await visitor.FollowAsync("Sign in");
        await visitor.SignInAsync(Visitor.Secretariat);
        Assert.Equal(published, await visitor.HeadingAsync());
        await visitor.PressAsync("Edit its words");
        await page.GetByLabel("The action").FillAsync($"{published} And say so in plain words.");
        await visitor.PressAsync("Save the change");
        await Assertions.Expect(page.Locator(".govuk-error-summary")).ToContainTextAsync("Say why");
        await page.GetByLabel("Why").FillAsync("Corrected after a letter from a reader");
        await visitor.PressAsync("Save the change");

        await Assertions.Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync($"{reference} was changed");
        Assert.Equal($"{published} And say so in plain words.", await visitor.HeadingAsync());
        var newest = page.Locator(".concord-timeline > li").First;
        await Assertions.Expect(newest).ToContainTextAsync("Corrected after a letter from a reader");
        await Assertions.Expect(newest.Locator("ins")).ToContainTextAsync("And say so in plain words.");
        await Assertions.Expect(page.Locator("[data-label=Action]")).ToHaveTextAsync(published);

        await page.GetByRole(AriaRole.Button, new() { Name = "Sign out" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("You have signed out");
        Assert.Empty(visitor.Complaints);
    }

    [Fact]
    public async Task Without_scripts_the_whole_navigation_is_there_on_a_narrow_screen()
    {
        await using var visitor = await product.VisitAsync(how: options => options.JavaScriptEnabled = false);
        await visitor.NarrowAsync();
        await visitor.GoAsync("/");
        var navigation = visitor.Page.GetByRole(AriaRole.Navigation, new() { Name = "Programme" });
        foreach (var words in new[] { "Start", "Plans", "Departments", "Places" }) await Assertions.Expect(navigation.GetByRole(AriaRole.Link, new() { Name = words })).ToBeVisibleAsync();
    }
}
