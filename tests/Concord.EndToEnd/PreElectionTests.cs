using System.Text;
using Concord.Places;
using Concord.Places.Registering;
using Concord.Plans.Changing;
using Concord.Plans.Domain.Changing;
using Concord.Plans.Importing;
using Concord.Shared;
using Microsoft.EntityFrameworkCore;

namespace Concord.EndToEnd;

/// <summary>What the pages say while a council's own elections hold what it leads.</summary>
public sealed class PreElectionTests(TheProduct product)
{
    private const string Plan = "/plans/held", Action = $"{Plan}/actions/1.01";

    [Fact]
    public async Task Every_page_that_would_let_something_out_says_what_holds_it_and_lets_it_out_by_exception()
    {
        var change = await HeldAsync();
        await using var secretariat = await product.VisitAsync(Visitor.Secretariat);
        foreach (var page in new[] { "leads", "report", "measurability", "edit" })
        {
            await secretariat.GoAsync($"{Action}/{page}");
            await Assertions.Expect(secretariat.Page.Locator(".govuk-warning-text")).ToContainTextAsync("Elections of the Held Council lasts until");
            await secretariat.IsRightAsync();
        }
        await secretariat.Page.GetByLabel("The action").FillAsync("Open two halls");
        await secretariat.Page.GetByLabel("Why", new() { Exact = true }).FillAsync("The council decided");
        await secretariat.PressAsync("Save the change");
        await Assertions.Expect(secretariat.Page.Locator(".govuk-error-summary")).ToContainTextAsync("Wait, or say why this cannot wait");
        await secretariat.IsRightAsync();
        Assert.Equal("Open two halls", await secretariat.Page.GetByLabel("The action").InputValueAsync());
        await secretariat.Page.GetByLabel("Why this cannot wait").FillAsync("The hall opens tomorrow");
        await secretariat.PressAsync("Save the change");
        Assert.Equal("Open two halls", await secretariat.HeadingAsync());
        await Assertions.Expect(secretariat.Page.Locator("main")).ToContainTextAsync("Let out during Elections of the Held Council: The hall opens tomorrow");

        await using var moderator = await product.VisitAsync("moderator@demonstration.example");
        await moderator.GoAsync($"{Plan}/changes/{change}");
        await moderator.IsRightAsync();
        await moderator.Page.GetByLabel("By what authority").FillAsync("The chair");
        await moderator.PressAsync("Approve it");
        await Assertions.Expect(moderator.Page.Locator(".govuk-warning-text")).ToContainTextAsync("is applied when it is over");
        await moderator.PressAsync("Apply it now");
        await Assertions.Expect(moderator.Page.Locator(".govuk-error-summary")).ToBeFocusedAsync();
        await moderator.IsRightAsync();
        await moderator.Page.GetByLabel("Why it cannot wait").FillAsync("Nobody builds it any more");
        await moderator.PressAsync("Apply it now");
        await Assertions.Expect(moderator.Page.GetByRole(AriaRole.Alert)).ToContainTextAsync("The change was applied");
        await moderator.IsRightAsync();
    }

    /// <returns>A change of an action that a council in elections leads, which only waits for approval.</returns>
    private async Task<Guid> HeldAsync()
    {
        var secretariat = Actor.Person(await product.LookAsync(db => db.Accounts.Where(account => account.Email == Visitor.Secretariat).Select(account => account.Id).SingleAsync()));
        var certifier = Actor.Person((await product.PersonAsync("Cleo Example", People.Domain.Role.Certifier)).Id);
        var council = await product.RunAsync<RegisterBody, Guid>(verb => verb.RunAsync(new("held-council", "council", "Held Council", "HC", null), secretariat));
        var file = await product.RunAsync<UploadPlan, Guid>(verb => verb.RunAsync("held.csv", Encoding.UTF8.GetBytes("Chapter,Action,Lead,Date\nHalls,Open a hall,Held Council,Spring 2032\n"), secretariat));
        await product.RunAsync<ImportPlan, string>(verb => verb.RunAsync(new(file, "Held Plan", "HELD", "Held Council", "June 2031", ""), secretariat));
        var action = await product.LookAsync(db => db.Actions.Where(row => row.Ref == "HELD-1.01").Select(row => row.Id).SingleAsync());
        var change = await product.RunAsync<ProposeChange, Guid>(verb => verb.RunAsync(new(action, new Withdrawal(), "The building is gone"), secretariat));
        var version = await product.LookAsync(db => db.ChangeRequests.Where(row => row.Id == change).Select(row => row.Version).SingleAsync());
        await product.RunAsync<EndorseChange, bool>(async verb =>
        {
            await verb.RunAsync(new(change, version, ""), certifier);
            return true;
        });
        var today = DateOnly.FromDateTime(DateTime.UtcNow);
        await product.RunAsync<KeepQuietPeriod, Guid>(verb => verb.AddAsync(new(QuietPeriodKind.PreElection, "Elections of the Held Council", today.AddDays(-2), today.AddDays(20), council, ""), secretariat));
        return change;
    }
}
