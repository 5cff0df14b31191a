namespace Concord.Web.Tests;

public sealed class AntiForgeryTests(Undisturbed product) : IClassFixture<Undisturbed>
{
    // A mail program has no form of ours (RFC 8058): what it posts to is safe by the token in its address.
    private const string OneClick = "/subscriptions/end/{token}/at-once";

    public static TheoryData<string> Forms => [.. DoorTable.Lines.Where(line => line.Method == "POST" && line.Pattern != OneClick).Select(line => line.Door).Distinct()];

    [Theory, MemberData(nameof(Forms))]
    public async Task A_form_without_a_token_is_refused_and_changes_nothing(string door)
    {
        var (browser, address) = await Entrant(door);
        product.Watch.Changes.Clear();

        using var empty = new FormUrlEncodedContent([]);
        var without = await browser.Send(HttpMethod.Post, address, empty);
        using var wrong = new FormUrlEncodedContent([new("__RequestVerificationToken", "nonsense")]);
        var nonsense = await browser.Send(HttpMethod.Post, address, wrong);
        var another = await product.SignInAsync("certifier");
        product.Watch.Changes.Clear();
        using var stolen = new FormUrlEncodedContent([new("__RequestVerificationToken", await another.Token())]);
        var others = await browser.Send(HttpMethod.Post, address, stolen);

        Assert.All([without, nonsense, others], answer => Assert.Equal(HttpStatusCode.BadRequest, answer.Status));
        Assert.Equal("That request could not be read", without.Heading);
        Assert.Empty(product.Watch.Changes);
    }

    [Fact]
    public async Task Every_form_of_every_page_sends_a_token()
    {
        foreach (var line in DoorTable.Lines.Where(line => line.Method == "GET"))
            foreach (var who in new[] { "nobody", "secretariat", "admin" })
            {
                var answer = await new Doors(product).Knock(line, who);
                if (!answer.IsPage) continue;
                foreach (var form in answer.Document.QuerySelectorAll("form").Where(form => string.Equals(form.GetAttribute("method"), "post", StringComparison.OrdinalIgnoreCase)))
                    Assert.True(form.QuerySelector("input[name=__RequestVerificationToken]") is not null, $"{line.Door} as {who}: {form.OuterHtml}");
                foreach (var form in answer.Document.QuerySelectorAll("form").Where(form => !string.Equals(form.GetAttribute("method"), "post", StringComparison.OrdinalIgnoreCase)))
                    Assert.True(form.QuerySelector("input[name=__RequestVerificationToken]") is null, $"{line.Door} as {who} would put a token into an address: {form.OuterHtml}");
            }
    }

    private async Task<(Browser, string)> Entrant(string door)
    {
        var line = DoorTable.Lines.First(line => line.Door == door);
        var who = DoorTable.Entrant(line);
        var browser = who == "nobody" ? product.Visitor() : (await product.As(who)).Copy();
        return (browser, await new Doors(product).AddressOf(line, who));
    }
}
