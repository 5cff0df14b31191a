using System.IO.Compression;
using System.Security.Cryptography;
using Concord.Rounds.Domain;
using Concord.TransparencyLog;

namespace Concord.EndToEnd;

/// <summary>
/// One quarter of all 74 actions, from scheduling to a corrected publication, in the browsers of those who would do it.
/// It has a product of its own: it changes where every action stands.
/// </summary>
public sealed class WholeRoundTests : IAsyncLifetime
{
    private const string Coordinator = "coordinator@demonstration.example", Departments = "departments@demonstration.example", Certifier = "certifier@demonstration.example",
        SecondCertifier = "second-certifier@demonstration.example", Moderator = "moderator@demonstration.example", Publisher = "publisher@demonstration.example";

    /// <summary>Of the Home Office: written by hand, split while the round is open, and never returned.</summary>
    private const string ByHand = "2.01", Split = "2.08", Silent = "7.09";

    private const string Line = "One of the two first towns is late; both open in June.", Corrected = "One of the two first towns is late; both open in July.";

    private readonly TheProduct product = new();
    private string round = "";

    private ReturnsOfARound Returns => new(product, int.Parse(round.Split('/')[^1], System.Globalization.CultureInfo.InvariantCulture));

    public ValueTask InitializeAsync() => product.InitializeAsync();

    public ValueTask DisposeAsync() => product.DisposeAsync();

    [Fact]
    public async Task A_round_of_74_actions_goes_from_scheduling_to_publication()
    {
        await ReturnsOfARound.AskAgainAboutWhatIsCompleteAsync(product);
        await ScheduleAndOpenAsync();
        await WriteOneByHandAsync();
        await DeclineItAndHaveItMendedAsync();
        await SplitOneAsync();
        await BringTheBodysReturnsBackInAFileAsync();
        await ReturnForTheOtherDepartmentsAsync();
        await ChallengeAndModerateAsync();
        await FreezeAndPackAsync();
        await MeetAsync();
        await PublishAfterAnEmbargoAsync();
        await CorrectAsync();
        await VerifyTheLogAsync();
    }

    private async Task ScheduleAndOpenAsync()
    {
        await using var secretariat = await product.VisitAsync(Visitor.Secretariat);
        await secretariat.GoAsync("/plans/icap/rounds");
        await secretariat.PressAsync("Prepare a round");
        await Assertions.Expect(secretariat.Page.GetByLabel("All that are not closed (74)")).ToBeCheckedAsync();
        await secretariat.Page.GetByLabel("Name", new() { Exact = true }).FillAsync("A whole quarter");
        var today = DateOnly.FromDateTime(DateTime.UtcNow);
        var saturday = today.AddDays(30 + (6 - (int)today.AddDays(30).DayOfWeek));
        foreach (var (day, on) in new[] { ("First day of the period", today.AddDays(-90)), ("Last day of the period", today.AddDays(-1)), ("Opens on", today), ("Returns are due on", today.AddDays(14)), ("Clearance is due on", today.AddDays(21)), ("The group meets on", saturday) })
            await FillDayAsync(secretariat, day, on);
        await secretariat.PressAsync("Check the days and who is asked");
        await Assertions.Expect(DayOf(secretariat, "The group meets on")).ToContainTextAsync("This is a Saturday");
        await secretariat.IsRightAsync();
        await FillDayAsync(secretariat, "The group meets on", saturday.AddDays(4));
        await secretariat.PressAsync("Save the draft");
        await ToldAsync(secretariat, "is prepared as a draft");
        round = new Uri(secretariat.Page.Url).AbsolutePath[..^"/progress".Length];

        await secretariat.PressAsync("Schedule it");
        await ToldAsync(secretariat, "scheduled");
        await secretariat.PressAsync("Open it now");
        await ToldAsync(secretariat, $"{await Returns.CountAsync()} returns asked for");
        Assert.Equal(74, await Returns.ActionsAsync());
        await secretariat.IsRightAsync();
    }

