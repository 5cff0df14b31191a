using Concord.Rounds.Chasing;
using Concord.Rounds.Commissioning;
using Concord.Rounds.Domain;
using Concord.Shared;
using Concord.Testing;
using Microsoft.EntityFrameworkCore;
using Concord.People.Domain;

namespace Concord.Tests.Rounds.Chasing;

public sealed class ChaseReturnsTests : ChasingTest
{
    [Fact]
    public async Task A_scheduled_round_opens_on_its_day_and_each_owner_gets_one_letter_with_a_count()
    {
        for (var actions = 0; actions < 3; actions++) await Action();
        await Action(Second);
        var round = await Scheduled(Dates with { OpensOn = 2.October(2026) });
        var before = await Chase();
        Assert.Equal((0, 0), (before.Opened, before.Letters));

        Today = 2.October(2026);
        var done = await Chase();

        Assert.Equal((1, 2), (done.Opened, done.Letters));
        Assert.Equal(RoundState.Open, (await Round(round)).State);
        var letter = await Look(db => db.OutboxMessages.SingleAsync(message => message.PersonId == Owner.Id));
        Assert.Equal("ReturnsAskedFor", letter.Template);
        Assert.Contains("July to September 2026: 3", letter.Body, StringComparison.Ordinal);
        Assert.Contains("16 October 2026", letter.Body, StringComparison.Ordinal);
        Assert.Contains("http://127.0.0.1/work", letter.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_rounds_fault_stops_neither_the_opening_nor_the_letters_of_the_others()
    {
        await Action();
        var (lost, broken, sound) = (await Opened(), await Scheduled(), await Scheduled());
        // One belongs to no plan any more, of another the scope cannot be read.
        await Look(db => db.Rounds.Where(row => row.Id == lost).ExecuteUpdateAsync(set => set.SetProperty(row => row.PlanId, Guid.NewGuid())));
        await Look(db => db.Database.ExecuteSqlAsync($"update rounds_rounds set scope = '{{}}' where id = {broken}"));

        var told = await Assert.ThrowsAsync<AggregateException>(Chase);
        Assert.Equal(2, told.InnerExceptions.Count);
        Assert.Equal(RoundState.Open, await Look(db => db.Rounds.Where(row => row.Id == sound).Select(row => row.State).SingleAsync()));
        Assert.Equal("ReturnsAskedFor", await SentTo(Owner));
    }

    [Fact]
    public async Task Somebody_who_writes_nothing_is_reminded_twice_and_then_overdue_and_those_above_hear_in_their_turn()
    {
        await Action();
        var (deputy, senior) = (await Given.Person(Role.Reader, First.Scope), await Given.Person(Role.Reader, First.Scope));
        await Run<NameContact>(verb => verb.RunAsync(First.Id, deputy.Id, senior.Id, Secretariat.Actor));
        var round = await Scheduled();

        Assert.Equal("10-01 ReturnsAskedFor, 10-09 ReturnsDueSoon, 10-15 ReturnsDueSoon, 10-19 ReturnsOverdue", await DaysOfLettersTo(Owner, 20.October(2026)));
        Assert.Equal("10-21 ReturnsEscalated", await DaysOfLettersTo(deputy, 22.October(2026)));
        Assert.Equal("10-23 ReturnsEscalated", await DaysOfLettersTo(senior, 6.November(2026)));
        Assert.Equal("", await SentTo(Certifier));
        var link = await Look(db => db.OutboxMessages.Where(message => message.PersonId == senior.Id).SingleAsync());
        Assert.Contains($"/rounds/1/returns", link.Body, StringComparison.Ordinal);
        Assert.All(await Look(db => db.Reminders.Where(row => db.Returns.Any(each => each.Id == row.ReturnId && each.RoundId == round)).ToListAsync()), row => Assert.False(row.IsFallback));
    }

    [Fact]
    public async Task Both_contacts_of_a_body_are_named_at_once_or_neither_is()
    {
        var (deputy, stranger) = (await Given.Person(Role.Reader, First.Scope), await Given.Person(Role.Reader, Second.Scope));
        var refused = await Assert.ThrowsAsync<RuleBroken>(() => Run<NameContact>(verb => verb.RunAsync(First.Id, deputy.Id, stranger.Id, Secretariat.Actor)));
        Assert.Equal("seniorOwner", Assert.Single(refused.All).Field);
        Assert.Empty(await Look(db => db.BodyContacts.ToListAsync()));
        await Run<NameContact>(verb => verb.RunAsync(First.Id, deputy.Id, deputy.Id, Secretariat.Actor));
        await Run<NameContact>(verb => verb.RunAsync(First.Id, null, deputy.Id, Secretariat.Actor));
        Assert.Equal([ContactLevel.SeniorOwner], await Look(db => db.BodyContacts.Select(row => row.Level).ToListAsync()));
    }

    [Fact]
    public async Task Where_a_body_names_nobody_its_coordinator_and_its_certifier_hear_and_the_record_says_so()
    {
        await Action();
        await Scheduled();
        await DaysOfLettersTo(Owner, 19.October(2026));
        Today = 21.October(2026);
        await Chase();
        Assert.EndsWith("ReturnsEscalated", await SentTo(Owner), StringComparison.Ordinal);
        Today = 23.October(2026);
        await Chase();
        Assert.Equal("ReturnsEscalated", await SentTo(Certifier));
        Assert.Equal(2, await Look(db => db.Reminders.CountAsync(row => row.IsFallback)));
    }

    [Fact]
    public async Task After_days_without_service_one_letter_goes_and_not_five()
    {
        await Action();
        await Scheduled();
        await Chase();
        Today = 23.October(2026);
        await Chase();
        Assert.Equal(("ReturnsAskedFor", "ReturnsEscalated"), (await SentTo(Owner), await SentTo(Certifier)));
    }

    [Fact]
    public async Task What_is_returned_nil_or_excused_is_not_chased()
    {
        var (given, excused, owed) = (await Action(), await Action(), await Action());
        var round = await Scheduled();
        await Chase();
        await Returned(round, given);
        var not = await Return(round, excused);
        await Run<ExcuseReturn>(verb => verb.RunAsync(not.Id, not.Version, "The team was moved", Secretariat.Actor));
        Today = 9.October(2026);
        await Chase();
        var reminded = await Look(db => db.Reminders.Where(row => row.Kind == ReminderKind.FiveDaysBefore).Select(row => row.ReturnId).ToListAsync());
        Assert.Equal([(await Return(round, owed)).Id], reminded);
    }

    [Fact]
    public async Task A_suspended_or_cancelled_round_is_silent_and_resumes_only_with_days_that_can_be_kept()
    {
        await Action();
        var round = await Scheduled();
        await Chase();
        await Move(round, RoundState.SuspendedPreElection, "The general election was called");
        Assert.Equal("", await DaysOfLettersTo(Owner, 30.October(2026)) is var letters && letters.StartsWith("10-01", StringComparison.Ordinal) ? "" : letters);

        Assert.StartsWith("Its returns were due on 16 October 2026", await Refused<MoveRound>(async verb => await verb.ResumeAsync(round, await VersionOf(round), "It is over", Secretariat.Actor)), StringComparison.Ordinal);
        await Run<PlanRound>(async verb => await verb.MoveDatesAsync(round, await VersionOf(round), 20.November(2026), 27.November(2026), 10.December(2026), Secretariat.Actor));
        await Run<MoveRound>(async verb => await verb.ResumeAsync(round, await VersionOf(round), "It is over", Secretariat.Actor));
        var since = Now;
        await Chase();
        Assert.Equal("ReturnsAskedFor", await SentTo(Owner, since));
        Assert.Contains("20 November 2026", await Look(db => db.OutboxMessages.OrderByDescending(message => message.WrittenAt).Select(message => message.Subject + message.Fields["day"]).FirstAsync()), StringComparison.Ordinal);

        await Move(round, RoundState.Cancelled, "No group, no round");
        Today = 13.November(2026);
        Assert.Equal(0, (await Chase()).Letters);
    }

    [Fact]
    public async Task A_certifier_hears_once_of_each_submission_and_again_when_it_comes_back()
    {
        var action = await Action();
        var round = await Scheduled();
        await Chase();
        var each = await Return(round, action);
        await Save(each, Content());
        await Submit(each);
        await Chase();
        await Chase();
        Assert.Equal("WaitingForClearance", await SentTo(Certifier));
        await Run<Concord.Rounds.Clearing.ClearReturns>(async verb => await verb.DeclineAsync(each.Id, (await Fresh(each)).Version, "Say which halls", Certifier.Actor));
        Programme.Clock.Pass(TimeSpan.FromHours(1));
        await Save(each, Content() with { Progress = "The halls in Exampleton and Exampleham were found." });
        await Submit(each);
        await Chase();
        Assert.Equal("WaitingForClearance WaitingForClearance", await SentTo(Certifier));
    }

    [Fact]
    public async Task The_nearest_is_asked_the_person_it_was_handed_to_before_the_owner_of_the_action_before_those_of_the_body()
    {
        var (one, two) = (await Action(), await Action());
        var near = await Given.Person(Role.Owner, Scope.Action(one));
        var helper = await Given.Person();
        var round = await Opened();
        await Run<Concord.Rounds.Returning.AssignReturn>(async verb => await verb.RunAsync((await Return(round, two)).Id, helper.Id, Owner.Actor));
        await Chase();
        Assert.Equal(("ReturnsAskedFor", "ReturnsAskedFor WorkHandedOver", ""), (await SentTo(near), await SentTo(helper), await SentTo(Owner)));
    }

    [Fact]
    public async Task Where_a_return_is_with_a_helper_who_cannot_submit_it_who_can_hears_the_day_before_and_when_it_is_overdue()
    {
        var (action, own) = (await Action(), await Action(Second));
        var helper = await Given.Person();
        var round = await Scheduled();
        await Chase();
        await Run<Concord.Rounds.Returning.AssignReturn>(async verb => await verb.RunAsync((await Return(round, action)).Id, helper.Id, Owner.Actor));
        await Run<Concord.Rounds.Returning.AssignReturn>(async verb => await verb.RunAsync((await Return(round, own, Second)).Id, SecondOwner.Id, SecondOwner.Actor));
        Today = Today.AddDays(1);
        Assert.Equal("10-15 ReturnsDueSoon, 10-19 ReturnsOverdue", await DaysOfLettersTo(Owner, 20.October(2026)));
        Assert.Equal("WorkHandedOver ReturnsDueSoon ReturnsDueSoon ReturnsOverdue", await SentTo(helper));
        Assert.Single((await SentTo(SecondOwner)).Split(' '), "ReturnsOverdue");
    }

    [Fact]
    public async Task Closing_a_round_for_returns_silences_nobody_above_and_asks_nobody_for_what_is_not_taken()
    {
        await Action();
        await Given.Person(Role.Reader, First.Scope);
        var round = await Scheduled();
        await Chase();
        Today = 12.October(2026);
        await Move(round, RoundState.ClosedForReturns);
        Assert.Equal("10-19 ReturnsOverdue, 10-21 ReturnsEscalated", await DaysOfLettersTo(Owner, 22.October(2026)));
        Assert.Equal("10-23 ReturnsEscalated", await DaysOfLettersTo(Certifier, 6.November(2026)));
    }

    [Fact]
    public async Task Two_runners_at_once_write_each_letter_once()
    {
        for (var actions = 0; actions < 20; actions++) await Action();
        await Action(Second);
        await Scheduled();
        for (; Today <= 26.October(2026); Today = Today.AddDays(1)) await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(Chase)));
        Assert.Equal("ReturnsAskedFor ReturnsDueSoon ReturnsDueSoon ReturnsOverdue ReturnsEscalated", await SentTo(SecondOwner));
        Assert.Equal("ReturnsAskedFor ReturnsDueSoon ReturnsDueSoon ReturnsOverdue ReturnsEscalated", await SentTo(Owner));
        Assert.Equal(6 * 21, await Look(db => db.Reminders.CountAsync()));
        Assert.Equal(1, await Look(db => db.RoundSteps.CountAsync(step => step.To == RoundState.Open)));
    }

