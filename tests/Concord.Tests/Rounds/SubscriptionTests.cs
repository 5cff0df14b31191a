using Concord.People.Messages;
using Concord.Rounds.Commissioning;
using Concord.Rounds.Domain;
using Concord.Rounds.Following;
using Concord.Shared;
using Concord.Shared.Post;
using Concord.Testing;
using Microsoft.EntityFrameworkCore;

namespace Concord.Tests.Rounds;

public sealed class SubscriptionTests : RoundTest
{
    private static readonly Uri Confirm = new("http://localhost/subscriptions/confirm/");

    [Fact]
    public async Task Nothing_is_sent_until_the_owner_of_the_address_says_yes()
    {
        var (plan, action, round) = await RoundAsync();
        await AskAsync($"plan/{plan}", "kim@example.org");
        await Published(round);
        await TellAsync();
        Assert.Equal(["SubscriptionAsked"], await LettersAsync("kim@example.org"));
        Assert.NotEqual(Guid.Empty, action);
    }

    [Theory]
    [InlineData("plan", "RoundPublished")]
    [InlineData("action", "ActionChanged")]
    [InlineData("body", "ActionChanged")]
    [InlineData("place", "ActionChanged")]
    public async Task Who_said_yes_hears_of_a_release_and_can_end_it_by_the_link_in_the_letter(string kind, string letter)
    {
        var (plan, action, round) = await RoundAsync();
        var slug = await Look(db => db.Actions.Where(row => row.Id == action).Select(row => row.Slug).SingleAsync());
        var area = await Look(db => db.Areas.Select(row => row.Code).FirstAsync());
        await SayYesAsync(kind switch { "plan" => $"plan/{plan}", "action" => $"action/{plan}/{slug}", "body" => $"body/{First.Key}", _ => $"place/{area}" });

        await Published(round);
        await TellAsync();

        Assert.Equal(["SubscriptionAsked", letter], await LettersAsync("kim@example.org"));
        var body = await Look(async db => (await db.OutboxMessages.SingleAsync(row => row.Template == letter)).Body);
        Assert.DoesNotContain("Two halls", body, StringComparison.Ordinal);
        var end = body.Split("/subscriptions/end/")[1].Trim();
        await Run<SubscribeByEmail>(subscribe => subscribe.EndAsync(end));
        await Run<SubscribeByEmail>(subscribe => subscribe.EndAsync(end));
        Assert.Equal(0, await Look(db => db.Subscriptions.CountAsync()));
    }

    [Fact]
    public async Task Who_follows_an_action_by_two_ways_hears_of_it_once()
    {
        var (plan, action, round) = await RoundAsync();
        var slug = await Look(db => db.Actions.Where(row => row.Id == action).Select(row => row.Slug).SingleAsync());
        await SayYesAsync($"action/{plan}/{slug}");
        await SayYesAsync($"body/{First.Key}");
        await Published(round);
        await TellAsync();
        Assert.Equal(1, await Look(db => db.OutboxMessages.CountAsync(row => row.Template == "ActionChanged")));
    }

    [Fact]
    public async Task A_release_leaves_one_row_and_everybody_is_written_to_once_whoever_does_it_and_wherever_it_stops()
    {
        var (_, action, round) = await RoundAsync();
        await FollowersAsync(250);
        await Published(round);
        Assert.Equal((1, 0), await Look(async db => (await db.Tellings.CountAsync(), await db.OutboxMessages.CountAsync())));

        // It stops after the first fifty; then two nodes go on at once.
        Assert.True(await Run<TellSubscribers, bool>(tell => tell.RunAsync()));
        Assert.Equal(50, await Look(db => db.OutboxMessages.CountAsync()));
        await Task.WhenAll(TellAsync(), TellAsync());
        Assert.Equal((0, 250, 250), await Look(async db => (await db.Tellings.CountAsync(), await db.OutboxMessages.CountAsync(), await db.OutboxMessages.Select(row => row.To).Distinct().CountAsync())));
        Assert.NotEqual(Guid.Empty, action);
    }

