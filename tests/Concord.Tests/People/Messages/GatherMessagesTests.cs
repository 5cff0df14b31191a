using Concord.People.Domain;
using Concord.People.Messages;
using Concord.People.Roles;
using Concord.Shared;
using Concord.Shared.Post;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Concord.Tests.People.Messages;

public sealed class GatherMessagesTests : ProgrammeTest
{
    private static readonly Uri Link = new("https://concord.example/rounds/1");
    private static readonly RoundName Round = new("January to March 2027");
    private GivenPerson kim = null!;

    protected override async Task BeginAsync() => kim = await Given.Person();

    [Fact]
    public async Task Seventy_four_returns_asked_of_one_person_are_one_message_with_their_count_and_one_link()
    {
        for (var n = 0; n < 74; n++) await Post(kim.Id, Asked(1));
        Assert.Equal(0, await Deliver());
        Programme.Clock.Pass(TimeSpan.FromMinutes(5));
        Assert.Equal(1, await Deliver());

        var carried = Assert.Single(Programme.Postman.All);
        Assert.Equal((kim.Email, "January to March 2027: returns asked of you"), (carried.To, carried.Subject));
        Assert.Contains("Returns asked of you for January to March 2027: 74\nThey are due on 9 March 2027.", carried.Body);
        Assert.Equal(2, carried.Body.Split(Link.ToString()).Length);
        Assert.Equal([(MessageState.Sent, 1), (MessageState.Joined, 74)], await States());
        Assert.All(await Look(db => db.OutboxMessages.ToListAsync()), message => Assert.Equal("", message.Body));
    }

    [Fact]
    public async Task Different_news_of_one_hour_is_one_message_of_a_line_each_and_the_same_news_is_said_once()
    {
        await Post(kim.Id, Challenged("ICAP-1.01"));
        Programme.Clock.Pass(TimeSpan.FromMinutes(30));
        await Post(kim.Id, Challenged("ICAP-1.02"));
        await Post(kim.Id, Challenged("ICAP-1.02"));
        await Post(kim.Id, Letter.WaitingForClearance(Round, 2, Link));
        await Post(kim.Id, Letter.WaitingForClearance(Round, 3, Link));
        Programme.Clock.Pass(TimeSpan.FromMinutes(29));
        Assert.Equal(0, await Deliver());
        Programme.Clock.Pass(TimeSpan.FromMinutes(1));
        Assert.Equal(1, await Deliver());

        Assert.StartsWith($"""
            The return on ICAP-1.01 for January to March 2027 was challenged. {Link}

            The return on ICAP-1.02 for January to March 2027 was challenged. {Link}

            Returns waiting for your clearance for January to March 2027: 5. {Link}

            """, Assert.Single(Programme.Postman.All).Body);
        Programme.Clock.Pass(TimeSpan.FromDays(1));
        Assert.Equal(0, await Deliver());
    }

    [Fact]
    public async Task Two_people_and_an_address_without_an_account_get_their_own()
    {
        var sam = await Given.Person();
        await Post(kim.Id, Asked(1));
        await Post(sam.Id, Asked(2));
        await Post("guest@example.org", Asked(3));
        Programme.Clock.Pass(TimeSpan.FromMinutes(5));
        Assert.Equal(3, await Deliver());
        Assert.Equal(new[] { $"{kim.Email} 1", $"{sam.Email} 2", "guest@example.org 3" }.Order(), Programme.Postman.All.Select(carried => $"{carried.To} {carried.Body.Split("2027: ")[1][0]}").Order());
    }

    [Fact]
    public async Task A_message_about_signing_in_goes_at_once_whatever_was_chosen()
    {
        await Choose(HowOften.Daily, HowOften.Never);
        await Post(kim.Id, Letter.PasswordRecovery(Link));
        await Post(kim.Email, Letter.PasswordRecovery(Link));
        Assert.Equal(2, await Deliver());
        Assert.All(Programme.Postman.All, carried => Assert.Equal(kim.Email, carried.To));
    }

