using System.Globalization;
using System.Xml.Linq;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace Concord.Web.Tests;

/// <summary>What a visitor reads adds up: filters, counts, downloads, pictures.</summary>
public sealed class ReadingTests(Product product) : IClassFixture<Product>
{
    private const string List = "/plans/icap/actions";

    [Fact]
    public async Task Filters_combine_and_live_in_the_address()
    {
        var visitor = product.Visitor();
        var all = await Refs(List);
        var ofChapter = await Refs($"{List}?chapter=2");
        var ofOffice = await Refs($"{List}?lead=home-office");
        var both = await Refs($"{List}?chapter=2&lead=home-office");
        var three = await Refs($"{List}?chapter=2&lead=home-office&status=on-track");

        Assert.Equal(74, all.Count);
        Assert.Equal(ofChapter.Intersect(ofOffice), both);
        Assert.NotEmpty(three);
        Assert.True(three.Count < both.Count && both.Count < ofOffice.Count);

        var page = await visitor.Open($"{List}?chapter=2&lead=home-office&status=on-track");
        Assert.Equal("2", page.Value("chapter"));
        Assert.Equal("home-office", page.Value("lead"));
        Assert.Equal("on-track", page.Value("status"));
        Assert.Equal($"{three.Count} of 74 actions", page.Document.QuerySelector(".concord-count")!.TextContent.Trim());
        var chosen = page.Document.QuerySelectorAll<IHtmlAnchorElement>(".concord-chosen a").Select(link => link.GetAttribute("href")!).ToList();
        Assert.Equal(3, chosen.Count);
        Assert.Equal(both, await Refs(chosen.Single(address => !address.Contains("status", StringComparison.Ordinal))));
    }

    [Theory]
    [InlineData("q=english")]
    [InlineData("q=ICAP-2.01")]
    [InlineData("q=ENGLISH+language")]
    [InlineData("q=spring+2019")]
    [InlineData("kind=publish")]
    [InlineData("promised=Ongoing")]
    [InlineData("lead=all")]
    [InlineData("place=E08000030")]
    [InlineData("status=off-track")]
    public async Task Each_filter_finds_some_and_not_all(string query)
    {
        var found = await Refs($"{List}?{query}");
        Assert.InRange(found.Count, 1, 73);
        Assert.Equal(found, (await Csv($"{List}.csv?{query}")).Skip(1).Select(row => row[0]));
    }

    [Fact]
    public async Task Words_that_are_search_signs_are_searched_as_they_stand()
    {
        Assert.Empty(await Refs($"{List}?q=%25"));
        Assert.Empty(await Refs($"{List}?q=_____"));
        Assert.Empty(await Refs($"{List}?q=%5C"));
        Assert.Equal(74, (await Refs($"{List}?q=+++")).Count);
    }

    [Theory, InlineData("/"), InlineData("/plans/icap"), InlineData("/bodies"), InlineData("/plans")]
    public async Task Every_count_equals_the_rows_of_the_list_that_it_opens(string address)
    {
        var page = await product.Visitor().Open(address);
        var counts = page.Document.QuerySelectorAll<IHtmlAnchorElement>("main a").Select(link => (Address: link.GetAttribute("href")!, Count: Leading(link)))
            .Where(link => link.Count is not null && (link.Address.Contains("/actions", StringComparison.Ordinal) || link.Address.StartsWith("/bodies?", StringComparison.Ordinal) || link.Address == "/places"))
            .Where(link => !link.Address.Contains("/actions/", StringComparison.Ordinal)).ToList();
        Assert.True(counts.Count > 0 || address is "/bodies" or "/plans", $"{address} shows no count");
        foreach (var (list, count) in counts)
        {
            var rows = await product.Visitor().Open(list);
            var expected = list == "/places"
                ? rows.Document.QuerySelectorAll("main .concord-card").Length
                : rows.Document.QuerySelectorAll("main tbody tr").Length;
            Assert.True(expected == count, $"{address} says {count}, and {list} lists {expected}");
        }
    }

    [Fact]
    public async Task The_statuses_add_up_to_the_whole()
    {
        var page = await product.Visitor().Open("/plans/icap");
        var counts = page.Document.QuerySelectorAll(".concord-legend a").Select(link => Leading(link)!.Value).ToList();
        Assert.Equal(74, counts.Sum());
        var file = await Csv("/plans/icap/statuses.csv");
        Assert.Equal(["status", "actions"], file[0]);
        Assert.Equal(counts, file.Skip(1).Select(row => int.Parse(row[1], CultureInfo.InvariantCulture)));
    }

