using System.Globalization;
using System.Text;

namespace Concord.EndToEnd;

/// <summary>Thousands of rows, from a file on somebody's disk to one of them found again.</summary>
public sealed class LargeImportTests(TheProduct product)
{
    private const int Rows = 4000, Bad = 4;

    [Fact]
    public async Task Thousands_of_rows_are_imported_and_found_and_what_was_wrong_with_four_is_told_and_taken_along()
    {
        await using var visitor = await product.VisitAsync(Visitor.Secretariat);
        var page = visitor.Page;
        var rows = string.Concat(Enumerable.Range(1, Rows).Select(at => $"{(at % (Rows / Bad) == 0 ? "" : $"Mend bench {at}")},HO,By March {2030 + (at % 5)}\n"));
        await visitor.GoAsync("/plans/import");
        await ImportTests.ChooseAsync(visitor, new() { Name = "benches.csv", MimeType = "text/csv", Buffer = Encoding.UTF8.GetBytes("Action,Lead,Date\n" + rows) });
        await Assertions.Expect(page.Locator(".govuk-body-l")).ToContainTextAsync("3,996 actions in 1 chapter were read; 4 lines need your eyes.");
        var wrong = page.GetByRole(AriaRole.Table, new() { Name = "Lines that were not understood" }).Locator("tbody tr");
        await Assertions.Expect(wrong).ToHaveCountAsync(Bad);
        await Assertions.Expect(wrong.First).ToContainTextAsync("1001");
        await visitor.IsRightAsync();

        var download = await page.RunAndWaitForDownloadAsync(() => visitor.FollowAsync("Download what was not understood (CSV)"));
        var file = await File.ReadAllLinesAsync(await download.PathAsync());
        Assert.Equal([.. Enumerable.Range(1, Bad).Select(at => ((at * Rows / Bad) + 1).ToString(CultureInfo.InvariantCulture))], file.Skip(1).Select(line => line.Split(',')[2]));

        await page.GetByLabel("Title", new() { Exact = true }).FillAsync("Benches Plan");
        await page.GetByLabel("Code").FillAsync("BENCHES");
        await visitor.PressAsync("Import 3,996 actions");
        Assert.Equal("The plan is being imported", await visitor.HeadingAsync());
        await visitor.IsRightAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("3,996 actions were imported", new() { Timeout = 60_000 });

        await page.GetByRole(AriaRole.Searchbox).First.FillAsync("\"bench 2345\"");
        await page.GetByRole(AriaRole.Button, new() { Name = "Search" }).First.ClickAsync();
        await Assertions.Expect(page.Locator("main tbody tr")).ToHaveCountAsync(1);
        await Assertions.Expect(page.Locator("main tbody tr")).ToContainTextAsync("Mend bench 2345");
        await visitor.IsRightAsync();
    }
}
