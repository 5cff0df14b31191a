using Concord.Plans;
using Concord.Rounds.Domain;
using Concord.Rounds.Freezing;
using Concord.Testing;
using Microsoft.EntityFrameworkCore;

namespace Concord.Tests.Rounds;

public sealed class WholeRoundTests : RoundTest
{
    [Fact]
    public async Task A_round_runs_from_draft_to_published()
    {
        var (done, silent) = (await Action(), await Action(Second));
        var round = await Opened();
        Assert.Equal(2, await Look(db => db.Returns.CountAsync(row => row.RoundId == round)));

        await Returned(round, done);
        var hash = await Frozen(round);
        Assert.Equal((ReturnOutcome.Returned, ReturnOutcome.NonReturn), ((await Return(round, done)).Outcome, (await Return(round, silent, Second)).Outcome));

        var publication = await Published(round);
        var line = await Look(db => db.PublicationLines.SingleAsync(row => row.PublicationId == publication));
        Assert.Equal((done, ActionStatus.OnTrack, "Two halls have been found."), (line.ActionId, line.Status, line.PublicLine));
        Assert.Equal((ActionStatus.OnTrack, (DateOnly?)30.September(2026)), await Look(async db => { var now = await db.Actions.SingleAsync(row => row.Id == done); return (now.Status, now.StatusOn); }));
        Assert.Equal(RoundState.Published, (await Round(round)).State);
        Assert.Equal(hash, await Look(async db => (await db.Snapshots.SingleAsync(row => row.RoundId == round)).Sha256));
        Assert.Equal("Department of Firsts", await Look(async db => FrozenAction.FromJson((await db.SnapshotLines.SingleAsync(row => row.ActionId == done)).Content).Accountable!.Body));
    }

    [Fact]
    public async Task The_next_round_begins_with_what_was_cleared_in_this_one()
    {
        var action = await Action();
        var round = await Opened();
        await Returned(round, action);
        await Frozen(round);

        Today = 1.January(2027);
        var next = await Opened(new(1.October(2026), 31.December(2026), 4.January(2027), 15.January(2027), 22.January(2027), 4.February(2027)));
        var asked = await Return(next, action);
        Assert.Equal((ReturnState.NotStarted, "Two halls have been found.", true), (asked.State, asked.Content.Progress, asked.IsUnchanged));
    }
}
