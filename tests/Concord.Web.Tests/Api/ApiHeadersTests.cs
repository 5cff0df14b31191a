using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Concord.Web.Tests.Api;

/// <summary>Tags, copies, other websites and limits.</summary>
public sealed class ApiHeadersTests(Product product) : IClassFixture<Product>
{
    private const string Action = "/api/v1/plans/icap/actions/5.02";

    [Fact]
    public async Task Whoever_has_an_answer_already_is_not_sent_it_again_until_it_changes()
    {
        var own = await product.Given.ActionOutsideRounds();
        var first = await product.Visitor().Open($"/api/v1{own}");
        var tag = first.Header("ETag");
        Assert.StartsWith("W/\"", tag, StringComparison.Ordinal);
        // From the service's copy, and past it.
        foreach (var past in new[] { ("Accept-Encoding", "identity"), ("Authorization", "none") })
        {
            var again = await product.Visitor().Get($"/api/v1{own}", ("If-None-Match", $"\"other\", {tag}"), past);
            Assert.Equal(HttpStatusCode.NotModified, again.Status);
            Assert.Empty(again.Bytes);
            Assert.Equal(tag, again.Header("ETag"));
            Assert.Equal("*", again.Header("Access-Control-Allow-Origin"));
        }

        await (await product.As("secretariat")).Fill($"{own}/edit", ("Typed.Text", "It changed"), ("Typed.Reason", "To see it told"));

        var changed = await product.Visitor().Get($"/api/v1{own}", ("If-None-Match", tag));
        Assert.Equal(HttpStatusCode.OK, changed.Status);
        Assert.NotEqual(tag, changed.Header("ETag"));
        Assert.Equal("It changed", changed.Json().GetProperty("textNow").GetString());
    }

    [Theory, InlineData("/api/v1"), InlineData("/api/v1/plans/icap/actions"), InlineData(Action), InlineData("/api/v1/openapi.json")]
    public async Task An_answer_may_be_kept_by_anybody_and_says_by_what_it_varies(string address)
    {
        foreach (var browser in new[] { product.Visitor(), await product.As("secretariat") })
            foreach (var packing in new[] { "br", "" })
            {
                var answer = await browser.Get(address, ("Accept-Encoding", packing));
                Assert.Equal("public, max-age=10", answer.Header("Cache-Control"));
                Assert.Equal("Accept-Encoding", answer.Header("Vary"));
                Assert.Equal(packing, answer.Header("Content-Encoding"));
                Assert.Empty(answer.SetCookies);
            }
        var whole = await product.Visitor().Get(address);
        var head = await product.Visitor().Send(HttpMethod.Head, address);
        Assert.Equal((HttpStatusCode.OK, whole.Header("ETag")), (head.Status, head.Header("ETag")));
        Assert.Empty(head.Bytes);
    }

    [Fact]
    public async Task One_query_is_not_answered_with_the_copy_of_another()
    {
        foreach (var (one, other) in new[] { ("/api/v1/plans/icap/actions?pageSize=3", "/api/v1/plans/icap/actions?pageSize=4"), ("/api/v1/plans/icap/changes?since=2019-01-01", "/api/v1/plans/icap/changes?since=9000-01-01"),
            ("/api/v1/promised-date?text=Spring%202019", "/api/v1/promised-date?text=Spring%202020"), ("/api/v1/promised-date?text=within%206%20months&published=2019", "/api/v1/promised-date?text=within%206%20months&published=2020") })
            Assert.NotEqual((await product.Visitor().Open(one)).Text, (await product.Visitor().Open(other)).Text);
    }

    [Fact]
    public async Task Any_website_may_read_it_and_nothing_else_here()
    {
        var read = await product.Visitor().Get("/api/v1/plans", ("Origin", "https://example.org"));
        Assert.Equal("*", read.Header("Access-Control-Allow-Origin"));
        Assert.Equal("", read.Header("Access-Control-Allow-Credentials"));
        Assert.All(new[] { "Link", "ETag", "RateLimit" }, name => Assert.Contains(name, read.Header("Access-Control-Expose-Headers").Split(", ")));

        var asked = await product.Visitor().Send(HttpMethod.Options, "/api/v1/plans", null, ("Origin", "https://example.org"), ("Access-Control-Request-Method", "GET"), ("Access-Control-Request-Headers", "if-none-match"));
        Assert.Equal(HttpStatusCode.NoContent, asked.Status);
        Assert.Equal(("*", "GET, HEAD"), (asked.Header("Access-Control-Allow-Origin"), asked.Header("Access-Control-Allow-Methods")));
        Assert.Contains("If-None-Match", asked.Header("Access-Control-Allow-Headers"), StringComparison.Ordinal);

        foreach (var address in new[] { "/", "/api", "/plans/icap/plan.json" }) Assert.Equal("", (await product.Visitor().Get(address, ("Origin", "https://example.org"))).Header("Access-Control-Allow-Origin"));
    }

    [Fact]
    public async Task One_address_may_ask_so_often_in_a_minute_and_then_again()
    {
        var clock = new TestClock { Now = new(2027, 1, 14, 10, 0, 20, DateTimeKind.Utc) };
        await using var limited = new Product
        {
            Settings = new() { ["Concord:ApiRequestsPerMinute"] = "3" },
            Replacing = services => services.Replace(ServiceDescriptor.Singleton<TimeProvider>(clock)),
        };
        await limited.InitializeAsync();
        for (var left = 2; left >= 0; left--)
        {
            // The second and the third are the service's copy: they count too, and carry their own numbers.
            var answer = await limited.Visitor().Open("/api/v1/plans");
            Assert.Equal($"\"minute\";r={left};t=40", answer.Header("RateLimit"));
            Assert.Equal("\"minute\";q=3;w=60", answer.Header("RateLimit-Policy"));
        }
        var refused = await limited.Visitor().Get("/api/v1/plans");
        refused.Problem(429);
        Assert.Equal("40", refused.Header("Retry-After"));
        Assert.Equal(HttpStatusCode.OK, (await limited.Visitor().Get("/plans")).Status);
        clock.Pass(TimeSpan.FromSeconds(39));
        Assert.Equal(HttpStatusCode.TooManyRequests, (await limited.Visitor().Get("/api/v1/plans")).Status);
        clock.Pass(TimeSpan.FromSeconds(1));
        await limited.Visitor().Open("/api/v1/plans");
    }
}
