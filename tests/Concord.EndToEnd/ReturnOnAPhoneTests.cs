using Concord.Rounds.Domain;

namespace Concord.EndToEnd;

/// <summary>A whole return at 360 pixels: written, cut off, offered back, written in two tabs, submitted and cleared.</summary>
public sealed class ReturnOnAPhoneTests(TheProduct product)
{
    private const string Coordinator = "coordinator@demonstration.example", Certifier = "certifier@demonstration.example", Moderator = "moderator@demonstration.example";

    private GivenRounds Rounds => new(product.Services);

    [Fact]
    public async Task A_return_is_written_saves_itself_survives_a_closed_browser_and_two_tabs_and_is_cleared()
    {
        var round = await Rounds.Open("icap", "2.01");
        var address = $"{round.Address("icap")}/returns/2.01/home-office";
        await using var writer = await Phone(Coordinator);
        await writer.GoAsync("/work");
        await Assertions.Expect(writer.Page.GetByRole(AriaRole.Heading, new() { Name = "To write" })).ToBeVisibleAsync();
        await writer.IsRightAsync();
        await writer.GoAsync(address);
        await writer.IsRightAsync();

        await writer.Page.GetByLabel("Progress since last time").FillAsync("Two halls have been found.");
        await Assertions.Expect(Told(writer.Page)).ToContainTextAsync("Saved");
        Assert.Equal("Two halls have been found.", (await Rounds.Return(round.Id, "2.01")).Content.Progress);

        await writer.Page.Context.SetOfflineAsync(true);
        await writer.Page.GetByLabel("Next steps").FillAsync("Sign the leases 🙂");
        await Assertions.Expect(Told(writer.Page)).ToContainTextAsync("You are offline");
        var context = writer.Page.Context;
        await writer.Page.CloseAsync();
        await context.SetOfflineAsync(false);
        var again = await context.NewPageAsync();
        await again.GotoAsync(address);
        await Assertions.Expect(again.GetByLabel("Next steps")).Not.ToHaveValueAsync("Sign the leases 🙂");
        await again.GetByRole(AriaRole.Button, new() { Name = "Put them back" }).ClickAsync();
        await Assertions.Expect(again.GetByLabel("Next steps")).ToHaveValueAsync("Sign the leases 🙂");
        await Assertions.Expect(Told(again)).ToContainTextAsync("Saved");
        Assert.Equal("Sign the leases 🙂", (await Rounds.Return(round.Id, "2.01")).Content.NextSteps);

        var other = await context.NewPageAsync();
        await other.GotoAsync(address);
        await again.GetByLabel("Progress since last time").FillAsync("From the first tab");
        await Assertions.Expect(Told(again)).ToContainTextAsync("Saved");
        await Expected(round, content => content.Progress == "From the first tab");
        await other.GetByLabel("Progress since last time").FillAsync("From the second tab");
        await Assertions.Expect(Told(other)).ToContainTextAsync("saved in another tab");
        await other.GetByRole(AriaRole.Button, new() { Name = "Save draft" }).ClickAsync();
        await Assertions.Expect(other.Locator("[aria-labelledby=conflict]")).ToContainTextAsync("From the first tab");
        await Assertions.Expect(other.GetByLabel("Progress since last time")).ToHaveValueAsync("From the second tab");
        Assert.Empty(await other.WrongByAxeAsync());
        await other.GetByRole(AriaRole.Button, new() { Name = "Save draft" }).ClickAsync();
        await Expected(round, content => content is { Progress: "From the second tab", NextSteps: "Sign the leases 🙂" });

        await other.GetByLabel("On track", new() { Exact = true }).CheckAsync();
        await other.GetByLabel("Green", new() { Exact = true }).CheckAsync();
        await other.GetByLabel("Public line").FillAsync("");
        await other.GetByRole(AriaRole.Button, new() { Name = "Submit for clearance" }).ClickAsync();
        await Assertions.Expect(other.Locator(".govuk-error-summary")).ToContainTextAsync("Write the line that the public will read");
        await other.GetByLabel("Public line").FillAsync("Work goes on in two towns.");
        await other.GetByRole(AriaRole.Button, new() { Name = "Submit for clearance" }).ClickAsync();
        await Assertions.Expect(other.GetByRole(AriaRole.Alert)).ToContainTextAsync("was submitted");
        Assert.Empty(await other.WrongByAxeAsync());

        await using var certifier = await Phone(Certifier);
        await certifier.GoAsync($"{round.Address("icap")}/clearance");
        await certifier.IsRightAsync();
        await certifier.PressAsync("Clear ICAP-2.01");
        await Assertions.Expect(certifier.Page.GetByRole(AriaRole.Alert)).ToContainTextAsync("Cleared");

        await Rounds.Move(round.Id, RoundState.ClosedForReturns);
        await using var moderator = await Phone(Moderator);
        await moderator.GoAsync($"{round.Address("icap")}/moderation?show=all");
        await moderator.IsRightAsync();
        await moderator.FollowAsync("ICAP-2.01 of HO");
        await moderator.IsRightAsync();
        await moderator.Page.GetByLabel("What you ask").FillAsync("Which towns?");
        await moderator.PressAsync("Ask");
        await Assertions.Expect(moderator.Page.GetByRole(AriaRole.Alert)).ToContainTextAsync("The owner has been asked");
        Assert.Equal(ReturnState.Challenged, (await Rounds.Return(round.Id, "2.01")).State);
    }

    [Fact]
    public async Task Without_scripts_a_return_is_saved_by_its_button()
    {
        var round = await Rounds.Open("icap", "2.01");
        await using var writer = await product.VisitAsync(Coordinator, options => options.JavaScriptEnabled = false);
        await writer.GoAsync($"{round.Address("icap")}/returns/2.01/home-office");
        await writer.Page.GetByLabel("Progress since last time").FillAsync("Typed without scripts");
        await writer.PressAsync("Save draft");
        await Assertions.Expect(writer.Page.GetByRole(AriaRole.Alert)).ToContainTextAsync("Your draft is saved");
        Assert.Equal("Typed without scripts", (await Rounds.Return(round.Id, "2.01")).Content.Progress);
    }

    private Task<Visitor> Phone(string who) => product.VisitAsync(who, options => options.ViewportSize = new() { Width = 360, Height = 740 });

    private static ILocator Told(IPage page) => page.Locator("[data-concord-told]");

    private async Task Expected(GivenRound round, Func<ReturnContent, bool> so)
    {
        for (var tries = 0; tries < 50 && !so((await Rounds.Return(round.Id, "2.01")).Content); tries++) await Task.Delay(200);
        Assert.True(so((await Rounds.Return(round.Id, "2.01")).Content));
    }
}
