using Concord.People;
using Concord.People.Domain;
using Concord.Plans;
using Concord.Rounds.Clearing;
using Concord.Rounds.Domain;
using Concord.Rounds.Moderating;
using Concord.Rounds.Returning;
using Concord.Shared;
using Concord.Testing;
using Microsoft.EntityFrameworkCore;

namespace Concord.Tests.Rounds;

public sealed class ReturningTests : RoundTest
{
    [Fact]
    public async Task Whoever_saves_second_is_told_and_what_was_saved_first_stays()
    {
        var (action, round) = (await Action(), await Opened());
        var each = await Return(round, action);
        await Run<SaveReturn>(async verb => await verb.RunAsync(new(each.Id, each.Version, Content() with { Progress = "The first tab" }), Owner.Actor));
        var refused = await Refused<SaveReturn>(verb => verb.RunAsync(new(each.Id, each.Version, Content() with { Progress = "The second tab" }), Owner.Actor));
        Assert.StartsWith("This return was saved from somewhere else", refused, StringComparison.Ordinal);
        Assert.Equal("The first tab", (await Return(round, action)).Content.Progress);
        await Run<SaveReturn>(async verb => await verb.RunAsync(new(each.Id, each.Version, Content() with { Progress = "The first tab" }), Owner.Actor));
    }

    [Fact]
    public async Task A_forecast_that_was_left_blank_once_still_needs_a_reason_to_become_later()
    {
        var action = await Action();
        var milestone = await Look(db => db.Milestones.Where(row => row.ActionId == action).Select(row => row.Id).SingleAsync());
        var first = await Opened();
        await Returned(first, action, Content() with { Forecasts = [new(milestone, 1.April(2027), null, "")] });
        await Frozen(first);
        Today = 4.January(2027);
        var second = await Opened(new(1.October(2026), 31.December(2026), 4.January(2027), 15.January(2027), 22.January(2027), 4.February(2027)));
        await Returned(second, action, Content() with { Progress = "Nobody can say when." });
        await Frozen(second);
        Today = 1.April(2027);
        var third = await Opened(new(1.January(2027), 31.March(2027), 1.April(2027), 16.April(2027), 23.April(2027), 6.May(2027)));
        var each = await Return(third, action);

        await Save(each, Content() with { Progress = "A month later.", Forecasts = [new(milestone, 1.May(2027), null, "")] });
        var refused = await Assert.ThrowsAsync<RuleBroken>(() => Submit(each));
        Assert.Equal(("forecast1Reason", "The forecast was 1 April 2027 and is now later: say why"), (Assert.Single(refused.All).Field, refused.Message));
        await Save(each, Content() with { Progress = "A month later.", Forecasts = [new(milestone, 1.May(2027), null, "The lease is slow")] });
        await Submit(each);
    }

    [Fact]
    public async Task What_was_changed_on_one_side_is_merged_and_what_was_changed_on_both_keeps_both_texts()
    {
        var (action, round) = (await Action(), await Opened());
        var each = await Return(round, action);
        var cells = ReturnCells.Of(await Facts(action), await Scale());
        var (opened, saved, typed) = (Content(), Content() with { Progress = "Theirs", Risks = "Their risk" }, Content() with { Progress = "Mine", NextSteps = "My step" });
        var (content, conflicts, taken) = CellConflict.Merge(saved, typed, cells, cell => CellConflict.MarkOf(cell.Read(opened)));
        Assert.Equal(("Mine", "Their risk", "My step"), (content.Progress, content.Risks, content.NextSteps));
        Assert.Equal(("progress", "Theirs", "Mine"), conflicts.Select(conflict => (conflict.Cell.Name, conflict.Saved, conflict.Typed)).Single());
        Assert.Equal("risks", Assert.Single(taken).Name);
        Assert.Equal(ReturnState.NotStarted, each.State);
    }