    [Fact]
    public async Task A_round_that_cannot_open_says_why_and_keeps_no_other_from_its_letters()
    {
        var other = await Given.Plan();
        await Given.Action(other);
        await Action();
        var stuck = await Run<PlanRound, Guid>(verb => verb.RunAsync(new(other, null, null, "A round with nobody", Dates, ShippedScales.FivePoints, null), Secretariat.Actor));
        await Move(stuck, RoundState.Scheduled);
        await Scheduled();

        var done = await Chase();

        Assert.Equal((1, 1), (done.Opened, done.Letters));
        Assert.StartsWith("A round with nobody: None of the chosen actions", Assert.Single(done.CouldNot), StringComparison.Ordinal);
        Assert.Equal(RoundState.Scheduled, (await Round(stuck)).State);
    }

    // 23:59 is in summer time on 24 October 2026, and in Greenwich time on the 25th.
    [Theory]
    [InlineData("2026-10-26", "2026-10-26T23:59:59Z", "2026-10-27T07:00:00Z")]
    [InlineData("2027-03-26", "2027-03-29T22:59:59Z", "2027-03-30T06:00:00Z")]
    public async Task Around_a_change_of_clocks_a_day_ends_at_midnight_in_London(string due, string before, string after)
    {
        await Action();
        var on = DateOnly.Parse(due, System.Globalization.CultureInfo.InvariantCulture);
        var round = await Opened(Dates with { DueOn = on, ClearanceDueOn = on.AddDays(7), MeetingOn = on.AddDays(14) });
        await Chase();
        Programme.Clock.Now = DateTime.Parse(before, System.Globalization.CultureInfo.InvariantCulture, System.Globalization.DateTimeStyles.AdjustToUniversal);
        await Chase();
        Assert.DoesNotContain("Overdue", await SentTo(Owner), StringComparison.Ordinal);
        Programme.Clock.Now = DateTime.Parse(after, System.Globalization.CultureInfo.InvariantCulture, System.Globalization.DateTimeStyles.AdjustToUniversal);
        Assert.True(ChaseReturns.IsTime(Now));
        Assert.False(ChaseReturns.IsTime(Now.AddMinutes(-1)));
        await Chase();
        Assert.EndsWith("ReturnsOverdue", await SentTo(Owner), StringComparison.Ordinal);
    }
}
