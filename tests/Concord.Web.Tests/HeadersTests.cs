using AngleSharp.Dom;

namespace Concord.Web.Tests;

public sealed class HeadersTests(Product product) : IClassFixture<Product>
{
    [Fact]
    public async Task Every_answer_carries_the_protecting_headers()
    {
        await EveryAnswer((answer, what) =>
        {
            var policy = answer.Header("Content-Security-Policy");
            Assert.True(policy.Contains("default-src 'none'", StringComparison.Ordinal) && policy.Contains("script-src 'self'", StringComparison.Ordinal)
                && policy.Contains("frame-ancestors 'none'", StringComparison.Ordinal) && policy.Contains("base-uri 'none'", StringComparison.Ordinal)
                && policy.Contains("form-action 'self'", StringComparison.Ordinal), $"{what}: {policy}");
            Assert.False(policy.Contains("unsafe", StringComparison.Ordinal) || policy.Contains('*', StringComparison.Ordinal), $"{what}: {policy}");
            Assert.True(answer.Header("X-Content-Type-Options") == "nosniff", what);
            Assert.True(answer.Header("X-Frame-Options") == "DENY", what);
            Assert.True(answer.Header("Referrer-Policy") is "same-origin" or "no-referrer", what);
            Assert.True(answer.Header("Server").Length == 0 && answer.Header("X-Powered-By").Length == 0, what);
        });
    }

    [Fact]
    public async Task Nothing_that_a_signed_in_person_reads_is_kept_by_a_browser_or_a_proxy()
    {
        await EveryAnswer((answer, what) =>
        {
            // The API knows nobody: what it answers is the same for all.
            if (what.Contains(" /api/v1", StringComparison.Ordinal)) Assert.False(answer.Header("Cache-Control").Contains("no-store", StringComparison.Ordinal), what);
            else if (!what.Contains("nobody", StringComparison.Ordinal)) Assert.True(answer.Header("Cache-Control").Contains("no-store", StringComparison.Ordinal), $"{what}: {answer.Header("Cache-Control")}");
        });
    }

    [Fact]
    public async Task No_page_holds_script_or_style_of_its_own()
    {
        await EveryAnswer((answer, what) =>
        {
            if (!answer.IsPage) return;
            foreach (var element in answer.Document.All)
            {
                Assert.False(element.LocalName == "style", $"{what}: {element.OuterHtml}");
                Assert.False(element.LocalName == "script" && !element.HasAttribute("src"), $"{what}: {element.OuterHtml}");
                Assert.False(element.LocalName is "iframe" or "object" or "embed" or "base", $"{what}: {element.OuterHtml}");
                foreach (var attribute in element.Attributes)
                {
                    Assert.False(attribute.Name == "style" || attribute.Name.StartsWith("on", StringComparison.Ordinal), $"{what}: {element.OuterHtml}");
                    Assert.False(attribute.Value.TrimStart().StartsWith("javascript:", StringComparison.OrdinalIgnoreCase), $"{what}: {element.OuterHtml}");
                }
            }
        });
    }

    [Fact]
    public async Task Script_and_style_come_from_this_house_only()
    {
        var page = await product.Visitor().Open("/");
        foreach (var element in page.Document.QuerySelectorAll("script[src], link[rel=stylesheet], img[src]"))
        {
            var address = element.GetAttribute("src") ?? element.GetAttribute("href")!;
            Assert.StartsWith("/", address, StringComparison.Ordinal);
            Assert.False(address.StartsWith("//", StringComparison.Ordinal));
            var file = await product.Visitor().Open(address);
            Assert.Equal("nosniff", file.Header("X-Content-Type-Options"));
            Assert.Contains("immutable", file.Header("Cache-Control"), StringComparison.Ordinal);
        }
    }

    [Theory, InlineData("https://concord.example"), InlineData("http://localhost")]
    public async Task Under_an_https_address_cookies_are_bound_to_the_host_and_browsers_stay_with_https(string reached)
    {
        // The second case is a proxy that ends TLS and speaks plain HTTP to the product behind it.
        await using var secure = new Product { Settings = new() { ["Concord:PublicAddress"] = "https://concord.example" } };
        await secure.InitializeAsync();
        var browser = new Browser(secure, reached) { SendsSecureCookiesAnyway = true };

        var form = await browser.Open("/sign-in");
        var signedIn = await browser.Submit(form, ("Typed.Email", "owner@demonstration.example"), ("Typed.Password", Concord.People.Demonstration.LoadDemonstrationPeople.Password));

        Assert.Equal("max-age=31536000; includeSubDomains", form.Header("Strict-Transport-Security"));
        var cookies = form.SetCookies.Concat(signedIn.SetCookies).ToList();
        Assert.Contains(cookies, cookie => cookie.StartsWith("__Host-concord=", StringComparison.Ordinal));
        Assert.Contains(cookies, cookie => cookie.StartsWith("__Host-concord-form=", StringComparison.Ordinal));
        Assert.All(cookies, cookie =>
        {
            var parts = cookie.ToLowerInvariant().Split("; ");
            Assert.StartsWith("__host-", parts[0], StringComparison.Ordinal);
            Assert.Contains("path=/", parts);
            Assert.Contains("secure", parts);
            Assert.Contains("httponly", parts);
            Assert.Contains(parts, part => part is "samesite=lax" or "samesite=strict");
            Assert.DoesNotContain(parts, part => part.StartsWith("domain=", StringComparison.Ordinal));
        });
        var plan = await browser.Open("/plans");
        Assert.Contains("Demo Owner", plan.Words, StringComparison.Ordinal);
        var visitor = await new Browser(secure, reached).Open("/plans");
        Assert.DoesNotContain("Demo Owner", visitor.Words, StringComparison.Ordinal);
        Assert.Contains("Demo Owner", (await browser.Open("/plans")).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_cookie_is_out_of_reach_of_scripts_and_other_sites()
    {
        var browser = product.Visitor();
        var form = await browser.Open("/sign-in");
        var signedIn = await browser.Submit(form, ("Typed.Email", "owner@demonstration.example"), ("Typed.Password", Concord.People.Demonstration.LoadDemonstrationPeople.Password));
        var signedOut = await browser.Post("/sign-out");
        Assert.All(form.SetCookies.Concat(signedIn.SetCookies).Concat(signedOut.SetCookies), cookie =>
        {
            Assert.Contains("httponly", cookie, StringComparison.OrdinalIgnoreCase);
            Assert.Contains("samesite=", cookie, StringComparison.OrdinalIgnoreCase);
            Assert.Contains("path=/", cookie, StringComparison.OrdinalIgnoreCase);
        });
    }

    private async Task EveryAnswer(Action<Answer, string> look)
    {
        foreach (var line in DoorTable.Lines.Where(line => line.Method == "GET"))
            foreach (var who in new[] { "nobody", "secretariat", "owner", "auditor", "admin" })
                look(await new Doors(product).Knock(line, who), $"{line.Door} ({line.Case}) as {who}");
    }
}