    [Fact]
    public async Task Submitting_writes_to_nobody_at_once_declining_to_the_writer_challenging_to_the_writer_and_replying_to_who_asked()
    {
        var (action, round) = (await Action(), await Opened());
        var each = await Return(round, action);
        await Save(each, Content());
        await Submit(each);
        Assert.Empty(await Posted());
        await Run<ClearReturns>(async verb => await verb.DeclineAsync(each.Id, (await Fresh(each)).Version, "Say which halls", Certifier.Actor));
        Assert.Equal(["ReturnDeclined to " + Owner.Name], await Posted());
        await Save(each, Content() with { Progress = "The halls in Elm Street and Oak Street." });
        await Submit(each);
        await Clear(each);
        await Posted();
        await Move(round, RoundState.ClosedForReturns);
        await Challenge(each, "progress", "Since when?");
        Assert.Equal(["ReturnChallenged to " + Owner.Name], await Posted());
        var asked = (await Return(round, action)).Challenges.Single();
        await Run<ModerateReturn>(verb => verb.ReplyAsync(each.Id, asked.Id, "Since May.", Owner.Actor));
        Assert.Equal(["ChallengeReplied to " + Secretariat.Name], await Posted());
        Assert.Equal(ReturnState.Replied, (await Return(round, action)).State);
    }

    [Fact]
    public async Task Whoever_a_return_is_handed_to_may_write_it_reads_it_in_their_work_and_is_told()
    {
        var (action, round) = (await Action(), await Opened());
        var each = await Return(round, action);
        var helper = await Given.Person();
        await NotThere<SaveReturn>(verb => verb.RunAsync(new(each.Id, each.Version, Content()), helper.Actor));
        await Run<AssignReturn>(verb => verb.RunAsync(each.Id, helper.Id, Owner.Actor));
        Assert.Equal(["WorkHandedOver to " + helper.Name], await Posted());
        Assert.Single((await Work(helper)).ToWrite);
        await Save(each, Content(), helper);
        await NotThere<SubmitReturn>(async verb => await verb.RunAsync(each.Id, (await Fresh(each)).Version, helper.Actor));
    }