    [Theory]
    // The clocks go forward on 28 March 2027 and back on 31 October 2027.
    [InlineData("2027-03-27T09:00:00Z", "2027-03-28T07:00:00Z")]
    [InlineData("2027-03-26T09:00:00Z", "2027-03-27T08:00:00Z")]
    [InlineData("2027-10-30T09:00:00Z", "2027-10-31T08:00:00Z")]
    [InlineData("2027-10-29T09:00:00Z", "2027-10-30T07:00:00Z")]
    [InlineData("2027-06-01T06:59:00Z", "2027-06-01T07:00:00Z")]
    public async Task Daily_is_eight_in_London(string written, string comes)
    {
        await Choose(HowOften.Daily, HowOften.Daily);
        Programme.Clock.Now = Instant(written);
        await Post(kim.Id, Asked(1));
        Programme.Clock.Pass(TimeSpan.FromSeconds(20));
        await Post(kim.Id, Asked(4));
        // A round before it is due, and one after its wait of five minutes, change nothing.
        Assert.Equal(0, await Deliver());
        if (Instant(comes) - Now > TimeSpan.FromMinutes(6))
        {
            Programme.Clock.Pass(TimeSpan.FromMinutes(5));
            Assert.Equal(0, await Deliver());
            Programme.Clock.Now = Instant(comes).AddSeconds(-1);
            Assert.Equal(0, await Deliver());
            Programme.Clock.Now = Instant(comes);
        }
        else Programme.Clock.Pass(TimeSpan.FromMinutes(6));
        Assert.Equal(1, await Deliver());
        Assert.Contains("2027: 5\n", Assert.Single(Programme.Postman.All).Body);
    }

    [Fact]
    public async Task What_is_good_to_know_may_be_left_out_and_what_is_asked_may_not()
    {
        await Choose(HowOften.AtOnce, HowOften.Never);
        await Post(kim.Id, Letter.RoundPublished(Round, Link, new EndLink(Link)));
        await Post(kim.Id, Asked(1));
        Programme.Clock.Pass(TimeSpan.FromHours(1));
        Assert.Equal(1, await Deliver());
        Assert.Contains("returns asked", Assert.Single(Programme.Postman.All).Subject);
        Assert.Equal([(MessageState.Sent, 1), (MessageState.NotWanted, 1)], await States());
        Assert.Equal("What you are asked to do comes at once or once a day",
            await Refused<ChooseEmails>(choose => choose.RunAsync(HowOften.Never, HowOften.AtOnce, kim.Actor)));
    }

    [Fact]
    public async Task Who_has_left_gets_nothing_and_a_new_address_is_used_for_what_waits()
    {
        var gone = await Given.Person();
        await Post(gone.Id, Asked(1));
        await Post(kim.Id, Asked(1));
        await Run<DisableAccount>(verb => verb.RunAsync(gone.Id, true, Actor.CommandLine));
        await Look(db => db.Accounts.Where(account => account.Id == kim.Id).ExecuteUpdateAsync(set => set.SetProperty(account => account.Email, "new@example.org")));
        Programme.Clock.Pass(TimeSpan.FromMinutes(5));
        Assert.Equal(1, await Deliver());
        Assert.Equal("new@example.org", Assert.Single(Programme.Postman.All).To);
        Assert.Equal([(MessageState.Sent, 1), (MessageState.NotWanted, 1)], await States());
    }

