using System.Text;
using Concord.Plans.Domain;
using Microsoft.EntityFrameworkCore;

namespace Concord.Web.Tests;

/// <summary>A document of any kind, from the file that somebody chose to the plan that visitors read.</summary>
public sealed class ImportingTests(Product product) : IClassFixture<Product>
{
    private const string NextYear = "Chapter,Action,Lead,Date\nHalls,Open a hall,HO,Spring 2033\nHalls,Lend chairs,DfE,Ongoing\n";

    private async Task<(Browser Secretariat, Answer Answer)> Choose(string name, string text)
    {
        var secretariat = await product.As("secretariat");
        return (secretariat, await secretariat.Upload("/plans/import", "Document", name, Encoding.UTF8.GetBytes(text)));
    }

    [Fact]
    public async Task A_table_whose_columns_nobody_knows_leads_to_the_page_that_asks_and_remembers()
    {
        var (secretariat, chosen) = await Choose("odd.csv", "Alpha,Beta,Gamma\nOpen a reading room,HO,Spring 2032\n");
        Assert.EndsWith("/columns", chosen.Location, StringComparison.Ordinal);
        var columns = await secretariat.Follow(chosen);
        Assert.Contains("Open a reading room", columns.Words, StringComparison.Ordinal);

        var wrong = await secretariat.Submit(columns, ("Typed[0].Meanings[0]", "Beside"), ("Typed[0].Meanings[1]", "Lead"), ("Typed[0].Meanings[2]", "Promised"));
        Assert.Equal("Say which column holds the action", Assert.Single(wrong.Summary).Sentence);
        var preview = await secretariat.Follow(await secretariat.Submit(columns, ("Typed[0].Meanings[0]", "Action"), ("Typed[0].Meanings[1]", "Lead"), ("Typed[0].Meanings[2]", "Promised")));
        Assert.Contains("1 action in 1 chapter", preview.Words, StringComparison.Ordinal);
        Assert.Contains("spring 2032 is 1 March to 31 May 2032", preview.Words, StringComparison.Ordinal);

        var next = await secretariat.Upload("/plans/import", "Document", "next.csv", "Alpha,Beta,Gamma\nSweep the square,DfE,2033\n"u8.ToArray());
        Assert.DoesNotContain("/columns", next.Location, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_new_version_is_seen_beside_the_plan_before_it_is_saved_and_both_can_be_compared_afterwards()
    {
        var (secretariat, first) = await Choose("halls.csv", NextYear.Replace("2033", "2032", StringComparison.Ordinal));
        Assert.Equal("/plans/halls", (await secretariat.Submit(await secretariat.Follow(first), ("Typed.Title", "Halls Plan"), ("Typed.Code", "HALLS"), ("Typed.Published", "May 2031"))).Location);
        var (_, second) = await Choose("halls-next.csv", NextYear);

        var before = await secretariat.Open($"{second.Location}/version?plan=halls");
        Assert.Contains("1 action would stay as they are, 1 would change", before.Words, StringComparison.Ordinal);
        Assert.Contains("2032", string.Concat(before.Document.QuerySelectorAll("del").Select(gone => gone.TextContent)), StringComparison.Ordinal);
        var unsaid = await secretariat.Submit(before, ("Typed.Published", ""));
        Assert.StartsWith("Say when this version was published", Assert.Single(unsaid.Summary).Sentence, StringComparison.Ordinal);
        Assert.Equal("/plans/halls/versions", (await secretariat.Submit(before, ("Typed.Published", "May 2032"))).Location);

        var visitor = product.Visitor();
        Assert.Contains("May 2032", (await visitor.Open("/plans/halls/versions")).Words, StringComparison.Ordinal);
        Assert.Contains("1 changed, 0 added, 0 no longer there, 1 the same", (await visitor.Open("/plans/compare?before=halls@1&after=halls")).Words, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.Get("/plans/compare?before=halls@9&after=halls")).Status);
    }

    [Fact]
    public async Task Thousands_of_rows_are_saved_beside_the_pages_which_show_how_far_it_has_come()
    {
        var rows = string.Concat(Enumerable.Range(1, 4000).Select(at => $"{(at % 1000 == 0 ? "" : $"Do thing {at}")},HO,By March {2030 + at % 5}\n"));
        var (secretariat, chosen) = await Choose("thousands.csv", $"Action,Lead,Date\n{rows}");
        var preview = await secretariat.Follow(chosen);
        Assert.Contains("3,996 actions in 1 chapter were read; 4 lines need your eyes.", preview.Words, StringComparison.Ordinal);
        Assert.Contains("A row without an action", (await secretariat.Get($"{chosen.Location}/not-understood.csv")).Text, StringComparison.Ordinal);

        var asked = await secretariat.Submit(preview, ("Typed.Title", "Thousands"), ("Typed.Code", "THOU"));
        Assert.StartsWith("/plans/import/under-way/", asked.Location, StringComparison.Ordinal);
        var page = await secretariat.Get(asked.Location);
        for (var waited = 0; page.Status == HttpStatusCode.OK && waited < 600; waited++)
        {
            Assert.Equal("2", page.Header("Refresh"));
            await Task.Delay(200, TestContext.Current.CancellationToken);
            page = await secretariat.Get(asked.Location);
        }
        Assert.Equal("/plans/thou", page.Location);
        Assert.Equal(3996, await product.Behind.LookAsync(db => db.Actions.CountAsync(action => action.Ref.StartsWith("THOU-"))));
    }
}
