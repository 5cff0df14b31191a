using Concord.Data;
using Concord.People.Domain;
using Concord.Shared.Post;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Concord.Web.Tests.Messages;

public sealed class EmailPagesTests(Product product) : IClassFixture<Product>
{
    private static readonly Uri Link = new("https://concord.example/link");

    [Fact]
    public async Task A_person_says_how_often_e_mail_comes_and_sees_it_again()
    {
        var person = await product.Given.Person();
        var browser = await product.SignInAsync(person.Email, Given.Password);
        Assert.NotNull((await browser.Open("/account")).Document.QuerySelector("main a[href='/account/emails']"));
        var page = await browser.Open("/account/emails");
        Assert.Equal(["AtOnce", "Daily"], Chosen(page));

        var saved = await browser.Submit(page, ("Typed.Work", "Daily"), ("Typed.News", "Never"));
        Assert.Equal("/account", saved.Location);
        Assert.Contains("How often e-mails come to you was saved", (await browser.Follow(saved)).Words, StringComparison.Ordinal);
        Assert.Equal(["Daily", "Never"], Chosen(await browser.Open("/account/emails")));
        var kept = await product.Behind.LookAsync(db => db.EmailChoices.SingleAsync(row => row.PersonId == person.Id));
        Assert.Equal((HowOften.Daily, HowOften.Never), (kept.Work, kept.News));
    }

    [Fact]
    public async Task What_cannot_be_chosen_is_refused_beside_its_question()
    {
        var person = await product.Given.Person();
        var browser = await product.SignInAsync(person.Email, Given.Password);
        var refused = await browser.Post("/account/emails", ("Typed.Work", "Never"), ("Typed.News", "Daily"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Equal("What you are asked to do comes at once or once a day", refused.SentenceBeside("Typed.Work"));
        var empty = await browser.Post("/account/emails", ("Typed.News", "Hourly"));
        Assert.Equal(HttpStatusCode.BadRequest, empty.Status);
        Assert.Equal("Choose how often to hear what you are asked to do", empty.SentenceBeside("Typed.Work"));
    }

    [Fact]
    public async Task The_outbox_is_read_by_what_happened_and_page_by_page_and_a_failed_message_is_tried_again()
    {
        for (var n = 0; n < 51; n++) await Write($"failed-{n:00}@example.org", MessageState.Failed);
        await Write("sent@example.org", MessageState.Sent);
        var admin = await product.As("admin");

        var failed = await admin.Open("/outbox?state=Failed");
        Assert.Equal(50, failed.Document.QuerySelectorAll("article").Length);
        Assert.All(failed.Document.QuerySelectorAll("article"), card => Assert.Contains("failed for good after 0 attempts: No such person", card.TextContent, StringComparison.Ordinal));
        Assert.Equal("Failed for good (51)", failed.Document.QuerySelector(".concord-chips [aria-current]")!.TextContent);
        var second = await admin.Open(failed.Document.QuerySelector(".govuk-pagination__next a")!.GetAttribute("href")!);
        Assert.Contains("failed-00@example.org", Assert.Single(second.Document.QuerySelectorAll("article")).TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("failed-", (await admin.Open("/outbox?state=Sent")).Words, StringComparison.Ordinal);

        var again = await admin.Submit(second, "/outbox?handler=Retry");
        Assert.Equal("/outbox", again.Location);
        Assert.Equal(MessageState.Waiting, await product.Behind.LookAsync(db => db.OutboxMessages.Where(message => message.To == "failed-00@example.org").Select(message => message.State).SingleAsync()));
        var twice = await admin.Submit(second, "/outbox?handler=Retry");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, twice.Status);
        Assert.Equal("Only a message that failed is tried again", Assert.Single(twice.Summary).Sentence);
        Assert.Equal(50, (await admin.Open("/outbox?state=Failed&page=99")).Document.QuerySelectorAll("article").Length);
    }

    private static IEnumerable<string?> Chosen(Answer page) => page.Document.QuerySelectorAll("main input[type=radio][checked]").Select(radio => radio.GetAttribute("value"));

    private Task Write(string to, MessageState state) => product.Behind.RunAsync<IServiceProvider>(async scope =>
    {
        var db = scope.GetRequiredService<ConcordDb>();
        scope.GetRequiredService<Outbox>().Post(to, Letter.PasswordRecovery(Link));
        await db.SaveChangesAsync();
        await db.OutboxMessages.Where(message => message.To == to).ExecuteUpdateAsync(set => set
            .SetProperty(message => message.State, state)
            .SetProperty(message => message.LastError, state == MessageState.Failed ? "No such person" : null)
            .SetProperty(message => message.SentAt, state == MessageState.Sent ? DateTime.UtcNow : null));
        product.Behind.Clock.Pass(TimeSpan.FromSeconds(1));
    });
}