    [Fact]
    public async Task Nodes_that_gather_and_deliver_at_once_send_each_digest_once()
    {
        List<GivenPerson> people = [];
        for (var n = 0; n < 10; n++) people.Add(await Given.Person());
        foreach (var person in people)
            for (var n = 0; n < 7; n++) await Post(person.Id, Asked(1));
        Programme.Clock.Pass(TimeSpan.FromMinutes(5));
        Programme.Postman.Takes = TimeSpan.FromMilliseconds(5);

        // As the service does: a round that the database stopped is followed by another.
        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(async () =>
        {
            for (var round = 0; round < 5; round++)
                try { await Deliver(); }
                catch (Exception problem) when (problem is DbUpdateException or InvalidOperationException or System.Data.Common.DbException) { }
        })));

        Assert.Equal(people.Select(person => person.Email).Order(), Programme.Postman.All.Select(carried => carried.To).Order());
        Assert.All(Programme.Postman.All, carried => Assert.Contains("2027: 7\n", carried.Body));
        Assert.Equal([(MessageState.Sent, 10), (MessageState.Joined, 70)], await States());
    }

    [Fact]
    public async Task What_was_put_together_when_the_service_stopped_is_sent_when_it_starts()
    {
        for (var n = 0; n < 3; n++) await Post(kim.Id, Asked(1));
        Programme.Clock.Pass(TimeSpan.FromMinutes(5));
        Assert.Equal(1, await Run<GatherMessages, int>(gather => gather.RunAsync()));

        var again = TestProgramme.On(Programme.Database);
        await using var itsServices = (ServiceProvider)again.Services;
        again.Clock.Now = Now;
        await again.RunAsync<GatherMessages, int>(gather => gather.RunAsync());
        Assert.Equal(1, await again.RunAsync<DeliverOutbox, int>(deliver => deliver.RunAsync()));
        Assert.Contains("2027: 3\n", Assert.Single(again.Postman.All).Body);
    }

    [Fact]
    public async Task A_message_that_this_version_cannot_write_holds_up_nobody_else()
    {
        var sam = await Given.Person();
        await Post(kim.Id, Asked(1));
        await Post(kim.Id, Asked(1));
        await Look(db => db.OutboxMessages.ExecuteUpdateAsync(set => set.SetProperty(message => message.Template, "OfAnotherVersion")));
        await Post(sam.Id, Asked(1));
        Programme.Clock.Pass(TimeSpan.FromMinutes(5));
        Assert.Equal(1, await Deliver());
        Assert.Equal(sam.Email, Assert.Single(Programme.Postman.All).To);
        Assert.Equal("There is no message OfAnotherVersion", await Look(db => db.OutboxMessages.Where(message => message.State == MessageState.Failed).Select(message => message.LastError).FirstAsync()));
    }

    private static Letter Asked(int returns) => Letter.ReturnsAskedFor(Round, returns, new DateOnly(2027, 3, 9), Link);

    private static Letter Challenged(string action) => Letter.ReturnChallenged(Round, new(action), Link);

    private static DateTime Instant(string text) => DateTimeOffset.Parse(text, System.Globalization.CultureInfo.InvariantCulture).UtcDateTime;

    private Task Choose(HowOften work, HowOften news) => Run<ChooseEmails>(choose => choose.RunAsync(work, news, kim.Actor));

    private Task Post(Guid person, Letter letter) => Post(outbox => outbox.Post(person, letter));

    private Task Post(string to, Letter letter) => Post(outbox => outbox.Post(to, letter));

    private Task Post(Action<Outbox> write) => Run<IServiceProvider>(async scope =>
    {
        write(scope.GetRequiredService<Outbox>());
        await scope.DbAndAudit().Db.SaveChangesAsync();
    });

    private async Task<int> Deliver()
    {
        await Run<GatherMessages, int>(gather => gather.RunAsync());
        return await Run<DeliverOutbox, int>(deliver => deliver.RunAsync());
    }

    private Task<List<(MessageState, int)>> States() => Look(async db =>
        (await db.OutboxMessages.GroupBy(message => message.State).Select(same => new { same.Key, Count = same.Count() }).ToListAsync()).OrderBy(same => same.Key).Select(same => (same.Key, same.Count)).ToList());
}