    [Fact]
    public async Task What_waits_does_not_go_once_it_was_ended_and_no_message_remembers_the_address()
    {
        var (plan, _, round) = await RoundAsync();
        await SayYesAsync($"plan/{plan}");
        await SayYesAsync($"body/{First.Key}");
        await Published(round);
        await TellAsync();
        var ends = (await Look(db => db.OutboxMessages.Where(row => row.Template == "RoundPublished").SingleAsync())).Body.Split("/subscriptions/end/")[1].Trim();
        await Run<SubscribeByEmail>(subscribe => subscribe.EndAsync(ends));
        Programme.Clock.Pass(TimeSpan.FromHours(2));
        await Run<GatherMessages, int>(gather => gather.RunAsync());
        await Run<DeliverOutbox, int>(deliver => deliver.RunAsync());
        Assert.Equal(["ActionChanged", "SubscriptionAsked"], (await Look(db => db.OutboxMessages.Where(row => row.State == MessageState.Sent).Select(row => row.Template).ToListAsync())).Order());
        Assert.Equal(2, Programme.Postman.All.Count);
        var ended = await Look(db => db.OutboxMessages.SingleAsync(row => row.Template == "RoundPublished"));
        Assert.Equal((MessageState.NotWanted, "", ""), (ended.State, ended.To, ended.Body));
    }

