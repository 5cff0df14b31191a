using System.Text.Json;
using Concord.People.Demonstration;
using Microsoft.EntityFrameworkCore;

namespace Concord.Web.Tests.Api;

public sealed class ApiReadingTests(Product product) : IClassFixture<Product>
{
    [Theory]
    [InlineData("", "")]
    [InlineData("status=complete", "status=complete")]
    [InlineData("status=onTrack&sort=due", "status=on-track&sort=due")]
    [InlineData("kind=ongoingSupport", "kind=ongoingSupport")]
    [InlineData("lead=home-office&chapter=2", "lead=home-office&chapter=2")]
    [InlineData("lead=all", "lead=all")]
    [InlineData("promised=Ongoing", "promised=Ongoing")]
    [InlineData("timing=season", "timing=season")]
    [InlineData("after=2019-03-01&before=2019-12-31", "after=2019-03-01&before=2019-12-31")]
    [InlineData("milestones=yes", "milestones=yes")]
    [InlineData("attention=noAccountable", "attention=no-accountable")]
    [InlineData("q=communities", "q=communities")]
    public async Task A_list_has_what_the_list_on_the_website_has(string asked, string there)
    {
        var list = await product.Json($"/api/v1/plans/icap/actions?pageSize=200&{asked}".TrimEnd('&'));
        var csv = (await product.Visitor().Open($"/plans/icap/actions.csv?{there}")).Text;
        var refs = list.Refs();
        Assert.NotEmpty(refs);
        Assert.Equal(csv.Split("\r\n").Skip(1).Where(line => line.StartsWith("ICAP", StringComparison.Ordinal)).Select(line => line.Split(',')[0]), refs);
        Assert.Equal(refs.Count, list.GetProperty("total").GetInt32());
    }

    [Fact]
    public async Task Pages_put_together_are_the_whole_list_and_link_to_each_other()
    {
        var whole = (await product.Json("/api/v1/plans/icap/actions?pageSize=200&sort=due")).Refs();
        var together = new List<string>();
        for (var next = "/api/v1/plans/icap/actions?sort=due&pageSize=7"; next is not null;)
        {
            var answer = await product.Visitor().Get(next);
            together.AddRange(answer.Json().Refs());
            var links = answer.Header("Link").Split(", ").Select(link => link.Split(">; rel=")).ToDictionary(link => link[1].Trim('"'), link => link[0].TrimStart('<'), StringComparer.Ordinal);
            Assert.Equal("/api/v1/plans/icap/actions?sort=due&pageSize=7&page=1", links["first"]);
            Assert.Equal("/api/v1/plans/icap/actions?sort=due&pageSize=7&page=11", links["last"]);
            Assert.Equal(together.Count > 7, links.ContainsKey("prev"));
            next = links.GetValueOrDefault("next");
        }
        Assert.Equal(74, together.Count);
        Assert.Equal(whole, together);
    }

    [Fact]
    public async Task An_action_says_all_that_its_page_says()
    {
        var action = await product.Json("/api/v1/plans/icap/actions/7.09");
        var kept = await product.Behind.LookAsync(db => db.Actions.Include(row => row.Changes).Include(row => row.Milestones).AsNoTracking().SingleAsync(row => row.Ref == "ICAP-7.09"));
        Assert.Equal(kept.TextNow, action.GetProperty("textNow").GetString());
        Assert.Equal(kept.SourceText, action.GetProperty("sourceText").GetString());
        Assert.Equal(kept.PublishedHash, action.GetProperty("sourceHash").GetString());
        Assert.Equal(kept.Promise.RuleSet, action.GetProperty("promised").GetProperty("ruleSet").GetString());
        Assert.Equal(kept.Milestones.Count, action.GetProperty("milestones").GetArrayLength());
        Assert.Equal(kept.Changes.Count, action.GetProperty("history").GetArrayLength());
        Assert.NotEqual("", action.GetProperty("measurability").GetProperty("byWhen").GetProperty("words").GetString());
        foreach (var link in new[] { "href", "webPage" }) await product.Visitor().Open(action.GetProperty(link).GetString()!);
    }

