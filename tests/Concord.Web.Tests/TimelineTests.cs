using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Concord.Shared.Promises;

namespace Concord.Web.Tests;

/// <summary>What a visitor reads on the timeline: page, picture and data say the same.</summary>
public sealed class TimelineTests(Product product) : IClassFixture<Product>
{
    [Fact]
    public async Task The_plan_leads_to_its_timeline_and_every_row_to_its_action()
    {
        var plan = await product.Given.LongPlan(74);
        var page = await product.Visitor().Open($"/plans/{plan}");
        Assert.NotNull(page.Document.QuerySelector($"main a[href='/plans/{plan}/timeline']"));
        page = await product.Visitor().Open($"/plans/{plan}/timeline");
        var rows = Rows(page);
        Assert.InRange(rows.Count, 74, 120);
        Assert.All(rows, row => Assert.NotNull(row.QuerySelector("svg[role=img] > title")));
        Assert.Equal(rows.Count, page.Document.QuerySelectorAll(".concord-table--promises tbody tr").Length);
        foreach (var address in rows.Select(row => row.QuerySelector("a")!.GetAttribute("href")!).Distinct().Take(5)) await product.Visitor().Open(address);
    }

    [Fact]
    public async Task The_picture_on_the_page_needs_no_style_and_no_script_of_its_own()
    {
        var page = await product.Visitor().Open($"/plans/{await product.Given.LongPlan(74)}/timeline");
        Assert.All(page.Document.QuerySelectorAll("main svg, main svg *"), shape =>
            Assert.DoesNotContain(shape.Attributes, attribute => attribute.Name == "style" || attribute.Name.StartsWith("on", StringComparison.Ordinal)));
        Assert.Empty(page.Document.QuerySelectorAll("main style, main script, main foreignObject, main image"));
        var ids = page.Document.QuerySelectorAll("[id]").Select(each => each.Id!).ToList();
        Assert.Equal(ids.Count, ids.Distinct().Count());
        Assert.All(page.Document.QuerySelectorAll("use"), use => Assert.Contains(use.GetAttribute("href")![1..], ids));
    }

    [Fact]
    public async Task The_data_is_what_the_page_shows_in_its_order()
    {
        var plan = await product.Given.LongPlan(74);
        foreach (var query in new[] { "", "?from=2026&to=2026", "?chapter=2", "?status=on-track&from=2026-04&to=2026-09" })
        {
            var page = await product.Visitor().Open($"/plans/{plan}/timeline{query}");
            var file = await product.Visitor().Open(page.Document.QuerySelector("main a[href*='timeline.csv']")!.GetAttribute("href")!);
            Assert.Equal("text/csv", file.ContentHeaders.ContentType!.MediaType);
            var lines = CsvFile.Read(file.Text);
            Assert.Equal(["reference", "part", "parts", "chapter", "action", "what", "promised", "kind", "earliest", "latest", "edtf", "read as", "rule", "rule set", "stands"], lines[0]);
            Assert.Equal(
                page.Document.QuerySelectorAll(".concord-table--promises tbody tr").Select(row => (row.Children[2].TextContent.Trim(), row.Children[3].TextContent.Trim(), row.Children[4].TextContent.Trim(), row.Children[5].TextContent.Trim())),
                lines.Skip(1).Select(line => (line[6], line[11], line[12], line[14])));
            var picture = await product.Visitor().Open(page.Document.QuerySelector("main a[href*='timeline.svg']")!.GetAttribute("href")!);
            Assert.Equal("image/svg+xml", picture.ContentHeaders.ContentType!.MediaType);
            Assert.Equal("attachment", picture.ContentHeaders.ContentDisposition!.DispositionType);
            Assert.Equal(lines.Count - 1, System.Xml.Linq.XDocument.Parse(picture.Text).Root!.Elements().Count(each => each.Name.LocalName == "g"));
        }
    }

    [Fact]
    public async Task Many_promises_begin_with_an_overview_whose_numbers_open_what_they_count_and_come_in_pages()
    {
        var plan = await product.Given.LongPlan(1000);
        var page = await product.Visitor().Open($"/plans/{plan}/timeline");
        var cells = page.Document.QuerySelectorAll<IHtmlAnchorElement>(".concord-due td a").ToList();
        Assert.True(cells.Count > 20);
        foreach (var cell in cells.Where((_, at) => at % 9 == 0))
        {
            var opened = await product.Visitor().Open(cell.GetAttribute("href")!);
            var count = cell.FirstChild!.TextContent.Trim();
            Assert.Contains($"; {count} fall", opened.Document.QuerySelector("main")!.TextContent.ReplaceLineEndings(" "), StringComparison.Ordinal);
        }

        var (seen, pages) = (0, 1);
        for (var next = page; ; pages++)
        {
            seen += Rows(next).Count;
            if (next.Document.QuerySelector(".govuk-pagination__next a")?.GetAttribute("href") is not { } address) break;
            next = await product.Visitor().Open(address);
        }
        Assert.Equal(CsvFile.Read((await product.Visitor().Open($"/plans/{plan}/timeline.csv")).Text).Count - 1, seen);
        Assert.True(pages > 5);
    }

