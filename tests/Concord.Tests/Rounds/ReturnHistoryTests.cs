using Concord.People.Roles;
using Concord.Rounds.Clearing;
using Concord.Rounds.Deciding;
using Concord.Rounds.Domain;
using Concord.Rounds.Moderating;
using Concord.Rounds.Returning;
using Concord.Testing;

namespace Concord.Tests.Rounds;

public sealed class ReturnHistoryTests : RoundTest
{
    [Fact]
    public async Task Each_step_is_told_with_who_took_it_and_each_submission_with_what_changed_in_it()
    {
        var (action, round) = (await Action(), await Opened());
        var each = await Return(round, action);
        await At(9, () => Save(each, Content() with { Progress = "One hall has been found." }));
        await At(10, () => Save(each, Content()));
        await At(11, () => Submit(each));
        await At(12, async () => await Run<ClearReturns>(async verb => await verb.DeclineAsync(each.Id, (await Fresh(each)).Version, "Say which halls", Certifier.Actor)));
        await At(13, () => Save(each, Content() with { Progress = "Two halls have been found: Elm Street and Oak Street.", SpendPence = 10_000 }));
        await At(14, () => Submit(each));
        await At(15, () => Clear(each));
        await Move(round, RoundState.ClosedForReturns);
        await At(16, () => Challenge(each, "progress", "Since when?"));
        var asked = (await Return(round, action)).Challenges.Single().Id;
        await At(17, () => Run<ModerateReturn>(verb => verb.ReplyAsync(each.Id, asked, "Since May.", Owner.Actor)));
        await At(18, () => Rate(each, "amber", "The leases are not signed"));

        var lines = await Of(round, action, Owner);
        Assert.Equal(
            [
                ("Moderated rating: Amber", "The leases are not signed", Secretariat.Id), ("Replied: Progress since last time", "Since May.", Owner.Id), ("Challenged: Progress since last time", "Since when?", Secretariat.Id),
                ("Cleared", "", Certifier.Id), ("Submitted for clearance", "", Owner.Id), ("Saved", "", Owner.Id), ("Declined", "Say which halls", Certifier.Id), ("Submitted for clearance", "", Owner.Id), ("Saved", "2 times", Owner.Id),
            ], lines.Select(line => (line.Did, line.Words, line.By!.Value)));
        Assert.Equal([("Progress since last time", "Two halls have been found.", "Two halls have been found: Elm Street and Oak Street."), ("Spend to date", "", "100.00")], lines[4].Changes.Select(change => (change.Label, change.Before, change.After)));
        Assert.Equal(["Status", "Delivery confidence", "Progress since last time", "Next steps", "Public line"], lines[7].Changes.Select(change => change.Label));
        Assert.All(lines.Where(line => line.Did != "Submitted for clearance"), line => Assert.Empty(line.Changes));
    }

    [Fact]
    public async Task What_is_written_since_is_told_from_what_was_submitted()
    {
        var (action, round) = (await Action(), await Opened());
        var each = await Return(round, action);
        await Save(each, Content());
        await Submit(each);
        await Run<SubmitReturn>(async verb => await verb.TakeBackAsync(each.Id, (await Fresh(each)).Version, Owner.Actor));
        await Save(each, Content() with { Risks = "Rents" });
        var since = Assert.Single(await Of(round, action, Owner), line => line.Did == "Written since, and not submitted");
        Assert.Equal([new CellChange("Risks", "", "Rents")], since.Changes);
    }

    [Fact]
    public async Task The_next_round_is_compared_with_what_was_cleared_before_and_an_answer_with_its_decision()
    {
        var (action, round) = (await Action(), await Opened());
        await Returned(round, action);
        await Frozen(round);
        var decision = await Run<RecordDecision, Guid>(verb => verb.RunAsync(new(round, null, null, "Sign two leases.", "", null, action), Secretariat.Actor));
        await Published(round);
        Today = 1.January(2027);
        var next = await Opened(new(1.October(2026), 31.December(2026), 1.January(2027), 15.January(2027), 22.January(2027), 4.February(2027)));
        await Returned(next, action, Content() with { FollowUps = [new(decision, "One is signed.", false)] });
        Assert.Equal([new CellChange("Round 1, decision 1: what has been done", "", "One is signed.")], Assert.Single(await Of(next, action, Owner), line => line.Did == "Submitted for clearance").Changes);
    }

    [Fact]
    public async Task Who_may_not_read_the_return_reads_no_history_and_who_left_keeps_a_name()
    {
        var (action, round) = (await Action(), await Opened());
        await Returned(round, action);
        await NotThere<ReturnDesk>(verb => verb.ReadAsync(round, action, First.Id, SecondOwner.Actor));
        await Run<DisableAccount>(verb => verb.RunAsync(Owner.Id, true, Concord.Shared.Actor.CommandLine));
        Assert.Equal(Owner.Name, (await Run<Concord.People.RoleHolders, IReadOnlyDictionary<Guid, string>>(verb => verb.NamesAsync([Owner.Id])))[Owner.Id]);
    }

    private async Task At(int hour, Func<Task> act)
    {
        Programme.Clock.Now = new DateTime(2026, 10, 1, hour, 0, 0, DateTimeKind.Utc);
        await act();
    }

    private async Task<IReadOnlyList<ReturnHistory.Line>> Of(Guid round, Guid action, GivenPerson who)
    {
        var desk = await Run<ReturnDesk, ReturnDesk.OnDesk>(verb => verb.ReadAsync(round, action, First.Id, who.Actor));
        return await Run<ReturnHistory, IReadOnlyList<ReturnHistory.Line>>(verb => verb.OfAsync(desk));
    }
}