    private async Task WriteOneByHandAsync()
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
        await ToldAsync(coordinator, "was submitted");
    }

    private async Task DeclineItAndHaveItMendedAsync()
    {
        await using var certifier = await product.VisitAsync(Certifier);
        await certifier.GoAsync($"{round}/clearance");
        await certifier.Page.Locator("summary", new() { HasText = $"Decline ICAP-{ByHand}" }).ClickAsync();
        await certifier.Page.GetByLabel("What has to change before you clear it").FillAsync("Say to the public that one town is late.");
        await certifier.PressAsync("Decline");
        await ToldAsync(certifier, "Its writer has been told");

        await using var coordinator = await product.VisitAsync(Coordinator);
        await coordinator.GoAsync($"{round}/returns/{ByHand}/home-office");
        await Assertions.Expect(coordinator.Page.GetByText("Say to the public that one town is late.").First).ToBeVisibleAsync();
        await coordinator.Page.GetByLabel("Public line").FillAsync(Line);
        await coordinator.PressAsync("Submit for clearance");
        await ToldAsync(coordinator, "was submitted");

        await certifier.GoAsync($"{round}/clearance");
        await certifier.IsRightAsync();
        await certifier.PressAsync($"Clear ICAP-{ByHand}");
        await ToldAsync(certifier, "Cleared");
    }

    // Proposed by the body, endorsed for it, approved; its two parts are asked about in its place.
    private async Task SplitOneAsync()
    {
        await using var coordinator = await product.VisitAsync(Coordinator);
        await coordinator.GoAsync($"/plans/icap/actions/{Split}/change/split");
        await coordinator.Page.GetByLabel("What this part is").Nth(0).FillAsync("Train those who teach it.");
        await coordinator.Page.GetByLabel("What this part is").Nth(1).FillAsync("Pay for the rooms it is taught in.");
        await coordinator.Page.GetByLabel("Why", new() { Exact = true }).FillAsync("Two teams do it, at two speeds.");
        await coordinator.PressAsync("Propose the change");
        await ToldAsync(coordinator, "was proposed");
        var change = new Uri(coordinator.Page.Url).AbsolutePath;
        await using var certifier = await product.VisitAsync(Certifier);
        await certifier.GoAsync(change);
        await certifier.PressAsync("Endorse it");
        await ToldAsync(certifier, "was endorsed");
        await using var moderator = await product.VisitAsync(Moderator);
        await moderator.GoAsync(change);
        await moderator.Page.GetByLabel("By what authority").FillAsync("The group's chair, by delegation");
        await moderator.PressAsync("Approve it");
        await ToldAsync(moderator, "was approved");

        await using var secretariat = await product.VisitAsync(Visitor.Secretariat);
        foreach (var part in new[] { "a", "b" })
        {
            await secretariat.GoAsync($"{round}/progress");
            await secretariat.Page.GetByLabel("Action", new() { Exact = true }).SelectOptionAsync(await Returns.ActionAsync(Split + part));
            await secretariat.PressAsync("Ask for its returns");
            await ToldAsync(secretariat, "1 more return asked for");
        }
        await secretariat.GoAsync($"{round}/moderation/{Split}/home-office");
        await secretariat.Page.Locator("summary", new() { HasText = "Excuse this return" }).ClickAsync();
        await secretariat.Page.GetByLabel("Why it is not asked for any more").FillAsync("Its two parts report in its place.");
        await secretariat.PressAsync("Excuse it");
        await ToldAsync(secretariat, "was excused");
    }

    private async Task BringTheBodysReturnsBackInAFileAsync()
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
        await ToldAsync(coordinator, $"{count} returns were saved as drafts");

        // Pressing the same two buttons on a page for each return would only take longer: the pages' own verbs submit and clear.
        await Returns.SubmitAsync(Coordinator, bodies: ["home-office"], except: [Split, Silent]);
        await ClearAllUnchangedAsync(Certifier);
        await Returns.ClearAsync(Certifier);
    }

    private async Task ReturnForTheOtherDepartmentsAsync()
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
        await ToldAsync(certifier, $"{count} returns were cleared");
    }

    private async Task ChallengeAndModerateAsync()
    {
        await using var secretariat = await product.VisitAsync(Visitor.Secretariat);
        await secretariat.GoAsync($"{round}/progress");
        await secretariat.PressAsync("Close for returns");
        await ToldAsync(secretariat, "closed for returns");
        await secretariat.PressAsync("Begin moderation");
        await ToldAsync(secretariat, "moderation");

        await using var moderator = await product.VisitAsync(Moderator);
        await moderator.GoAsync($"{round}/moderation?show=all");
        await moderator.IsRightAsync();
        await moderator.FollowAsync($"ICAP-{ByHand} of HO");
        await moderator.Page.GetByLabel("About").SelectOptionAsync(new SelectOptionValue { Label = "Recovery step" });
        await moderator.Page.GetByLabel("What you ask").FillAsync("Until when is the school's hall free?");
        await moderator.PressAsync("Ask");
        await ToldAsync(moderator, "The owner has been asked");

        await using var coordinator = await product.VisitAsync(Coordinator);
        await coordinator.GoAsync("/work");
        await coordinator.Page.GetByRole(AriaRole.Link, new() { Name = $"ICAP-{ByHand} for" }).First.ClickAsync();
        await coordinator.Page.GetByLabel("Your reply").FillAsync("Until the summer holidays, and both towns open before.");
        await coordinator.PressAsync("Send the reply");
        await ToldAsync(coordinator, "Your reply was sent");

        await moderator.GoAsync($"{round}/moderation/{ByHand}/home-office");
        await moderator.Page.GetByLabel("Amber", new() { Exact = true }).CheckAsync();
        await moderator.Page.GetByLabel("Why it is rated so").FillAsync("The hall is there until both open.");
        await moderator.PressAsync("Record the moderated rating");
        await ToldAsync(moderator, "The moderated rating stands beside the owner’s");
        await moderator.IsRightAsync();
        await moderator.PressAsync("Accept the return");
        await ToldAsync(moderator, "was accepted");
        await moderator.GoAsync($"{round}/moderation");
        await moderator.PressAsync("Accept all");
        await ToldAsync(moderator, "returns were accepted");
    }

    private async Task FreezeAndPackAsync()
    {
        await using var secretariat = await product.VisitAsync(Visitor.Secretariat);
        await secretariat.GoAsync($"{round}/progress");
        await secretariat.PressAsync("Freeze it");
        await Assertions.Expect(secretariat.Page.GetByText("This fixes every return for good")).ToBeVisibleAsync();
        await secretariat.PressAsync("Freeze it");
        await ToldAsync(secretariat, "frozen");
        await Assertions.Expect(secretariat.Page.GetByRole(AriaRole.Heading, new() { Name = "Non-returns" })).ToBeVisibleAsync();
        Assert.Equal((ReturnOutcome.NonReturn, ReturnOutcome.Excused), (await Returns.OutcomeAsync(Silent), await Returns.OutcomeAsync(Split)));

        await secretariat.GoAsync($"{round}/pack");
        await secretariat.IsRightAsync();
        await secretariat.Page.GetByLabel("Cover note").FillAsync("Please look first at what is off track.");
        await secretariat.PressAsync("Save the cover note");
        await ToldAsync(secretariat, "The cover note is saved");
        var download = await secretariat.Page.RunAndWaitForDownloadAsync(() => secretariat.FollowAsync("OpenDocument (ODT)"));
        using var odt = await ZipFile.OpenReadAsync(await download.PathAsync());
        using var content = new StreamReader(await odt.GetEntry("content.xml")!.OpenAsync());
        var words = await content.ReadToEndAsync();
        foreach (var said in new[] { "Please look first at what is off track.", $"ICAP-{ByHand}", $"ICAP-{Split}a", $"ICAP-{Silent}" }) Assert.Contains(said, words, StringComparison.Ordinal);
        await secretariat.PressAsync("Issue the pack");
        await ToldAsync(secretariat, "The pack is issued");
    }

    private async Task MeetAsync()
    {
        await using var secretariat = await product.VisitAsync(Visitor.Secretariat);
        await secretariat.GoAsync($"{round}/meeting");
        await secretariat.PressAsync("Draw it up from the pack");
        await ToldAsync(secretariat, "The agenda has");
        await secretariat.Page.GetByLabel("What was decided").FillAsync("A new hall is to be named before the summer.");
        await secretariat.Page.GetByLabel("Who does it").FillAsync("Home Office, Head of Towns");
        await secretariat.Page.GetByLabel("About which action").SelectOptionAsync(await Returns.ActionAsync(ByHand));
        await secretariat.PressAsync("Record the decision");
        await ToldAsync(secretariat, "The decision is recorded");
        await secretariat.IsRightAsync();
        await secretariat.PressAsync("The group has considered this round");
        await ToldAsync(secretariat, "The group has considered this round");
        await secretariat.GoAsync("/plans/icap/decisions");
        await Assertions.Expect(secretariat.Page.GetByText("A new hall is to be named before the summer.")).ToBeVisibleAsync();
    }

    private async Task PublishAfterAnEmbargoAsync()
    {
        await using var secretariat = await product.VisitAsync(Visitor.Secretariat);
        await secretariat.GoAsync($"{round}/publication");
        foreach (var unsafeLine in await secretariat.Page.GetByLabel("Leave out").AllAsync()) await unsafeLine.CheckAsync();
        await FillDayAsync(secretariat, "Not before this day", DateOnly.FromDateTime(DateTime.UtcNow).AddDays(7));
        await secretariat.Page.GetByLabel("Not before this time").FillAsync("9:30am");
        await secretariat.PressAsync("Prepare the publication");
        await ToldAsync(secretariat, "The publication is prepared");

        await using var visitor = await product.VisitAsync();
        Assert.Equal(404, (await visitor.GoAsync(round)).Status);
        await using var publisher = await product.VisitAsync(Publisher);
        await ReleaseAsync(publisher);
        await Assertions.Expect(publisher.Page.Locator(".govuk-error-summary")).ToContainTextAsync("It is under embargo until");
        await publisher.FollowAsync("Move or lift the embargo");
        await publisher.PressAsync("Move the embargo");
        await Assertions.Expect(publisher.Page.Locator(".govuk-error-summary")).ToContainTextAsync("Say why the embargo is lifted early");
        await publisher.IsRightAsync();
        await publisher.Page.GetByLabel("Why", new() { Exact = true }).FillAsync("The statement was made a week early.");
        await publisher.PressAsync("Move the embargo");
        await ToldAsync(publisher, "The embargo was lifted");
        await ReleaseAsync(publisher);
        await ToldAsync(publisher, "A whole quarter is published");

        Assert.Equal(200, (await visitor.GoAsync(round)).Status);
        await Assertions.Expect(LineOf(visitor, ByHand)).ToContainTextAsync(Line);
        await Assertions.Expect(LineOf(visitor, ByHand)).ToContainTextAsync("Off track");
        await Assertions.Expect(LineOf(visitor, $"{Split}b")).ToHaveCountAsync(1);
        await Assertions.Expect(LineOf(visitor, Silent)).ToHaveCountAsync(0);
        await visitor.IsRightAsync();
    }

    private async Task CorrectAsync()
    {
        await using var secretariat = await product.VisitAsync(Visitor.Secretariat);
        await secretariat.GoAsync($"{round}/publication");
        await secretariat.FollowAsync($"Correct ICAP-{ByHand}");
        await secretariat.Page.GetByLabel($"The line of ICAP-{ByHand} as it should be").FillAsync(Corrected);
        await secretariat.Page.GetByLabel("What everybody is told about this version").FillAsync("It is July, not June.");
        await secretariat.PressAsync("Prepare the new version");
        await ToldAsync(secretariat, "The new version is prepared");
        await using var publisher = await product.VisitAsync(Publisher);
        await ReleaseAsync(publisher);
        await ToldAsync(publisher, "is published");

        await using var visitor = await product.VisitAsync();
        await visitor.GoAsync(round);
        await Assertions.Expect(LineOf(visitor, ByHand)).ToContainTextAsync(Corrected);
        await Assertions.Expect(LineOf(visitor, ByHand)).ToContainTextAsync("From version 2: It is July, not June.");
        await visitor.IsRightAsync();
        await visitor.GoAsync($"{round}/versions/1");
        await Assertions.Expect(LineOf(visitor, ByHand)).ToContainTextAsync(Line);
    }

    private async Task VerifyTheLogAsync()
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

    private static Task ToldAsync(Visitor visitor, string words) => Assertions.Expect(visitor.Page.Locator(".govuk-notification-banner--success")).ToContainTextAsync(words);

    private static ILocator LineOf(Visitor visitor, string action) => visitor.Page.Locator($"tr[id='{action}']");

    private static ILocator DayOf(Visitor visitor, string legend) => visitor.Page.GetByRole(AriaRole.Group, new() { Name = legend, Exact = true });

    private static async Task FillDayAsync(Visitor visitor, string legend, DateOnly on)
    {
        foreach (var (part, number) in new[] { ("Day", on.Day), ("Month", on.Month), ("Year", on.Year) })
            await DayOf(visitor, legend).GetByLabel(part, new() { Exact = true }).FillAsync(number.ToString(System.Globalization.CultureInfo.InvariantCulture));
    }
}
