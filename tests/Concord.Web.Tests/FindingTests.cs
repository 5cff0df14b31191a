using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace Concord.Web.Tests;

/// <summary>Searching, attention and saved filters, as a browser without scripts has them.</summary>
public sealed class FindingTests(Product product) : IClassFixture<Product>
{
    private const string List = "/plans/icap/actions";

    [Fact]
    public async Task The_header_searches_all_plans_and_marks_what_was_found()
    {
        var start = await product.Visitor().Open("/");
        var form = start.Document.QuerySelector<IHtmlFormElement>("header form[role=search]")!;
        Assert.Equal(("/search", "get"), (form.GetAttribute("action"), form.Method));
        Assert.Equal("Search all plans", start.Document.QuerySelector("label[for=search-all]")!.TextContent.Trim());

        var page = await product.Visitor().Open("/search?q=hate+crime");
        var rows = page.Document.QuerySelectorAll("main tbody tr");
        Assert.NotEmpty(rows);
        Assert.All(rows, row => Assert.Contains("hate", row.QuerySelectorAll("mark").Select(mark => mark.TextContent.ToLowerInvariant())));
        Assert.Equal("hate crime", page.Value("q"));
    }

    [Theory]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("\"><img src=x onerror=alert(1)>")]
    [InlineData("' OR 1=1 --")]
    public async Task Whatever_is_typed_is_shown_as_text(string typed)
    {
        foreach (var address in new[] { "/search", List })
        {
            var page = await product.Visitor().Open($"{address}?q={Uri.EscapeDataString(typed)}");
            Assert.Equal(typed, page.Value("q"));
            Assert.Empty(page.Document.QuerySelectorAll("main script, main img, header script, [onerror]"));
        }
    }

    [Fact]
    public async Task Marked_words_are_encoded_like_any_others()
    {
        var plan = await product.Given.Plan();
        await product.Given.Action(plan, text: "Open <b>zebra</b> & \"gnu\" houses.");
        var cell = (await product.Visitor().Open("/search?q=zebra+gnu")).Document.QuerySelector("main td")!;
        Assert.Equal("Open <b>zebra</b> & \"gnu\" houses.", cell.TextContent.Trim());
        Assert.Equal(["zebra", "gnu"], cell.QuerySelectorAll("mark").Select(mark => mark.TextContent));
        Assert.Empty(cell.QuerySelectorAll("b"));
    }

    [Fact]
    public async Task Each_count_of_attention_is_the_length_of_its_list_and_of_its_file()
    {
        var page = await product.Visitor().Open("/plans/icap/attention");
        Assert.Equal(7, page.Document.QuerySelectorAll("main h2").Length);
        var counts = page.Document.QuerySelectorAll<IHtmlAnchorElement>("main .concord-count a").ToList();
        Assert.Contains(counts, link => link.GetAttribute("href")!.EndsWith("passed", StringComparison.Ordinal));
        foreach (var link in counts)
        {
            var count = int.Parse(link.TextContent.Split(' ')[0], System.Globalization.CultureInfo.InvariantCulture);
            var list = await product.Visitor().Open(link.GetAttribute("href")!);
            Assert.Equal(count, list.Document.QuerySelectorAll("main tbody tr").Length);
            Assert.Equal(count, list.Document.QuerySelectorAll(".concord-because").Length);
            var file = CsvFile.Read((await product.Visitor().Open(link.GetAttribute("href")!.Replace("actions?", "actions.csv?", StringComparison.Ordinal))).Text);
            Assert.Equal(list.Document.QuerySelectorAll(".concord-because").Select(because => because.TextContent), file.Skip(1).Select(row => row[^1]));
        }
    }

    [Theory]
    [InlineData("timing=ongoing"), InlineData("after=2019-03-01"), InlineData("before=2019-03-31"), InlineData("milestones=yes"), InlineData("attention=no-accountable"), InlineData("timing=season&after=2019-01-01")]
    public async Task A_filter_finds_some_and_can_be_removed(string query)
    {
        var page = await product.Visitor().Open($"{List}?{query}");
        Assert.InRange(page.Document.QuerySelectorAll("main tbody tr").Length, 1, 73);
        var chips = page.Document.QuerySelectorAll<IHtmlAnchorElement>(".concord-chosen a").ToList();
        Assert.Equal(query.Split('&').Length, chips.Count);
        if (chips.Count == 1) Assert.Equal(List, chips[0].GetAttribute("href"));
    }

    [Fact]
    public async Task A_day_that_is_none_is_said_beside_its_field_and_finds_nothing()
    {
        var page = await product.Visitor().Open($"{List}?after=soon");
        Assert.Contains("Enter a day as year, month and day, such as 2027-03-31", page.Words, StringComparison.Ordinal);
        Assert.Empty(page.Document.QuerySelectorAll("main tbody tr"));
        Assert.Single(CsvFile.Read((await product.Visitor().Open($"{List}.csv?after=soon")).Text));
    }

    [Fact]
    public async Task A_filter_is_saved_found_again_renamed_and_deleted()
    {
        var auditor = await product.As("auditor");
        var list = await auditor.Open($"{List}?status=complete&chapter=2");
        var save = list.Document.QuerySelectorAll<IHtmlAnchorElement>("main a").Single(link => link.TextContent == "Save this filter").GetAttribute("href")!;
        Assert.Equal("Give the filter a name", (await auditor.Fill(save)).SentenceBeside("Name"));
        var done = await auditor.Follow(await auditor.Fill(save, ("Name", "Done in two")));
        var row = done.Document.QuerySelectorAll("main tbody tr").Single(line => line.TextContent.Contains("Done in two", StringComparison.Ordinal));
        var address = row.QuerySelector("th a")!.GetAttribute("href")!;
        Assert.Equal($"{list.Document.QuerySelectorAll("main tbody tr").Length} action", row.QuerySelectorAll("td")[0].TextContent.TrimEnd('s'));
        Assert.Equal(list.Document.QuerySelectorAll("main tbody th").Select(cell => cell.TextContent), (await auditor.Open(address)).Document.QuerySelectorAll("main tbody th").Select(cell => cell.TextContent));

        var rename = row.QuerySelectorAll("td a")[0].GetAttribute("href")!;
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await auditor.Fill(rename, ("Name", new string('n', 81)))).Status);
        Assert.Contains("Two, done", (await auditor.Follow(await auditor.Fill(rename, ("Name", "Two, done")))).Words, StringComparison.Ordinal);
        var delete = row.QuerySelectorAll("td a")[1].GetAttribute("href")!;
        Assert.Equal("Delete “Two, done”?", (await auditor.Open(delete)).Heading);
        var gone = await auditor.Follow(await auditor.Fill(delete));
        Assert.DoesNotContain("Two, done", gone.Document.QuerySelector("main table")?.TextContent ?? "", StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await auditor.Get(rename)).Status);
        Assert.Null((await product.Visitor().Open($"{List}?status=complete")).Document.QuerySelector("a[href*='/save']"));
    }

    [Fact]
    public async Task The_target_and_the_judgement_are_changed_by_forms()
    {
        var secretariat = await product.As("secretariat");
        var refused = await secretariat.Fill("/plans/icap/actions/8.03/edit", ("Typed.TargetFigure", "many"), ("Typed.TargetUnit", "findings"), ("Typed.Reason", "To be clear"));
        Assert.Equal("Enter the figure as a whole number, such as 1,560", refused.SentenceBeside("Typed.TargetFigure"));
        var edited = await secretariat.Follow(await secretariat.Submit(refused, ("Typed.TargetFigure", "1,200"), ("Typed.ReviewCadence", "TwiceAYear"), ("Typed.WouldStop", "Nobody asks any more")));
        Assert.Contains("Target: 1,200 findings", edited.Words, StringComparison.Ordinal);
        Assert.Contains("Nobody asks any more", edited.Words, StringComparison.Ordinal);
        Assert.Equal("TwiceAYear", (await secretariat.Open("/plans/icap/actions/8.03/edit")).Value("Typed.ReviewCadence"));
        Assert.DoesNotContain("ICAP-8.03", (await secretariat.Open("/plans/icap/actions?attention=ongoing-unwatched&chapter=8")).Words, StringComparison.Ordinal);
        var judged = await secretariat.Follow(await secretariat.Fill("/plans/icap/actions/8.03/measurability", ("Typed.Said", "yes"), ("Typed.Reason", "Counted every year")));
        Assert.Contains("judged by the secretariat: Counted every year", judged.Words, StringComparison.Ordinal);
        Assert.Contains("By when: not said; “Ongoing” has no latest day", judged.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_plan_longer_than_a_page_comes_in_pages()
    {
        var plan = await product.Given.Plan("LONG");
        for (var number = 0; number < 101; number++) await product.Given.Action(plan, text: $"Open hall {number}.");
        var first = await product.Visitor().Open("/plans/long/actions");
        Assert.Equal(100, first.Document.QuerySelectorAll("main tbody tr").Length);
        Assert.Equal("101 actions", first.Document.QuerySelector(".concord-count")!.TextContent.Trim());
        var second = await product.Visitor().Open(first.Document.QuerySelector(".govuk-pagination__next a")!.GetAttribute("href")!);
        Assert.Equal(["LONG-1.101"], second.Document.QuerySelectorAll("main tbody th").Select(cell => cell.TextContent));
        Assert.Equal(102, CsvFile.Read((await product.Visitor().Open("/plans/long/actions.csv")).Text).Count);
    }
}