    [Fact]
    public async Task One_goes_nearer_and_along_by_links_alone_and_keeps_the_filter()
    {
        var plan = await product.Given.LongPlan(74);
        var page = await product.Visitor().Open($"/plans/{plan}/timeline?from=2026&to=2026&chapter=2");
        page = await product.Visitor().Open(Link(page, "Half a year"));
        Assert.Equal("July to December 2026", page.Document.QuerySelector("#period")!.TextContent);
        page = await product.Visitor().Open(Link(page, "A quarter"));
        page = await product.Visitor().Open(Link(page, "Earlier"));
        Assert.Equal("April to June 2026", page.Document.QuerySelector("#period")!.TextContent);
        Assert.Equal("2", page.Value("chapter"));
        Assert.Equal("2026-04-01", page.Value("from"));
        page = await product.Visitor().Open(Link(page, "The whole plan"));
        Assert.Equal("", page.Value("from"));
        Assert.Equal("2", page.Value("chapter"));
    }

    [Theory]
    [InlineData("?chapter=99", "No promise fits")]
    [InlineData("?from=1990&to=1990", "No promise touches these days")]
    [InlineData("?from=2028&to=2027", "must not come before")]
    [InlineData("?from=never", "Enter both as a day")]
    [InlineData("?from=0001&to=9999", "1 promise touches these days; 1 falls due in them")]
    public async Task What_shows_little_or_nothing_says_why(string query, string words)
    {
        var plan = await product.Given.PlanPromising(LongPlan.Promised("2027", PromiseKind.Year, new(2027, 1, 1), new(2027, 12, 31)));
        Assert.Contains(words, (await product.Visitor().Open($"/plans/{plan}/timeline{query}")).Words, StringComparison.Ordinal);
        await product.Visitor().Open($"/plans/{plan}/timeline.svg{query}");
    }

    [Fact]
    public async Task A_plan_without_a_date_is_a_table_and_a_picture_that_says_so()
    {
        var plan = await product.Given.PlanPromising(LongPlan.Promised("Ongoing", PromiseKind.Ongoing, null, null), LongPlan.Promised("Soon", PromiseKind.Unread, null, null));
        var page = await product.Visitor().Open($"/plans/{plan}/timeline");
        Assert.Contains("2 of 2 promises have no day by which one could say they are late: 1 goes on without an end, 1 has not been read yet.", page.Words, StringComparison.Ordinal);
        Assert.Equal(2, page.Document.QuerySelectorAll(".concord-table--promises tbody tr").Length);
        Assert.Empty(page.Document.QuerySelectorAll(".concord-strip"));
        Assert.Contains("No promise names a day", (await product.Visitor().Open($"/plans/{plan}/timeline.svg")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_plan_without_an_action_has_a_timeline_with_nothing_on_it()
    {
        var plan = await product.Given.PlanPromising();
        Assert.Contains("No promise fits", (await product.Visitor().Open($"/plans/{plan}/timeline")).Words, StringComparison.Ordinal);
        Assert.Single(CsvFile.Read((await product.Visitor().Open($"/plans/{plan}/timeline.csv")).Text));
    }

    [Fact]
    public async Task An_action_that_promises_several_things_has_a_row_for_each()
    {
        var plan = await product.Given.LongPlan(74);
        var rows = Rows(await product.Visitor().Open($"/plans/{plan}/timeline")).Select(row => row.QuerySelector("a")!.TextContent).ToList();
        Assert.Equal(rows.Count, rows.Distinct().Count());
        foreach (var first in rows.Where(label => label.Contains("(1 of 3)", StringComparison.Ordinal)))
            Assert.Superset(new HashSet<string> { first.Replace("1 of", "2 of", StringComparison.Ordinal), first.Replace("1 of", "3 of", StringComparison.Ordinal) }, rows.ToHashSet());
        Assert.Contains(rows, label => label.Contains("(2 of", StringComparison.Ordinal));
    }

    [Theory, InlineData("timeline"), InlineData("timeline.svg"), InlineData("timeline.csv")]
    public async Task No_plan_has_no_timeline(string file) => Assert.Equal(HttpStatusCode.NotFound, (await product.Visitor().Get($"/plans/nowhere/{file}")).Status);

    [Fact]
    public async Task A_period_is_not_answered_with_the_page_of_another()
    {
        var plan = await product.Given.LongPlan(74);
        var one = await product.Visitor().Open($"/plans/{plan}/timeline?from=2026&to=2026");
        Assert.NotEqual(one.Text, (await product.Visitor().Open($"/plans/{plan}/timeline?from=2027&to=2027")).Text);
        Assert.NotEqual("", (await product.Visitor().Open($"/plans/{plan}/timeline?from=2026&to=2026")).Header("Age"));
    }

    private static List<IElement> Rows(Answer page) => [.. page.Document.QuerySelectorAll(".concord-promises__rows > li")];

    private static string Link(Answer page, string words) =>
        page.Document.QuerySelectorAll(".concord-zoom a").First(link => link.TextContent.Contains(words, StringComparison.Ordinal)).GetAttribute("href")!;
}
