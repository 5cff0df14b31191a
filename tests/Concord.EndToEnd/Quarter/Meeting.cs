using System.IO.Compression;
using Concord.Rounds.Domain;
using static Concord.EndToEnd.Quarter.Cast;

namespace Concord.EndToEnd.Quarter;

/// <summary>The freeze, the pack, and what the group decides.</summary>
internal sealed class Meeting(TheProduct product, string round)
{
    private ReturnsOfARound Returns => new(product, round);

    public async Task FreezeAndPackAsync()
    {
        await using var secretariat = await product.VisitAsync(Visitor.Secretariat);
        await secretariat.GoAsync($"{round}/progress");
        await secretariat.PressAsync("Freeze it");
        await Assertions.Expect(secretariat.Page.GetByText("This fixes every return for good")).ToBeVisibleAsync();
        await secretariat.PressAsync("Freeze it");
        await secretariat.ToldAsync("frozen");
        await Assertions.Expect(secretariat.Page.GetByRole(AriaRole.Heading, new() { Name = "Non-returns" })).ToBeVisibleAsync();
        Assert.Equal((ReturnOutcome.NonReturn, ReturnOutcome.Excused), (await Returns.OutcomeAsync(Silent), await Returns.OutcomeAsync(Split)));

        await secretariat.GoAsync($"{round}/pack");
        await secretariat.IsRightAsync();
        await secretariat.Page.GetByLabel("Cover note").FillAsync("Please look first at what is off track.");
        await secretariat.PressAsync("Save the cover note");
        await secretariat.ToldAsync("The cover note is saved");
        var download = await secretariat.Page.RunAndWaitForDownloadAsync(() => secretariat.FollowAsync("OpenDocument (ODT)"));
        using var odt = await ZipFile.OpenReadAsync(await download.PathAsync());
        using var content = new StreamReader(await odt.GetEntry("content.xml")!.OpenAsync());
        var words = await content.ReadToEndAsync();
        foreach (var said in new[] { "Please look first at what is off track.", $"ICAP-{ByHand}", $"ICAP-{Split}a", $"ICAP-{Silent}" }) Assert.Contains(said, words, StringComparison.Ordinal);
        await secretariat.PressAsync("Issue the pack");
        await secretariat.ToldAsync("The pack is issued");
    }

    public async Task MeetAsync()
    {
        await using var secretariat = await product.VisitAsync(Visitor.Secretariat);
        await secretariat.GoAsync($"{round}/meeting");
        await secretariat.PressAsync("Draw it up from the pack");
        await secretariat.ToldAsync("The agenda has");
        await secretariat.Page.GetByLabel("What was decided").FillAsync("A new hall is to be named before the summer.");
        await secretariat.Page.GetByLabel("Who does it").FillAsync("Home Office, Head of Towns");
        await secretariat.Page.GetByLabel("About which action").SelectOptionAsync(await Returns.ActionAsync(ByHand));
        await secretariat.PressAsync("Record the decision");
        await secretariat.ToldAsync("The decision is recorded");
        await secretariat.IsRightAsync();
        await secretariat.PressAsync("The group has considered this round");
        await secretariat.ToldAsync("The group has considered this round");
        await secretariat.GoAsync("/plans/icap/decisions");
        await Assertions.Expect(secretariat.Page.GetByText("A new hall is to be named before the summer.")).ToBeVisibleAsync();
    }
}
