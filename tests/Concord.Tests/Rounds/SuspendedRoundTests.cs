using Concord.Rounds.Commissioning;
using Concord.Rounds.Domain;
using Concord.Testing;

namespace Concord.Tests.Rounds;

/// <summary>A round that is suspended for a pre-election period goes on, or ends, from where it stood.</summary>
public sealed class SuspendedRoundTests : RoundTest
{
    [Fact]
    public async Task A_suspended_round_goes_on_where_it_stood()
    {
        await Action();
        var round = await Opened();
        Assert.Equal("Say why", await Refused<MoveRound>(async verb => await verb.RunAsync(round, await VersionOf(round), RoundState.SuspendedPreElection, "", Secretariat.Actor)));
        await Move(round, RoundState.SuspendedPreElection, "An election was called");
        await Run<MoveRound>(async verb => await verb.ResumeAsync(round, await VersionOf(round), "It is over", Secretariat.Actor));
        Assert.Equal(RoundState.Open, (await Round(round)).State);
    }

    [Theory, InlineData(RoundState.Frozen), InlineData(RoundState.PackIssued), InlineData(RoundState.Considered)]
    public async Task A_suspended_round_that_was_frozen_is_not_cancelled_and_keeps_its_dates(RoundState stands)
    {
        var action = await Action();
        var round = await Opened();
        await Returned(round, action);
        await Frozen(round);
        foreach (var next in new[] { RoundState.PackIssued, RoundState.Considered }.Where(next => next <= stands)) await Move(round, next);
        await Move(round, RoundState.SuspendedPreElection, "An election was called");

        Assert.Empty((await Round(round)).Next);
        Assert.Equal("July to September 2026 is suspended: pre-election period, and was frozen before: it cannot become cancelled from there", await Refused<MoveRound>(async verb => await verb.RunAsync(round, await VersionOf(round), RoundState.Cancelled, "It is of no use", Secretariat.Actor)));
        Assert.Equal("July to September 2026 is frozen: its dates stay as they are", await Refused<PlanRound>(async verb => await verb.MoveDatesAsync(round, await VersionOf(round), Dates.DueOn, Dates.ClearanceDueOn, 1.December(2026), Secretariat.Actor)));
        await Run<MoveRound>(async verb => await verb.ResumeAsync(round, await VersionOf(round), "It is over", Secretariat.Actor));
        Assert.Equal((stands, Dates.MeetingOn), ((await Round(round)).State, (await Round(round)).MeetingOn));
    }

    [Fact]
    public async Task A_suspended_round_that_was_not_frozen_may_be_cancelled_and_moved()
    {
        await Action();
        var round = await Opened();
        await Move(round, RoundState.SuspendedPreElection, "An election was called");
        await Run<PlanRound>(async verb => await verb.MoveDatesAsync(round, await VersionOf(round), Dates.DueOn, Dates.ClearanceDueOn, 1.December(2026), Secretariat.Actor));
        await Move(round, RoundState.Cancelled, "There is no time left");
        Assert.Equal((RoundState.Cancelled, 1.December(2026)), ((await Round(round)).State, (await Round(round)).MeetingOn));
    }
}
