using Concord.People.Domain;
using Concord.People.Messages;
using Concord.Shared;
using Concord.Shared.Post;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Concord.Tests.Shared.Post;

public sealed class DeliverOutboxTests : ProgrammeTest
{
    private static readonly Uri Secret = new("https://concord.example/secret");

    [Fact]
    public async Task A_message_is_sent_once_and_its_body_is_erased()
    {
        await Post("kim@example.org");
        Assert.Equal(1, await Deliver());
        Assert.Equal(0, await Deliver());
        Programme.Clock.Pass(TimeSpan.FromDays(30));
        Assert.Equal(0, await Deliver());

        var carried = Assert.Single(Programme.Postman.All);
        Assert.Equal(("kim@example.org", "Choose a new password for Concord"), (carried.To, carried.Subject));
        Assert.Contains(Secret.ToString(), carried.Body);
        var kept = await Kept();
        Assert.Equal(("", new DateTime(2027, 1, 14, 10, 0, 0), null, 1), (kept.Body, kept.SentAt, kept.LastError, kept.Attempts));
    }

    [Fact]
    public async Task The_oldest_message_goes_first()
    {
        foreach (var to in (string[])["first@example.org", "second@example.org", "third@example.org"])
        {
            await Post(to);
            Programme.Clock.Pass(TimeSpan.FromSeconds(1));
        }
        Assert.Equal(3, await Deliver());
        Assert.Equal(["first@example.org", "second@example.org", "third@example.org"], Programme.Postman.All.Select(carried => carried.To));
    }

    [Fact]
    public async Task A_failure_is_tried_again_later_and_less_and_less_often()
    {
        await Post("kim@example.org");
        Programme.Postman.Trouble = _ => new IOException("The mail server is away");
        var minutes = 0;
        foreach (var wait in (int[])[1, 2, 4, 8, 16, 32, 64, 128, 256])
        {
            Assert.Equal(0, await Deliver());
            var kept = await Kept();
            Assert.Equal(("The mail server is away", Now.AddMinutes(wait)), (kept.LastError, kept.DueAt));
            Programme.Clock.Pass(TimeSpan.FromMinutes(wait) - TimeSpan.FromSeconds(1));
            Assert.Equal(0, await Deliver());
            Assert.Equal(kept.Attempts, (await Kept()).Attempts);
            Programme.Clock.Pass(TimeSpan.FromSeconds(1));
            minutes += wait;
        }
        Programme.Postman.Trouble = _ => null;
        Assert.Equal(1, await Deliver());
        Assert.Null((await Kept()).LastError);
        Assert.Equal(new DateTime(2027, 1, 14, 10, 0, 0).AddMinutes(minutes), (await Kept()).SentAt);
    }

    [Fact]
    public async Task After_ten_failures_it_waits_for_a_person()
    {
        await Post("kim@example.org");
        Programme.Postman.Trouble = _ => new IOException("No such address");
        for (var n = 0; n < 12; n++)
        {
            await Deliver();
            Programme.Clock.Pass(TimeSpan.FromDays(1));
        }
        var kept = await Kept();
        Assert.Equal((MessageState.Failed, 10, "No such address", null), (kept.State, kept.Attempts, kept.LastError, kept.SentAt));
        Assert.NotEmpty(kept.Body);
    }

    [Fact]
    public async Task One_that_fails_does_not_hold_up_the_others()
    {
        await Post("bad@example.org");
        await Post("good@example.org");
        Programme.Postman.Trouble = message => message.To.StartsWith("bad") ? new IOException("No") : null;
        Assert.Equal(1, await Deliver());
        Assert.Equal("good@example.org", Assert.Single(Programme.Postman.All).To);
    }

    [Fact]
    public async Task A_mail_server_that_does_not_answer_in_time_does_not_hold_up_the_others()
    {
        await Post("slow@example.org");
        await Post("good@example.org");
        Programme.Postman.Trouble = message => message.To.StartsWith("slow") ? new TaskCanceledException("No answer in time") : null;
        Assert.Equal(1, await Deliver());
        Assert.Equal("No answer in time", await Look(db => db.OutboxMessages.Where(message => message.To == "slow@example.org").Select(message => message.LastError).SingleAsync()));
    }

    [Fact]
    public async Task However_long_an_error_is_it_is_kept()
    {
        await Post("kim@example.org");
        Programme.Postman.Trouble = _ => new IOException(new string('e', 10_000));
        Assert.Equal(0, await Deliver());
        Assert.Equal(2_000, (await Kept()).LastError!.Length);
    }