    [Fact]
    public async Task The_list_as_csv_says_what_the_page_says()
    {
        var page = await product.Visitor().Open(List);
        var file = await Csv($"{List}.csv");
        Assert.Equal(["reference", "chapter", "action", "led by", "promised", "stands"], file[0]);
        var rows = page.Document.QuerySelectorAll("main tbody tr").Select(row => row.Children.Select(cell => cell.TextContent.Trim()).ToArray()).ToList();
        Assert.Equal(rows.Count, file.Count - 1);
        foreach (var (row, line) in rows.Zip(file.Skip(1)))
        {
            Assert.Equal(row[0], line[0]);
            Assert.Equal(row[1], line[2]);
            Assert.Equal(row[2], line[3]);
            Assert.Equal(row[4], line[5]);
        }
    }

    [Fact]
    public async Task The_picture_is_well_formed_and_says_in_words_what_it_shows()
    {
        var answer = await product.Visitor().Open("/plans/icap/statuses.svg");
        Assert.Equal("image/svg+xml", answer.ContentHeaders.ContentType!.MediaType);
        var picture = XDocument.Parse(answer.Text).Root!;
        XNamespace svg = "http://www.w3.org/2000/svg";
        Assert.Equal(svg + "svg", picture.Name);
        Assert.Contains("74", picture.Element(svg + "title")!.Value, StringComparison.Ordinal);
        Assert.NotEqual("", picture.Element(svg + "desc")!.Value);
        Assert.Equal("img", picture.Attribute("role")!.Value);
        Assert.DoesNotContain(picture.Descendants(), element => element.Name.LocalName is "script" or "style" or "foreignObject" || element.Attributes().Any(attribute => attribute.Name.LocalName.StartsWith("on", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task An_actions_page_draws_each_of_its_promises_and_an_action_without_a_day_none()
    {
        var page = await product.Visitor().Open("/plans/icap/actions/7.09");
        var rows = page.Document.QuerySelectorAll(".concord-promises__rows > li");
        Assert.Equal(["Between 1 November 2018 and 30 November 2018", "Between 1 January 2019 and 31 January 2019", "Between 1 January 2019 and 30 April 2019"],
            rows.Select(row => row.QuerySelector("svg[role=img] > title")!.TextContent));
        double[] widths = [.. rows.Select(row => row.QuerySelector("rect")!.ParentElement!.GetAttribute("width")!).Select(width => double.Parse(width.TrimEnd('%'), CultureInfo.InvariantCulture))];
        Assert.InRange(widths[2] / widths[1], 3, 5);
        Assert.Contains("is after every day that is drawn", page.Words, StringComparison.Ordinal);
        Assert.Empty((await product.Visitor().Open("/plans/icap/actions/1.01")).Document.QuerySelectorAll(".concord-promises"));
    }

    [Fact]
    public async Task A_long_list_is_cut_into_pages_that_can_each_be_reached()
    {
        for (var number = 0; number < 120; number++) await product.Given.Person();
        var admin = await product.As("admin");
        var first = await admin.Open("/people");
        var second = await admin.Open(first.Document.QuerySelector<IHtmlAnchorElement>(".govuk-pagination__next a")!.GetAttribute("href")!);
        var names = Names(first).Concat(Names(second)).ToList();
        Assert.Equal(100, Names(first).Count);
        Assert.Equal(names.Count, names.Distinct().Count());
        Assert.Contains($"{names.Count} people", first.Words, StringComparison.Ordinal);
        Assert.Null(second.Document.QuerySelector(".govuk-pagination__next"));
        Assert.NotNull(second.Document.QuerySelector(".govuk-pagination__prev"));

        var auditor = await product.As("auditor");
        var newest = await auditor.Open("/audit");
        var older = await auditor.Open(newest.Document.QuerySelector<IHtmlAnchorElement>(".govuk-pagination__next a")!.GetAttribute("href")!);
        Assert.NotEqual(newest.Document.QuerySelector("tbody tr")!.TextContent, older.Document.QuerySelector("tbody tr")!.TextContent);

        static List<string> Names(Answer page) => [.. page.Document.QuerySelectorAll("caption").First(caption => caption.TextContent == "People with an account").ParentElement!.QuerySelectorAll("tbody a").Select(link => link.GetAttribute("href")!)];
    }

    private async Task<List<string>> Refs(string address) =>
        [.. (await product.Visitor().Open(address)).Document.QuerySelectorAll("main tbody th").Select(cell => cell.TextContent.Trim())];

    private async Task<IReadOnlyList<string[]>> Csv(string address)
    {
        var answer = await product.Visitor().Open(address);
        Assert.Equal("text/csv", answer.ContentHeaders.ContentType!.MediaType);
        Assert.Equal("attachment", answer.ContentHeaders.ContentDisposition!.DispositionType);
        return CsvFile.Read(answer.Text);
    }

    private static int? Leading(IElement link) =>
        int.TryParse(string.Concat(link.TextContent.Trim().TakeWhile(char.IsAsciiDigit)), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
