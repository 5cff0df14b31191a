using static Concord.EndToEnd.Quarter.Cast;

namespace Concord.EndToEnd.Quarter;

/// <summary>A return by hand with a wrong turn, one declined and mended, many from a file, and the clearance of them all.</summary>
internal sealed class WritingReturns(TheProduct product, string round)
{
    private ReturnsOfARound Returns => new(product, round);

    public async Task WriteOneByHandAsync()
    {
        await using var coordinator = await product.VisitAsync(Coordinator);
        var page = coordinator.Page;
        await coordinator.GoAsync($"{round}/returns/{ByHand}/home-office");
        await page.GetByLabel("Off track", new() { Exact = true }).CheckAsync();
        await page.GetByLabel("Red", new() { Exact = true }).CheckAsync();
        await page.GetByLabel("Progress since last time").FillAsync("One of the two towns has lost its hall.");
        await page.GetByLabel("Public line").FillAsync("Work goes on in two towns.");
        await coordinator.PressAsync("Submit for clearance");
        await Assertions.Expect(page.Locator(".govuk-error-summary")).ToContainTextAsync("A rating of red needs a recovery step");
        await coordinator.IsRightAsync();
        await page.GetByLabel("Recovery step").FillAsync("Rent the school's hall until a new one is found.");
        await page.GetByLabel("Who takes it").FillAsync("Head of Towns");
        await coordinator.PressAsync("Submit for clearance");
        await coordinator.ToldAsync("was submitted");
    }

    public async Task DeclineItAndHaveItMendedAsync()
    {
        await using var certifier = await product.VisitAsync(Certifier);
        await certifier.GoAsync($"{round}/clearance");
        await certifier.Page.Locator("summary", new() { HasText = $"Decline ICAP-{ByHand}" }).ClickAsync();
        await certifier.Page.GetByLabel("What has to change before you clear it").FillAsync("Say to the public that one town is late.");
        await certifier.PressAsync("Decline");
        await certifier.ToldAsync("Its writer has been told");

        await using var coordinator = await product.VisitAsync(Coordinator);
        await coordinator.GoAsync($"{round}/returns/{ByHand}/home-office");
        await Assertions.Expect(coordinator.Page.GetByText("Say to the public that one town is late.").First).ToBeVisibleAsync();
        await coordinator.Page.GetByLabel("Public line").FillAsync(Line);
        await coordinator.PressAsync("Submit for clearance");
        await coordinator.ToldAsync("was submitted");

        await certifier.GoAsync($"{round}/clearance");
        await certifier.IsRightAsync();
        await certifier.PressAsync($"Clear ICAP-{ByHand}");
        await certifier.ToldAsync("Cleared");
    }

    public async Task BringTheBodysReturnsBackInAFileAsync()
    {
        await using var coordinator = await product.VisitAsync(Coordinator);
        await coordinator.GoAsync($"{round}/returns");
        var download = await coordinator.Page.RunAndWaitForDownloadAsync(() => coordinator.FollowAsync("Download your returns (CSV)"));
        var (filled, count) = ReturnsOfARound.FillIn(await File.ReadAllBytesAsync(await download.PathAsync()), leave: ["ICAP-2.02", "ICAP-2.06", $"ICAP-{Split}", $"ICAP-{Silent}"]);
        await coordinator.GoAsync($"{round}/returns/upload");
        await coordinator.Page.GetByLabel("The file").SetInputFilesAsync(new FilePayload { Name = "returns.csv", MimeType = "text/csv", Buffer = filled });
        await coordinator.PressAsync("Look at the file");
        await Assertions.Expect(coordinator.Page.Locator(".govuk-body-l")).ToContainTextAsync($"{count} returns would be saved. 0 cannot be");
        await coordinator.IsRightAsync();
        await coordinator.PressAsync($"Save {count} returns as drafts");
        await coordinator.ToldAsync($"{count} returns were saved as drafts");

        // Pressing the same two buttons on a page for each return would only take longer: the pages' own verbs submit and clear.
        await Returns.SubmitAsync(Coordinator, bodies: ["home-office"], except: [Split, Silent]);
        await ClearAllUnchangedAsync(Certifier);
        await Returns.ClearAsync(Certifier);
    }

    public async Task ReturnForTheOtherDepartmentsAsync()
    {
        await Returns.SubmitAsync(Departments, bodies: [], except: [Split, Silent]);
        await ClearAllUnchangedAsync(SecondCertifier);
        await Returns.ClearAsync(SecondCertifier);
        Assert.Equal([Silent], await Returns.StillAwaitedAsync());
    }

    private async Task ClearAllUnchangedAsync(string who)
    {
        await using var certifier = await product.VisitAsync(who);
        await certifier.GoAsync($"{round}/clearance");
        await certifier.PressAsync("Clear all");
        await Assertions.Expect(certifier.Page.Locator("h1")).ToContainTextAsync("unchanged returns?");
        await certifier.IsRightAsync();
        var count = await certifier.Page.Locator("main input[name=ids]").CountAsync();
        await certifier.PressAsync($"Clear all {count}");
        await certifier.ToldAsync($"{count} returns were cleared");
    }
}
