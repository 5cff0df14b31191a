namespace Concord.Web.Tests;

public sealed class CachingTests(Product product) : IClassFixture<Product>
{
    // What a client asks for, and the packings that it can read.
    private static readonly (string Asks, string[] Reads)[] Clients =
    [
        ("", [""]), ("identity", [""]), ("deflate", [""]),
        ("br", ["", "br"]), ("gzip", ["", "gzip"]), ("gzip, deflate, br", ["", "gzip", "br"]), ("BR", ["", "br"]), ("GZIP", ["", "gzip"]),
        ("br;q=0", [""]), ("br;q=0, gzip", ["", "gzip"]), ("gzip;q=0, br;q=0", [""]), ("br;q=0.5, gzip;q=1.0", ["", "gzip", "br"]),
        ("*", ["", "gzip", "br"]), ("br;q=0, *", ["", "gzip"]), ("xbr", [""]), ("br; q=0", [""]),
    ];

    [Fact]
    public async Task A_visitors_page_is_kept_and_says_the_same()
    {
        var first = await product.Visitor().Open("/plans?q=kept");
        var second = await product.Visitor().Open("/plans?q=kept");
        Assert.Equal("", first.Header("Age"));
        Assert.NotEqual("", second.Header("Age"));
        Assert.Equal(first.Text, second.Text);
        Assert.Equal(first.ContentHeaders.ContentType, second.ContentHeaders.ContentType);
        Assert.Equal(first.Header("Content-Security-Policy"), second.Header("Content-Security-Policy"));
    }

    [Fact]
    public async Task One_address_is_not_answered_with_the_page_of_another()
    {
        var all = await product.Visitor().Open("/plans/icap/actions");
        var some = await product.Visitor().Open("/plans/icap/actions?status=complete");
        Assert.NotEqual(all.Text, some.Text);
        Assert.Equal(all.Text, (await product.Visitor().Open("/plans/icap/actions")).Text);
    }

    [Fact]
    public async Task What_a_visitor_added_to_an_address_is_shown_to_no_other_visitor()
    {
        foreach (var address in new[] { "/plans/icap", "/plans/icap/actions?status=complete", "/bodies" })
        {
            await product.Visitor().Open($"{address}{(address.Contains('?', StringComparison.Ordinal) ? '&' : '?')}sent-by=somebody@example.org");
            var answer = await product.Visitor().Open(address);
            Assert.NotEqual("", answer.Header("Age"));
            Assert.DoesNotContain("somebody", answer.Text, StringComparison.Ordinal);
        }
    }

    [Theory, InlineData("/"), InlineData("/plans"), InlineData("/plans/icap/actions/1.04"), InlineData("/bodies/home-office"), InlineData("/about")]
    public async Task Somebody_who_signed_in_and_a_visitor_never_get_each_others_copy(string address)
    {
        var secretariat = await product.As("secretariat");
        for (var round = 0; round < 2; round++)
        {
            var visitors = await product.Visitor().Open($"{address}?q=round");
            Assert.DoesNotContain("Demo Secretariat", visitors.Text, StringComparison.Ordinal);
            var own = await secretariat.Open($"{address}?q=round");
            Assert.Contains("Demo Secretariat", own.Text, StringComparison.Ordinal);
            Assert.Equal("", own.Header("Age"));
        }
    }

    [Fact]
    public async Task No_client_gets_a_packing_that_it_cannot_read()
    {
        var wrong = new List<string>();
        foreach (var (first, _) in Clients)
            foreach (var (second, reads) in Clients)
            {
                var address = $"/plans/icap/actions?q={Uri.EscapeDataString($"{first}/{second}")}";
                await product.Visitor().Get(address, ("Accept-Encoding", first));
                var packing = (await product.Visitor().Get(address, ("Accept-Encoding", second))).Header("Content-Encoding");
                if (!reads.Contains(packing)) wrong.Add($"after \"{first}\", \"{second}\" got {packing}");
            }
        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    [Fact]
    public async Task A_packed_page_unpacks_to_the_plain_one()
    {
        var plain = await product.Visitor().Open("/plans?q=packed");
        var packed = await product.Visitor().Get("/plans?q=packed", ("Accept-Encoding", "br"));
        Assert.Equal("br", packed.Header("Content-Encoding"));
        await using var opened = new System.IO.Compression.BrotliStream(new MemoryStream(packed.Bytes), System.IO.Compression.CompressionMode.Decompress);
        using var reader = new StreamReader(opened);
        Assert.Equal(plain.Text, await reader.ReadToEndAsync());
    }

    public static TheoryData<string, string> Changes => new()
    {
        { "", "edit" }, { "", "report" }, { "/plans/icap/actions/5.01", "leads" },
        { "/bodies", "register" }, { "/bodies/moj", "rename" }, { "/bodies/dwp", "succeed" }, { "/plans", "import" },
    };

    [Theory, MemberData(nameof(Changes))]
    public async Task A_change_made_through_a_page_shows_to_visitors_at_once(string address, string change)
    {
        var secretariat = await product.As("secretariat");
        var mark = $"Mark {Guid.NewGuid():N}";
        if (address.Length == 0) address = await product.Given.ActionOutsideRounds();
        await product.Visitor().Open(address);
        Assert.NotEqual("", (await product.Visitor().Open(address)).Header("Age"));

        var done = change switch
        {
            "edit" => await secretariat.Fill($"{address}/edit", ("Typed.Text", mark), ("Typed.Reason", "To see it shown")),
            "report" => await secretariat.Fill($"{address}/report", ("Typed.Status", "AtRisk"), ("Typed.Note", mark)),
            "leads" => await secretariat.Fill($"{address}/leads", ("Typed.BodyId", (await product.Given.Body(mark)).Id.ToString()), ("Typed.Change", "Contributor"), ("Typed.Reason", "To see it shown")),
            "register" => await secretariat.Fill("/bodies/register", ("Typed.Name", mark), ("Typed.ShortName", "MK"), ("Typed.Key", $"mark-{Guid.NewGuid():N}"), ("Typed.Kind", "charity")),
            "rename" => await secretariat.Fill($"{address}/rename", ("Typed.Name", mark), ("Typed.ShortName", "MK"), ("Typed.On", "2026-06")),
            "succeed" => await secretariat.Fill($"{address}/succeed", ("Typed.Kind", "Transfer"), ("Typed.ToKey", "home-office"), ("Typed.On", "2026-06"), ("Typed.Note", mark)),
            "import" => await secretariat.Submit(await secretariat.Follow(await secretariat.Upload("/plans/import", "Document", "streets.txt", "Streets\n\nAction\tLead department\tDelivery date\nWe will paint ten benches.\tHO\tSpring 2032\n"u8.ToArray())), ("Typed.Title", mark), ("Typed.Code", "MARK")),
            _ => throw new ArgumentOutOfRangeException(nameof(change)),
        };

        Assert.Equal(HttpStatusCode.Found, done.Status);
        Assert.Contains(mark, (await product.Visitor().Open(address)).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Signing_in_and_out_leaves_the_kept_pages_alone()
    {
        await product.Visitor().Open("/plans?q=alone");
        var owner = await product.SignInAsync("owner");
        await owner.Post("/sign-out");
        Assert.NotEqual("", (await product.Visitor().Open("/plans?q=alone")).Header("Age"));
    }
}
