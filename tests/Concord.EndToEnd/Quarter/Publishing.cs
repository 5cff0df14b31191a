using System.Security.Cryptography;
using Concord.TransparencyLog;
using static Concord.EndToEnd.Quarter.Cast;

namespace Concord.EndToEnd.Quarter;

/// <summary>An embargo that holds until it is lifted with a reason, the release, its correction, and the public log.</summary>
internal sealed class Publishing(TheProduct product, string round)
{
    public async Task PublishAfterAnEmbargoAsync()
    {
        await using var secretariat = await product.VisitAsync(Visitor.Secretariat);
        await secretariat.GoAsync($"{round}/publication");
        foreach (var unsafeLine in await secretariat.Page.GetByLabel("Leave out").AllAsync()) await unsafeLine.CheckAsync();
        await secretariat.FillDayAsync("Not before this day", DateOnly.FromDateTime(DateTime.UtcNow).AddDays(7));
        await secretariat.Page.GetByLabel("Not before this time").FillAsync("9:30am");
        await secretariat.PressAsync("Prepare the publication");
        await secretariat.ToldAsync("The publication is prepared");

        await using var visitor = await product.VisitAsync();
        Assert.Equal(404, (await visitor.GoAsync(round)).Status);
        await using var publisher = await product.VisitAsync(Publisher);
        await ReleaseAsync(publisher);
        await Assertions.Expect(publisher.Page.Locator(".govuk-error-summary")).ToContainTextAsync("It is under embargo until");
        await publisher.FollowAsync("Move or lift the embargo");
        await publisher.PressAsync("Move the embargo");
        await Assertions.Expect(publisher.Page.Locator(".govuk-error-summary")).ToContainTextAsync("The embargo is as it was");
        foreach (var part in new[] { "Day", "Month", "Year", "Not before this time" }) await publisher.Page.GetByLabel(part, new() { Exact = true }).FillAsync("");
        await publisher.PressAsync("Move the embargo");
        await Assertions.Expect(publisher.Page.Locator(".govuk-error-summary")).ToContainTextAsync("Say why the embargo is lifted early");
        await publisher.IsRightAsync();
        await publisher.Page.GetByLabel("Why", new() { Exact = true }).FillAsync("The statement was made a week early.");
        await publisher.PressAsync("Move the embargo");
        await publisher.ToldAsync("The embargo was lifted");
        await ReleaseAsync(publisher);
        await publisher.ToldAsync("A whole quarter is published");

        Assert.Equal(200, (await visitor.GoAsync(round)).Status);
        await Assertions.Expect(visitor.LineOf(ByHand)).ToContainTextAsync(Line);
        await Assertions.Expect(visitor.LineOf(ByHand)).ToContainTextAsync("Off track");
        await Assertions.Expect(visitor.LineOf($"{Split}b")).ToHaveCountAsync(1);
        await Assertions.Expect(visitor.LineOf(Silent)).ToHaveCountAsync(0);
        await visitor.IsRightAsync();
    }

    public async Task CorrectAsync()
    {
        await using var secretariat = await product.VisitAsync(Visitor.Secretariat);
        await secretariat.GoAsync($"{round}/publication");
        await secretariat.FollowAsync($"Correct ICAP-{ByHand}");
        await secretariat.Page.GetByLabel($"The line of ICAP-{ByHand} as it should be").FillAsync(Corrected);
        await secretariat.Page.GetByLabel("What everybody is told about this version").FillAsync("It is July, not June.");
        await secretariat.PressAsync("Prepare the new version");
        await secretariat.ToldAsync("The new version is prepared");
        await using var publisher = await product.VisitAsync(Publisher);
        await ReleaseAsync(publisher);
        await publisher.ToldAsync("is published");

        await using var visitor = await product.VisitAsync();
        await visitor.GoAsync(round);
        await Assertions.Expect(visitor.LineOf(ByHand)).ToContainTextAsync(Corrected);
        await Assertions.Expect(visitor.LineOf(ByHand)).ToContainTextAsync("From version 2: It is July, not June.");
        await visitor.IsRightAsync();
        await visitor.GoAsync($"{round}/versions/1");
        await Assertions.Expect(visitor.LineOf(ByHand)).ToContainTextAsync(Line);
    }

    public async Task VerifyTheLogAsync()
    {
        await using var visitor = await product.VisitAsync();
        await visitor.GoAsync("/log");
        var download = await visitor.Page.RunAndWaitForDownloadAsync(() => visitor.FollowAsync("The whole log"));
        using var key = ECDsa.Create();
        key.ImportFromPem(await (await visitor.Page.APIRequest.GetAsync("/log/key.pem")).TextAsync());
        await using var file = File.OpenRead(await download.PathAsync());
        var verdict = LogFile.Verify(file).SignedBy(key);
        Assert.True(verdict.Holds, string.Join('\n', verdict.Findings));
        var said = verdict.Entries.Select(entry => (entry.Name.Kind, entry.Name.Subject)).ToList();
        var subject = $"ICAP round {round.Split('/')[^1]} version";
        Assert.Contains(("round published", $"{subject} 1"), said);
        Assert.Equal([("round corrected", $"{subject} 2"), ("status corrected", $"ICAP-{ByHand}")], said.TakeLast(2));
    }

    // Where a pre-election period holds on the day that the test runs, its reason is asked for and given.
    private async Task ReleaseAsync(Visitor publisher)
    {
        await publisher.GoAsync($"{round}/publication");
        if (publisher.Page.Locator("textarea[name=Exception]") is var exception && await exception.CountAsync() > 0) await exception.FillAsync("Agreed with the Cabinet Office.");
        await publisher.PressAsync("Release it to the public");
    }
}