    [Fact]
    public async Task How_each_promise_stands_is_said_with_the_day_and_the_rules_and_no_download_has_it()
    {
        var page = await product.Visitor().Open("/plans/icap/actions/7.09");
        var stands = (await product.Json("/api/v1/plans/icap/actions/7.09")).GetProperty("today").EnumerateArray().ToList();
        Assert.Equal([1, 2, 3], stands.Select(each => each.GetProperty("milestone").GetInt32()));
        foreach (var lateness in stands.Select(each => each.GetProperty("lateness")))
        {
            Assert.Equal(("passed", "2026-1"), (lateness.GetProperty("state").GetString(), lateness.GetProperty("ruleSet").GetString()));
            Assert.Contains(lateness.GetProperty("words").GetString()!, page.Words, StringComparison.OrdinalIgnoreCase);
            Assert.Equal(DateOnly.FromDateTime(DateTime.UtcNow), DateOnly.Parse(lateness.GetProperty("on").GetString()!, System.Globalization.CultureInfo.InvariantCulture));
        }
        var line = (await product.Json("/api/v1/plans/icap/promises?q=ICAP-2.05")).GetProperty("items")[0];
        Assert.Equal("spring 2019 ended 31 May 2019 by season table 2026-1", line.GetProperty("lateness").GetProperty("words").GetString());
        Assert.DoesNotContain("\"lateness\"", (await product.Visitor().Open("/plans/icap/plan.json")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Words_looked_for_are_marked_where_they_stand()
    {
        var found = (await product.Json("/api/v1/search?q=volunteering&pageSize=1")).GetProperty("items")[0];
        var pieces = found.GetProperty("matches").EnumerateArray().SelectMany(match => match.GetProperty("pieces").EnumerateArray()).ToList();
        Assert.Contains(pieces, piece => piece.GetProperty("isMatch").GetBoolean() && piece.GetProperty("text").GetString()!.StartsWith("volunt", StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task Every_promise_is_one_line()
    {
        var milestones = await product.Behind.LookAsync(db => db.Milestones.CountAsync(milestone => db.Actions.Any(action => action.Id == milestone.ActionId && action.Ref.StartsWith("ICAP"))));
        Assert.Equal(milestones, (await product.Json("/api/v1/plans/icap/promises")).GetProperty("total").GetInt32());
    }

    [Fact]
    public async Task Changes_since_an_instant_are_those_of_then_and_later()
    {
        var secretariat = await product.As("secretariat");
        await secretariat.Fill("/plans/icap/actions/6.01/edit", ("Typed.WouldStop", "First"), ("Typed.Reason", "To see it counted"));
        var first = (await product.Json("/api/v1/plans/icap/changes?pageSize=1")).GetProperty("items")[0];
        var total = (await product.Json($"/api/v1/plans/icap/changes?since={first.GetProperty("at").GetString()}")).GetProperty("total").GetInt32();
        Assert.Equal("ICAP-6.01", first.GetProperty("ref").GetString());
        Assert.Equal(1, total);
        Assert.Equal(0, (await product.Json("/api/v1/plans/icap/changes?since=9000-01-01")).GetProperty("total").GetInt32());
    }

    [Fact]
    public async Task Nothing_private_is_in_any_answer()
    {
        var secretariat = await product.As("secretariat");
        await secretariat.Fill("/plans/icap/actions/6.02/edit", ("Typed.WouldStop", "Words of a member of staff"), ("Typed.Reason", "To look for a name"));
        var names = LoadDemonstrationPeople.All.SelectMany(person => new[] { person.Name, person.Email }).ToList();
        Assert.NotEmpty(names);
        foreach (var address in new[] { "/api/v1/plans/icap/actions/6.02", "/api/v1/plans/icap/changes?pageSize=200", "/api/v1/plans/icap/versions", "/api/v1/plans", "/api/v1/bodies?pageSize=200", "/api/v1/bodies/home-office", "/api/v1/openapi.json" })
            foreach (var browser in new[] { secretariat, product.Visitor() })
            {
                var text = (await browser.Open(address)).Text;
                Assert.All(names, name => Assert.DoesNotContain(name, text, StringComparison.OrdinalIgnoreCase));
                Assert.DoesNotContain("@", text, StringComparison.Ordinal);
            }
        Assert.Contains("programme staff", (await product.Visitor().Open("/api/v1/plans/icap/actions/6.02")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_wording_is_read_as_an_import_would_read_it()
    {
        var read = await product.Json("/api/v1/promised-date?text=Final%20report%20by%20April%202020%0AOngoing&published=2019-02");
        Assert.Equal("compound", read.GetProperty("promised").GetProperty("kind").GetString());
        Assert.Equal(2, read.GetProperty("parts").GetArrayLength());
        Assert.Equal("2020-04-30", read.GetProperty("parts")[0].GetProperty("promised").GetProperty("latest").GetString());
        Assert.Equal("unread", (await product.Json("/api/v1/promised-date?text=%3Cscript%3E%27%3B--")).GetProperty("promised").GetProperty("kind").GetString());
    }
}
