using System.Text.Json;
using AngleSharp.Dom;

namespace Concord.Web.Tests.Api;

/// <summary>What the page about the API shows is what the API does.</summary>
public sealed class ApiExamplesTests(Product product) : IClassFixture<Product>
{
    [Fact]
    public async Task Every_example_on_the_page_is_answered_as_the_page_shows()
    {
        await new PublicationDoors(product).RoundAsync("published");
        var page = await product.Visitor().Open("/api");
        var examples = page.Document.QuerySelectorAll("[data-example]").ToList();
        Assert.Equal(DoorTable.Lines.Select(line => line.Pattern).Distinct().Count(pattern => pattern.StartsWith("/api/v1", StringComparison.Ordinal)), examples.Count);
        var wrong = new List<string>();
        foreach (var example in examples)
        {
            var shown = example.QuerySelectorAll("pre").Select(pre => pre.TextContent).ToList();
            var address = new Uri(shown[0]["curl '".Length..^1]).PathAndQuery;
            Assert.Equal(example.GetAttribute("data-example"), address);
            wrong.AddRange(Missing(JsonDocument.Parse(shown[1]).RootElement, await product.Json(address), address));
        }
        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    [Fact]
    public async Task The_page_explains_every_problem_and_is_found_from_the_start()
    {
        var page = await product.Visitor().Open("/api");
        foreach (var status in new[] { 400, 404, 405, 406, 429, 500, 503 }) Assert.NotNull(page.Document.GetElementById($"problem-{status}"));
        var start = await product.Visitor().Open("/");
        Assert.NotNull(start.Document.QuerySelector("main a[href='/api']"));
        Assert.NotNull(start.Document.QuerySelector("footer a[href='/api']"));
    }

    // Of an object what is shown, of a list its beginning.
    private static IEnumerable<string> Missing(JsonElement shown, JsonElement found, string at) => (shown.ValueKind, found.ValueKind) switch
    {
        (JsonValueKind.Object, JsonValueKind.Object) => shown.EnumerateObject().SelectMany(each => found.TryGetProperty(each.Name, out var value) ? Missing(each.Value, value, $"{at} {each.Name}") : [$"{at} {each.Name} is not there"]),
        (JsonValueKind.Array, JsonValueKind.Array) when shown.GetArrayLength() <= found.GetArrayLength() => shown.EnumerateArray().SelectMany((each, number) => Missing(each, found[number], $"{at}[{number}]")),
        _ => JsonElement.DeepEquals(shown, found) ? [] : [$"{at} is {found}, not {shown}"],
    };
}
