using System.Text.Json;
using System.Xml.Linq;
using Concord.Plans.Exporting;

namespace Concord.Web.Tests;

public sealed class PlanDownloadsTests(Product product) : IClassFixture<Product>
{
    public static TheoryData<string, string> Files => new()
    {
        { "odt", "application/vnd.oasis.opendocument.text" }, { "docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document" },
        { "ods", "application/vnd.oasis.opendocument.spreadsheet" }, { "xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet" },
        { "csv", "text/csv" }, { "json", "application/json" }, { "ics", "text/calendar" },
    };

    [Theory, MemberData(nameof(Files))]
    public async Task Each_file_has_its_name_its_kind_and_a_tag_by_which_it_is_not_sent_twice(string extension, string kind)
    {
        var address = $"/plans/icap/plan.{extension}";
        var file = await product.Visitor().Get(address);
        Assert.Equal((HttpStatusCode.OK, kind, $"icap.{extension}"), (file.Status, file.ContentHeaders.ContentType!.MediaType, file.ContentHeaders.ContentDisposition!.FileName));
        Assert.NotEmpty(file.Bytes);
        var tag = file.Header("ETag");
        Assert.Equal(HttpStatusCode.NotModified, (await product.Visitor().Get(address, ("If-None-Match", tag))).Status);
        Assert.Equal(HttpStatusCode.OK, (await product.Visitor().Get(address, ("If-None-Match", "\"another\""))).Status);
    }

    [Theory, MemberData(nameof(Files))]
    public async Task Its_head_alone_says_how_long_it_is(string extension, string kind)
    {
        var file = await product.Visitor().Get($"/plans/icap/plan.{extension}?q=length");
        var head = await product.Visitor().Send(HttpMethod.Head, $"/plans/icap/plan.{extension}?q=length");
        Assert.Equal((HttpStatusCode.OK, kind, (long?)file.Bytes.Length, 0), (head.Status, head.ContentHeaders.ContentType!.MediaType, head.ContentHeaders.ContentLength, head.Bytes.Length));
        Assert.Equal(file.Header("ETag"), head.Header("ETag"));
    }

    [Fact]
    public async Task A_visitors_copy_is_kept_until_something_changes()
    {
        var own = await product.Given.ActionOutsideRounds();
        var plan = own[..own.IndexOf("/actions", StringComparison.Ordinal)];
        var address = $"{plan}/plan.csv";
        var before = await product.Visitor().Open(address);
        Assert.NotEqual("", (await product.Visitor().Open(address)).Header("Age"));
        var secretariat = await product.As("secretariat");
        var mark = $"Mark {Guid.NewGuid():N}";
        await secretariat.Fill($"{own}/edit", ("Typed.Text", mark), ("Typed.Reason", "To see it taken out"));
        var after = await product.Visitor().Open(address);
        Assert.Contains(mark, after.Text, StringComparison.Ordinal);
        Assert.NotEqual(before.Header("ETag"), after.Header("ETag"));
        var feed = XDocument.Parse((await product.Visitor().Open($"{plan}/changes.atom")).Text).Root!;
        var newest = feed.Elements().First(each => each.Name.LocalName == "entry");
        Assert.Contains(mark, newest.Value, StringComparison.Ordinal);
        Assert.Contains("programme staff", newest.Value, StringComparison.Ordinal);
        Assert.DoesNotContain("Demo Secretariat", feed.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/plans/nowhere/plan.csv")]
    [InlineData("/plans/nowhere/plan.docx")]
    [InlineData("/plans/nowhere/changes.atom")]
    [InlineData("/plans/nowhere/export")]
    [InlineData("/plans/nowhere/print")]
    [InlineData("/plans/icap/plan.exe")]
    [InlineData("/plans/icap/changes.atom?page=99")]
    [InlineData("/plans/changes.atom?page=0")]
    public async Task What_is_not_there_is_not_found(string address) => Assert.Equal(HttpStatusCode.NotFound, (await product.Visitor().Get(address)).Status);

    [Fact]
    public async Task The_page_offers_every_format_and_each_link_leads_to_its_file()
    {
        var page = await product.Visitor().Open("/plans/icap/export");
        var links = page.Document.QuerySelectorAll("main table a").Select(link => link.GetAttribute("href")!).ToList();
        Assert.Equal(8, links.Count);
        foreach (var link in links) Assert.Equal(HttpStatusCode.OK, (await product.Visitor().Get(link)).Status);
        foreach (var row in page.Document.QuerySelectorAll("main tbody tr"))
        {
            var said = int.Parse(row.QuerySelector("[data-label=Size]")!.TextContent.Replace("\u00A0kB", "", StringComparison.Ordinal), System.Globalization.NumberStyles.AllowThousands);
            var file = await product.Visitor().Get(row.QuerySelector("a")!.GetAttribute("href")!);
            Assert.InRange(file.Bytes.Length / 1000.0, said - 1, said + 1);
        }
    }

    [Fact]
    public async Task The_print_page_has_every_action_of_the_plan_in_its_order()
    {
        var page = await product.Visitor().Open("/plans/icap/print");
        var file = CsvFile.Read((await product.Visitor().Open("/plans/icap/plan.csv")).Text);
        Assert.Equal(file.Skip(1).Select(row => row[0]).Distinct(), page.Document.QuerySelectorAll("tbody th").Select(cell => cell.TextContent.Trim()));
        Assert.Equal(8, page.Document.QuerySelectorAll("main section h2").Length);
    }

    [Fact]
    public async Task The_json_names_the_schema_where_it_is_published()
    {
        using var plan = JsonDocument.Parse((await product.Visitor().Open("/plans/icap/plan.json")).Text);
        var schema = await product.Visitor().Open(new Uri(plan.RootElement.GetProperty("$schema").GetString()!).AbsolutePath);
        Assert.Equal("application/schema+json", schema.ContentHeaders.ContentType!.MediaType);
        Assert.Equal("A published plan", JsonDocument.Parse(schema.Text).RootElement.GetProperty("title").GetString());
    }

    [Theory, InlineData("icap", "icap.csv"), InlineData("../a\"b", "ab.csv"), InlineData("a\r\nb", "ab.csv")]
    public void A_file_has_a_name_that_any_system_takes(string slug, string name) => Assert.Equal(name, ExportPlan.FileName(slug, "csv"));
}
