using Concord.Data;
using Concord.Shared.Post;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Concord.Web.Tests;

/// <summary>The outbox against a mail server of the test's own.</summary>
public sealed class PostTests
{
    private static readonly Uri Link = new("https://concord.example/link");

    [Fact]
    public async Task A_message_arrives_whole_and_its_text_is_erased_a_refused_one_is_tried_again()
    {
        using var server = new MailServer();
        var clock = new TestClock { Now = DateTime.UtcNow };
        await using var product = new Product
        {
            Settings = new() { ["Concord:Smtp:Host"] = "127.0.0.1", ["Concord:Smtp:Port"] = $"{server.Port}", ["Concord:Smtp:Tls"] = "false", ["Concord:Smtp:From"] = "concord@example.org" },
            Replacing = services => services.Replace(ServiceDescriptor.Singleton<TimeProvider>(clock)),
        };
        await product.InitializeAsync();
        server.Refuses = to => to.Split('@')[0] switch { "later" => "450 not now", "never" => "550 no such person", _ => null };
        var (now, later) = (await Write("now@example.org", Letter.Invitation(new PersonName(".Zoë Ŵ 你好"), Link)), await Write("later@example.org", Letter.PasswordRecovery(Link)));

        var expected = Template.Invitation.Body(new Dictionary<string, string> { ["name"] = ".Zoë Ŵ 你好", ["link"] = $"{Link}" });
        Assert.StartsWith(".Zoë Ŵ 你好, you are invited", expected, StringComparison.Ordinal);

        var never = await Write("never@example.org", Letter.PasswordRecovery(Link));

        await Until(async () => (await Find(now)).SentAt is not null && (await Find(later)).LastError is not null && (await Find(never)).LastError is not null);
        Assert.Equal(MessageState.Failed, (await Find(never)).State);

        var arrived = server.Arrived.Single();
        Assert.Equal("now@example.org", arrived.To);
        Assert.Equal("You are invited to Concord", arrived.Subject);
        Assert.Equal(expected, arrived.Body.ReplaceLineEndings("\n").TrimEnd('\n'));
        Assert.Contains("concord@example.org", arrived.Head, StringComparison.Ordinal);
        Assert.Equal("", (await Find(now)).Body);
        var waiting = await Find(later);
        Assert.Null(waiting.SentAt);
        Assert.Contains($"{Link}", waiting.Body, StringComparison.Ordinal);
        Assert.Equal(1, waiting.Attempts);

        server.Refuses = _ => null;
        clock.Pass(TimeSpan.FromMinutes(3));
        await Until(async () => (await Find(later)).SentAt is not null);
        Assert.Equal("", (await Find(later)).Body);
        Assert.Equal(2, server.Arrived.Count);
        var outbox = await (await product.As("admin")).Open("/outbox");
        Assert.Contains("A message’s text is erased when it has been delivered", outbox.Words, StringComparison.Ordinal);
        Assert.Empty(outbox.Document.QuerySelectorAll("pre"));

        async Task<Guid> Write(string to, Letter letter)
        {
            await using var scope = product.Services.CreateAsyncScope();
            var db = scope.ServiceProvider.GetRequiredService<ConcordDb>();
            scope.ServiceProvider.GetRequiredService<Outbox>().Post(to, letter);
            await db.SaveChangesAsync();
            return (await db.OutboxMessages.SingleAsync(message => message.To == to)).Id;
        }

        Task<OutboxMessage> Find(Guid id) => product.Behind.LookAsync(db => db.OutboxMessages.AsNoTracking().SingleAsync(message => message.Id == id));
    }

    [Fact]
    public async Task A_letter_that_somebody_wished_for_says_how_to_end_it_by_one_click_and_no_other_does()
    {
        using var server = new MailServer();
        var carrier = new SmtpCarrier(new("127.0.0.1", server.Port, "concord@example.org", null, null, Tls: false));
        await using var programme = await TestProgramme.CreateAsync();
        await using var scope = programme.Services.CreateAsyncScope();
        var (db, post) = (scope.ServiceProvider.GetRequiredService<ConcordDb>(), scope.ServiceProvider.GetRequiredService<Outbox>());
        post.Post("asked@example.org", Letter.SubscriptionAsked(Link));
        post.Post("https@example.org", Letter.RoundPublished(new RoundName("Spring"), Link, new EndLink(new("https://concord.example/subscriptions/end/abc"))));
        post.Post("http@example.org", Letter.RoundPublished(new RoundName("Spring"), Link, new EndLink(new("http://concord.example/subscriptions/end/abc"))));
        await db.SaveChangesAsync();
        foreach (var message in await db.OutboxMessages.ToListAsync()) await carrier.CarryAsync(message, default);

        Assert.Equal(["List-Unsubscribe: <https://concord.example/subscriptions/end/abc/at-once>", "List-Unsubscribe-Post: List-Unsubscribe=One-Click"], Ways("https"));
        // By http it is not to be trusted with one click (RFC 8058, 3.1).
        Assert.Equal(["List-Unsubscribe: <http://concord.example/subscriptions/end/abc/at-once>"], Ways("http"));
        Assert.Empty(Ways("asked"));

        IEnumerable<string> Ways(string to) => server.Arrived.Single(letter => letter.To == $"{to}@example.org").Head.Split('\n').Where(line => line.StartsWith("List-", StringComparison.OrdinalIgnoreCase)).Select(line => line.Trim());
    }

    private static async Task Until(Func<Task<bool>> so)
    {
        for (var left = 100; !await so(); left--)
        {
            Assert.True(left > 0, "it did not happen within 25 seconds");
            await Task.Delay(250);
        }
    }
}