    [Fact]
    public async Task A_declined_return_comes_in_again_after_the_deadline_and_a_new_one_does_not()
    {
        var (declined, silent) = (await Action(), await Action());
        var round = await Opened();
        var (each, other) = (await Return(round, declined), await Return(round, silent));
        await Save(each, Content());
        await Submit(each);
        await Move(round, RoundState.ClosedForReturns);
        await Run<ClearReturns>(async verb => await verb.DeclineAsync(each.Id, (await Fresh(each)).Version, "Say which halls", Certifier.Actor));
        await Save(each, Content() with { Progress = "The hall in Elm Street." });
        await Submit(each);
        await Clear(each);
        Assert.Equal(ReturnOutcome.Returned, (await Return(round, declined)).Outcome);
        Assert.Contains("it takes no more returns", await Refused<SaveReturn>(verb => verb.RunAsync(new(other.Id, other.Version, Content()), Owner.Actor)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_return_declined_while_the_round_is_moderated_is_found_mended_and_cleared()
    {
        var (action, round) = (await Action(), await Opened());
        var each = await Return(round, action);
        await Save(each, Content());
        await Submit(each);
        await Move(round, RoundState.ClosedForReturns);
        await Move(round, RoundState.Moderation);
        await Run<ClearReturns>(async verb => await verb.DeclineAsync(each.Id, (await Fresh(each)).Version, "Say which halls", Certifier.Actor));
        Assert.Equal([action], (await Work(Owner)).ToWrite.Select(row => row.ActionId));
        await Save(each, Content() with { Progress = "The hall in Elm Street." });
        Assert.Equal([action], (await Work(Owner)).ToWrite.Select(row => row.ActionId));
        await Submit(each);
        await Clear(each);
        Assert.Equal((ReturnState.Cleared, 0), ((await Return(round, action)).State, (await Work(Owner)).Count));
    }

    [Fact]
    public async Task Each_finds_the_work_that_waits_for_them()
    {
        var (first, second) = (await Action(), await Action(Second));
        var round = await Opened();
        Assert.Equal([first], (await Work(Owner)).ToWrite.Select(row => row.ActionId));
        Assert.Equal([second], (await Work(SecondOwner)).ToWrite.Select(row => row.ActionId));
        var each = await Return(round, first);
        await Save(each, Content());
        await Submit(each);
        Assert.Equal((0, 1, 0), ((await Work(Owner)).Count, (await Work(Certifier)).ToClear[round], (await Work(Secretariat)).Count));
        await Clear(each);
        await Move(round, RoundState.ClosedForReturns);
        Assert.Equal((0, 1), ((await Work(Certifier)).Count, (await Work(Secretariat)).ToModerate[round]));
        await Challenge(each, "", "All of it?");
        Assert.Equal([first], (await Work(Owner)).ToAnswer.Select(row => row.ActionId));
    }

    [Fact]
    public async Task The_accountable_lead_reads_the_joint_return_and_not_the_other_way_round()
    {
        var action = await Action(First, joint: Second);
        var round = await Opened();
        var (own, joint) = (await Return(round, action), await Return(round, action, Second));
        Assert.Equal(new HashSet<Guid> { own.Id, joint.Id }, (await Readable(Owner)).ToHashSet());
        Assert.Equal([joint.Id], await Readable(SecondOwner));
        Assert.Equal(2, (await Readable(Certifier)).Count);
        Assert.Empty(await Readable(await Given.Person(Role.ServiceAdmin)));
        Assert.Equal(new HashSet<Guid> { own.Id, joint.Id }, (await Readable(await Given.Person(Role.Reader, Concord.Shared.Scope.Action(action)))).ToHashSet());
    }

    [Fact]
    public async Task Unchanged_returns_are_cleared_at_once_and_a_certifier_clears_no_return_of_their_own()
    {
        var (same, changed, own) = (await Action(), await Action(), await Action());
        var first = await Opened();
        foreach (var action in new[] { same, changed, own }) await Returned(first, action);
        await Frozen(first);
        Today = 1.January(2027);
        var round = await Opened(new(1.October(2026), 31.December(2026), 4.January(2027), 15.January(2027), 22.January(2027), 4.February(2027)));
        var both = await Given.Person(Role.Certifier);
        await Run<Concord.People.Roles.GiveRole>(verb => verb.RunAsync(new(both.Id, Role.Owner, First.Scope, null, "Needed for a test"), Concord.Shared.Actor.CommandLine));
        await Submit(await Return(round, same));
        await Save(await Return(round, changed), Content() with { Progress = "Three halls now." });
        await Submit(await Return(round, changed));
        await Submit(await Return(round, own), both);
        Guid[] ids = [.. await Look(db => db.Returns.Where(row => row.RoundId == round).Select(row => row.Id).ToListAsync())];
        Assert.Equal(1, await Run<ClearReturns, int>(verb => verb.ClearUnchangedAsync(round, ids, both.Actor)));
        Assert.Equal(ReturnState.Cleared, (await Return(round, same)).State);
        Assert.Equal("You submitted this return, so somebody else must clear it", await Refused<ClearReturns>(async verb => await verb.ClearAsync((await Return(round, own)).Id, (await Return(round, own)).Version, both.Actor)));
    }

    private Task<List<Guid>> Readable(GivenPerson who) => Run<ReadableReturns, List<Guid>>(async verb => await (await verb.OfAsync(who.Actor, Permission.ReadRound)).Select(row => row.Id).ToListAsync());

    private Task<YourWork.Found> Work(GivenPerson who) => Run<YourWork, YourWork.Found>(verb => verb.OfAsync(who.Actor));

    private Task<ActionFacts> Facts(Guid action) => Run<ReportableActions, ActionFacts>(async verb => (await verb.FindAsync(action))!);

    private Task<ConfidenceScale> Scale() => Look(db => db.ConfidenceScales.SingleAsync(row => row.Id == ShippedScales.FivePoints));

    private readonly HashSet<Guid> read = [];

    // What was posted since this was last asked.
    private Task<List<string>> Posted() => Look(async db =>
    {
        var rows = await db.OutboxMessages.Where(row => row.PersonId != null).OrderBy(row => row.WrittenAt).Select(row => new { row.Id, row.Template, Name = db.Accounts.Single(account => account.Id == row.PersonId).Name }).ToListAsync();
        return rows.Where(row => read.Add(row.Id)).Select(row => $"{row.Template} to {row.Name}").ToList();
    });
}