    [Fact]
    public async Task What_two_wishes_ask_for_is_not_put_together_so_that_each_is_ended_by_itself()
    {
        var (plan, _, round) = await RoundAsync();
        var second = await Action();
        var extra = await Run<PlanRound, Guid>(verb => verb.RunAsync(new(PlanId, null, null, "Another", Dates, ShippedScales.FivePoints, [second]), Secretariat.Actor));
        await Move(extra, RoundState.Scheduled);
        await Run<OpenRound>(async verb => await verb.RunAsync(extra, await VersionOf(extra), Secretariat.Actor));
        await Returned(extra, second);
        await Frozen(extra);
        await SayYesAsync($"plan/{plan}");
        await SayYesAsync($"body/{First.Key}");
        await Published(round);
        await Published(extra);
        await TellAsync();
        Programme.Clock.Pass(TimeSpan.FromHours(2));
        await Run<GatherMessages, int>(gather => gather.RunAsync());
        var digests = await Look(db => db.OutboxMessages.Where(row => row.Template == "Digest").ToListAsync());
        Assert.Equal(2, digests.Select(row => row.WishId).OfType<Guid>().Distinct().Count());
        Assert.All(digests, digest => Assert.Contains(digest.EndsAt!.AbsoluteUri, digest.Body, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Who_says_yes_after_a_release_is_not_told_of_it()
    {
        var (plan, _, round) = await RoundAsync();
        await Published(round);
        Programme.Clock.Pass(TimeSpan.FromSeconds(1));
        await SayYesAsync($"plan/{plan}");
        await TellAsync();
        Assert.Equal(["SubscriptionAsked"], await LettersAsync("kim@example.org"));
    }

    [Fact]
    public async Task Who_ends_it_between_the_release_and_the_letter_gets_none()
    {
        var (plan, _, round) = await RoundAsync();
        await SayYesAsync($"plan/{plan}");
        await Published(round);
        await Look(db => db.Subscriptions.ExecuteDeleteAsync());
        await TellAsync();
        Assert.Equal(["SubscriptionAsked"], await LettersAsync("kim@example.org"));
    }

    [Fact]
    public async Task Whom_a_stranger_asked_for_ten_times_may_still_ask_an_hour_later()
    {
        var (plan, _, _) = await RoundAsync();
        for (var i = 0; i < 12; i++) await AskAsync($"body/{(await Given.Body()).Key}", "kim@example.org");
        Assert.Equal(10, (await LettersAsync("kim@example.org")).Count);
        Programme.Clock.Pass(TimeSpan.FromHours(1.1));
        await AskAsync($"plan/{plan}", "kim@example.org");
        Assert.Equal(11, (await LettersAsync("kim@example.org")).Count);
    }

    [Fact]
    public async Task An_address_that_nobody_confirms_is_forgotten_after_seven_days_and_its_link_is_dead()
    {
        var (plan, _, _) = await RoundAsync();
        await AskAsync($"plan/{plan}", "kim@example.org");
        var token = await TokenAsync("kim@example.org");
        Programme.Clock.Pass(TimeSpan.FromDays(7) - TimeSpan.FromMinutes(1));
        Assert.Equal(0, await Run<SubscribeByEmail, int>(subscribe => subscribe.ForgetUnconfirmedAsync()));
        Programme.Clock.Pass(TimeSpan.FromMinutes(1));
        await Assert.ThrowsAsync<NotFound>(() => Run<SubscribeByEmail>(subscribe => subscribe.ConfirmAsync(token)));
        Assert.Equal(1, await Run<SubscribeByEmail, int>(subscribe => subscribe.ForgetUnconfirmedAsync()));
        Assert.Equal(0, await Look(db => db.Subscriptions.CountAsync()));
    }

    [Fact]
    public async Task Nobody_can_fill_somebody_else_s_letter_box()
    {
        var (plan, _, _) = await RoundAsync();
        for (var i = 0; i < 5; i++) await AskAsync($"plan/{plan}", "kim@example.org");
        for (var i = 0; i < 20; i++) await AskAsync($"body/{(await Given.Body()).Key}", "kim@example.org");
        Assert.Equal(10, (await LettersAsync("kim@example.org")).Count);
    }

    [Fact]
    public async Task A_link_serves_its_own_purpose_only_and_an_altered_one_none()
    {
        var (plan, _, _) = await RoundAsync();
        await AskAsync($"plan/{plan}", "kim@example.org");
        var token = await TokenAsync("kim@example.org");
        await Assert.ThrowsAsync<NotFound>(() => Run<SubscribeByEmail>(subscribe => subscribe.EndAsync(token)));
        await Assert.ThrowsAsync<NotFound>(() => Run<SubscribeByEmail>(subscribe => subscribe.ConfirmAsync(token[..^1] + (token[^1] == '0' ? '1' : '0'))));
    }

    [Theory]
    [InlineData("")]
    [InlineData("kim")]
    [InlineData("Kim <kim@example.org>")]
    [InlineData("kim@example")]
    public async Task What_is_no_address_is_refused_beside_its_field(string email)
    {
        var (plan, _, _) = await RoundAsync();
        Assert.Equal("email", (await Assert.ThrowsAsync<RuleBroken>(() => AskAsync($"plan/{plan}", email))).Field);
    }

    private async Task<(string Plan, Guid Action, Guid Round)> RoundAsync()
    {
        var area = await Given.Area();
        var action = await Action();
        await Given.Place(action, area);
        var round = await Opened();
        await Returned(round, action);
        await Frozen(round);
        return (await Look(db => db.Plans.Where(row => row.Id == PlanId).Select(row => row.Slug).SingleAsync()), action, round);
    }

    private async Task TellAsync()
    {
        while (await Run<TellSubscribers, bool>(tell => tell.RunAsync())) { }
    }

    private Task<int> FollowersAsync(int count) => Look(db =>
    {
        for (var number = 0; number < count; number++)
        {
            var one = new Subscription($"follower{number}@example.org", Followed.Body, First.Id, Now);
            one.Confirm(Now);
            db.Subscriptions.Add(one);
        }
        return db.SaveChangesAsync();
    });

    private Task AskAsync(string about, string email) => Run<SubscribeByEmail>(subscribe => subscribe.AskAsync(about, email, Confirm));

    private async Task SayYesAsync(string about)
    {
        await AskAsync(about, "kim@example.org");
        var token = await TokenAsync("kim@example.org");
        await Run<SubscribeByEmail>(subscribe => subscribe.ConfirmAsync(token));
    }

    private Task<string> TokenAsync(string email) => Look(async db =>
        (await db.OutboxMessages.Where(row => row.To == email && row.Template == "SubscriptionAsked").OrderByDescending(row => row.Id).FirstAsync()).Body.Split("/confirm/")[1].Split('\n')[0].Trim());

    private Task<List<string>> LettersAsync(string email) => Look(db => db.OutboxMessages.Where(row => row.To == email).OrderBy(row => row.Id).Select(row => row.Template).ToListAsync());
}
