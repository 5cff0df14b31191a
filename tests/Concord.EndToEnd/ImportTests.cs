using System.Text;
using Concord.Plans.Importing;
using Concord.Shared.Promises;

namespace Concord.EndToEnd;

/// <summary>A published plan, from a file on somebody's disk to its public pages.</summary>
public sealed class ImportTests(TheProduct product)
{
    [Fact]
    public async Task After_a_wrong_turn_and_a_second_thought_a_plan_is_imported()
    {
        await using var visitor = await product.VisitAsync(Visitor.Secretariat);
        var page = visitor.Page;
        await visitor.GoAsync("/plans");
        await visitor.Page.GetByRole(AriaRole.Button, new() { Name = "Import a published plan" }).ClickAsync();

        await ChooseAsync(visitor, new() { Name = "shopping.txt", MimeType = "text/plain", Buffer = Encoding.UTF8.GetBytes("Milk\nBread\n") });
        await Assertions.Expect(page.Locator(".govuk-error-summary")).ToContainTextAsync("shopping.txt has no table of actions");
        await visitor.IsRightAsync();

        await ChooseAsync(visitor, APlan.File("Kinder Towns Plan"));
        Assert.Equal("Check what was read", await visitor.HeadingAsync());
        await Assertions.Expect(page.Locator(".govuk-body-l")).ToContainTextAsync("4 actions in 2 chapters");
        await visitor.PressAsync("Discard the document");
        await Assertions.Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("Nothing was imported");

        await visitor.GoAsync("/plans/import");
        await ChooseAsync(visitor, APlan.File("Kinder Towns Plan"));
        var notUnderstood = page.GetByRole(AriaRole.Table, new() { Name = "Lines that were not understood" });
        await Assertions.Expect(notUnderstood).ToContainTextAsync("We will share seeds.");
        foreach (var chapter in await page.Locator("details > summary").AllAsync()) await chapter.ClickAsync();
        await visitor.IsRightAsync();
        await page.GetByLabel("Code").FillAsync("ICAP");
        await visitor.PressAsync("Import 4 actions");
        await Assertions.Expect(page.Locator(".govuk-error-summary")).ToContainTextAsync("There is already a plan with the code ICAP");
        await visitor.IsRightAsync();
        await page.GetByLabel("Code").FillAsync("KTP");
        await visitor.PressAsync("Import 4 actions");

        await Assertions.Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("Kinder Towns Plan was imported");
        Assert.Equal(["2", "2"], await ActionsPerChapterAsync(page));
        await visitor.IsRightAsync();
    }

    [Fact]
    public async Task The_programmes_own_plan_is_read_whole_and_an_actions_page_shows_its_exact_cells()
    {
        const string file = "seeds/003_531207e201521160.txt";
        var bytes = SharedFolder.Read(file);
        var action = ReadPlan.Alone("plan.txt", bytes, PromiseRules.Shipped).Chapters.SelectMany(chapter => chapter.Actions).Single(row => row.Ref == "ICAP-2.07");
        await using var visitor = await product.VisitAsync(Visitor.Secretariat);
        var page = visitor.Page;
        await visitor.GoAsync("/plans/import");
        await ChooseAsync(visitor, new() { Name = "integrated-communities-action-plan.txt", MimeType = "text/plain", Buffer = bytes });
        await Assertions.Expect(page.Locator(".govuk-body-l")).ToContainTextAsync("74 actions in 8 chapters were read");
        await visitor.IsRightAsync();
        await visitor.PressAsync("Import 74 actions");

        Assert.Equal("Integrated Communities Action Plan", await visitor.HeadingAsync());
        Assert.Equal(["4", "11", "16", "6", "10", "9", "15", "3"], await ActionsPerChapterAsync(page));
        await visitor.IsRightAsync();

        await visitor.GoAsync($"{page.Url}/actions/2.07");
        await page.GetByText("The exact cells, and their fingerprint").ClickAsync();
        var cells = await page.GetByRole(AriaRole.Region, new() { Name = "The exact cells" }).TextContentAsync();
        Assert.Equal($"{action.SourceText}\n{action.SourceLead}\n{action.SourcePromised}", cells!.ReplaceLineEndings("\n"));
        Assert.Contains($"{action.SourceText}\t{action.SourceLead}\t{action.SourcePromised}", Encoding.UTF8.GetString(bytes), StringComparison.Ordinal);
        await visitor.IsRightAsync();
    }

    internal static async Task ChooseAsync(Visitor visitor, FilePayload file)
    {
        await visitor.Page.GetByLabel("The plan’s document").SetInputFilesAsync(file);
        await visitor.PressAsync("Read the document");
    }

    private static async Task<IReadOnlyList<string>> ActionsPerChapterAsync(IPage page) => await page.Locator("td[data-label=Actions]").AllInnerTextsAsync();
}
