using System.Globalization;
using Concord.Plans.Domain;
using Concord.Rounds.Domain;
using Microsoft.EntityFrameworkCore;

namespace Concord.Web.Tests;

public sealed class RoundPicturesTests(Product product) : IClassFixture<Product>, IAsyncLifetime
{
    private static readonly SemaphoreSlim Once = new(1);
    private static int published, frozen;

    public async ValueTask InitializeAsync()
    {
        await Once.WaitAsync();
        try
        {
            if (published == 0) (published, frozen) = (await product.RoundOf("1.04", publish: true), await product.RoundOf("1.04", publish: false));
        }
        finally
        {
            Once.Release();
        }
    }

    public ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task A_visitor_sees_what_was_published_and_no_rating()
    {
        var page = await product.Visitor().Get("/plans/icap/over-time");
        var released = await product.Behind.LookAsync(db => db.Publications.Where(row => row.State == PublicationState.Released && db.Plans.Any(plan => plan.Id == row.PlanId && plan.Slug == "icap")).Select(row => row.RoundId).Distinct().CountAsync());
        Assert.Equal(released, page.Document.QuerySelectorAll("main tbody tr").Length);
        Assert.DoesNotContain("Amber", page.Words, StringComparison.Ordinal);
        var staff = await (await product.As("secretariat")).Get("/plans/icap/over-time");
        Assert.True(staff.Document.QuerySelectorAll("main tbody tr").Length > released);
        Assert.Contains("Amber", staff.Words, StringComparison.Ordinal);
        foreach (var file in new[] { "svg", "csv" })
        {
            Assert.DoesNotContain("Amber", (await product.Visitor().Get($"/plans/icap/over-time.{file}")).Text, StringComparison.Ordinal);
            Assert.Equal("At risk", Mentions((await product.Visitor().Get($"/plans/icap/over-time.{file}")).Text));
        }
    }

    [Fact]
    public async Task An_actions_page_shows_forecasts_to_staff_only()
    {
        var visitor = await product.Visitor().Get("/plans/icap/actions/1.04");
        var staff = await (await product.As("secretariat")).Get("/plans/icap/actions/1.04");
        Assert.DoesNotContain("Forecast", visitor.Document.QuerySelector("#slippage ~ figure")?.TextContent ?? "Forecast", StringComparison.Ordinal);
        Assert.Contains("Forecast", staff.Document.QuerySelector("#slippage ~ figure")!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("forecast", (await product.Visitor().Get("/plans/icap/actions/1.04/slippage.csv")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Forecasts_are_for_who_reads_the_accountable_bodys_returns_and_not_for_who_leads_with_it()
    {
        var led = await product.Behind.LookAsync(db =>
            (from given in db.RolesGiven
             join person in db.Accounts on given.PersonId equals person.Id
             join lead in db.ActionLeads on given.ScopeId equals lead.BodyId
             join action in db.Actions on lead.ActionId equals action.Id
             where person.Email == "coordinator@demonstration.example" && lead.Role == LeadRole.Accountable && lead.To == null && db.SnapshotLines.Any(line => line.ActionId == action.Id)
             select new { Body = given.ScopeId!.Value, action.Slug }).FirstAsync());
        await (await product.As("secretariat")).Fill("/plans/icap/actions/1.04/leads", ("Typed.BodyId", led.Body.ToString()), ("Typed.Change", "Joint"), ("Typed.Reason", "To see who reads what"));
        var coordinator = await product.As("coordinator");
        Assert.Contains("forecast", (await coordinator.Get($"/plans/icap/actions/{led.Slug}/slippage.csv")).Text, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("forecast", (await coordinator.Get("/plans/icap/actions/1.04/slippage.csv")).Text, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task A_passage_is_marked_and_leaves_the_house_as_a_bar()
    {
        var browser = await product.SignInAsync("secretariat");
        const string Asked = "/plans/icap/foi?about=1.04";
        var pack = await browser.Get(Asked);
        var risks = pack.Document.QuerySelectorAll("main tbody tr").First(row => row.TextContent.Contains(PublishedRound.Internal, StringComparison.Ordinal));
        var marking = risks.QuerySelector("a[href*='mark=']")!.GetAttribute("href")!;
        var refused = await browser.Submit(await browser.Open(marking), "handler=Mark", ("Typed.Section", "40"), ("Typed.Reason", ""));
        Assert.Equal("Say why it is exempt", refused.SentenceBeside("Typed.Reason"));
        Assert.Equal(HttpStatusCode.Found, (await browser.Submit(await browser.Open(marking), "handler=Mark", ("Typed.Section", "40"), ("Typed.Reason", "A name."), ("Typed.Same", "true"))).Status);

        Assert.DoesNotContain("landlord", (await browser.Get("/plans/icap/foi/print?about=1.04&version=released")).Words, StringComparison.Ordinal);
        Assert.DoesNotContain("landlord", (await browser.Get("/plans/icap/foi.csv?about=1.04")).Text, StringComparison.Ordinal);
        Assert.Contains("landlord", (await browser.Get("/plans/icap/foi.csv?about=1.04&version=full")).Text, StringComparison.Ordinal);
        Assert.Equal("Choose an action, a body or a period", (await browser.Get("/plans/icap/foi.odt")).Text);
    }

    [Fact]
    public async Task A_bodys_quarter_stands_on_its_page()
    {
        var body = await product.Behind.LookAsync(db => Task.FromResult(db.Bodies.First(row => db.Returns.Any(each => each.BodyId == row.Id)).Key));
        var page = await (await product.As("auditor")).Get($"/plans/icap/rounds/{published.ToString(CultureInfo.InvariantCulture)}/bodies/{body}");
        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Contains("1.04", page.Document.QuerySelector("main tbody")!.TextContent, StringComparison.Ordinal);
    }

    private static string Mentions(string text) => text.Contains("At risk", StringComparison.Ordinal) ? "At risk" : text;
}