    [Fact]
    public async Task Stopping_the_service_stops_the_round()
    {
        await Post("kim@example.org");
        using var stop = new CancellationTokenSource();
        Programme.Postman.Trouble = _ =>
        {
            stop.Cancel();
            return new OperationCanceledException(stop.Token);
        };
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Run<DeliverOutbox, int>(post => post.RunAsync(stop.Token)));
        Assert.Equal((MessageState.Waiting, null), ((await Kept()).State, (await Kept()).SentAt));
    }

    [Fact]
    public async Task Two_that_deliver_at_once_send_each_message_once()
    {
        for (var n = 0; n < 20; n++) await Post($"person-{n}@example.org");
        Programme.Postman.Takes = TimeSpan.FromMilliseconds(5);
        var sent = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(Deliver)));
        Assert.Equal(20, sent.Sum());
        Assert.Equal(20, Programme.Postman.All.Select(carried => carried.To).Distinct().Count());
        Assert.Equal(20, Programme.Postman.All.Count);
        Assert.Equal(20, await Look(db => db.OutboxMessages.CountAsync(message => message.SentAt != null && message.State == MessageState.Sent)));
    }

    [Fact]
    public async Task A_round_takes_fifty_and_the_next_the_rest()
    {
        for (var n = 0; n < 60; n++) await Post($"person-{n}@example.org");
        Assert.Equal((50, 10, 0), (await Deliver(), await Deliver(), await Deliver()));
    }

    [Fact]
    public async Task A_message_that_is_refused_is_never_tried_again_until_a_person_says_so()
    {
        var admin = await Given.Person(Role.ServiceAdmin);
        await Post("kim@example.org");
        var id = (await Kept()).Id;
        Assert.Equal("Only a message that failed is tried again", await Refused<RetryMessage>(retry => retry.RunAsync(id, admin.Actor)));
        Programme.Postman.Trouble = _ => new PostRefused("No such person");
        Assert.Equal(0, await Deliver());
        Programme.Postman.Trouble = _ => null;
        Programme.Clock.Pass(TimeSpan.FromDays(3));
        Assert.Equal(0, await Deliver());
        var kept = await Kept();
        Assert.Equal((MessageState.Failed, 1, "No such person"), (kept.State, kept.Attempts, kept.LastError));

        await NotThere<RetryMessage>(retry => retry.RunAsync(id, Actor.Visitor));
        await Run<RetryMessage>(retry => retry.RunAsync(id, admin.Actor));
        Assert.Equal("person: Had a message tried again", await LastAudited());
        Assert.Equal(1, await Deliver());
        Assert.Contains(Secret.ToString(), Assert.Single(Programme.Postman.All).Body);
    }

    [Fact]
    public async Task While_who_delivers_asks_for_a_pause_nothing_is_sent_and_no_attempt_is_lost()
    {
        await Post("first@example.org");
        Programme.Clock.Pass(TimeSpan.FromSeconds(1));
        await Post("second@example.org");
        var asked = 0;
        Programme.Postman.Trouble = _ => ++asked > 0 ? new PostPaused("Too fast", TimeSpan.FromMinutes(30)) : null;
        // Far longer than ten attempts would last.
        for (var n = 0; n < 20; n++)
        {
            Assert.Equal(0, await Deliver());
            Assert.Equal(n + 1, asked);
            Programme.Clock.Pass(TimeSpan.FromMinutes(29));
            Assert.Equal(0, await Deliver());
            Assert.Equal(n + 1, asked);
            Programme.Clock.Pass(TimeSpan.FromMinutes(1));
        }
        var first = await Look(db => db.OutboxMessages.AsNoTracking().OrderBy(message => message.WrittenAt).FirstAsync());
        Assert.Equal((MessageState.Waiting, 0, "Too fast"), (first.State, first.Attempts, first.LastError));
        Programme.Postman.Trouble = _ => null;
        Assert.Equal(2, await Deliver());
    }

    [Fact]
    public async Task Addresses_are_forgotten_after_the_days_that_were_set_and_the_count_stays()
    {
        await Post("kim@example.org");
        await Post("bad@example.org");
        Programme.Postman.Trouble = message => message.To.StartsWith("bad") ? new PostRefused("No bad@example.org") : null;
        Assert.Equal(1, await Deliver());
        await Post("waiting@example.org");
        Programme.Clock.Pass(TimeSpan.FromDays(90));
        Assert.Equal(0, await Run<EraseAddresses, int>(erase => erase.RunAsync()));
        Programme.Clock.Pass(TimeSpan.FromSeconds(1));
        Assert.Equal(2, await Run<EraseAddresses, int>(erase => erase.RunAsync()));

        var kept = (await Look(db => db.OutboxMessages.AsNoTracking().ToListAsync())).OrderBy(message => message.State).ToList();
        Assert.Equal(["waiting@example.org", "", ""], kept.Select(message => message.To));
        Assert.Equal([MessageState.Waiting, MessageState.Sent, MessageState.Failed], kept.Select(message => message.State));
        Assert.All(kept.Skip(1), message => Assert.Equal(("", null, null), (message.Body, message.LastError, message.PersonId)));
        Assert.Equal("What this message said is erased: it cannot be sent any more", await Refused<RetryMessage>(retry => retry.RunAsync(kept[2].Id, Actor.CommandLine)));
    }

    private Task Post(string to) => Run<IServiceProvider>(async scope =>
    {
        scope.GetRequiredService<Outbox>().Post(to, Letter.PasswordRecovery(Secret));
        await scope.DbAndAudit().Db.SaveChangesAsync();
    });

    private Task<int> Deliver() => Run<DeliverOutbox, int>(post => post.RunAsync());

    private Task<OutboxMessage> Kept() => Look(db => db.OutboxMessages.AsNoTracking().SingleAsync());
}
