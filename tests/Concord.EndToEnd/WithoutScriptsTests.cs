namespace Concord.EndToEnd;

public sealed class WithoutScriptsTests(TheProduct product)
{
    [Fact]
    public async Task Without_scripts_a_reader_finds_an_action_and_the_secretariat_proposes_other_words()
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
        await visitor.PressAsync("Propose a change");
        await visitor.FollowAsync("Re-word");
        await page.GetByLabel("The action").FillAsync($"{published} And say so in plain words.");
        await visitor.PressAsync("Propose the change");
        await Assertions.Expect(page.Locator(".govuk-error-summary")).ToContainTextAsync("Say why");
        await page.GetByLabel("Why").FillAsync("Put right after a letter from a reader");
        await visitor.PressAsync("Propose the change");

        await Assertions.Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync($"The change of {reference} was proposed");
        Assert.Equal($"Re-word: {reference}", await visitor.HeadingAsync());
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("Put right after a letter from a reader");
        await Assertions.Expect(page.Locator("main ins")).ToContainTextAsync("And say so in plain words.");
        await visitor.PressAsync("Take back your proposal");
        await Assertions.Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("taken back");

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
