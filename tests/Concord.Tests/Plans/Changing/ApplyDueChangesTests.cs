using Concord.Plans.Changing;
using Concord.Plans.Domain.Changing;
using Microsoft.EntityFrameworkCore;

namespace Concord.Tests.Plans.Changing;

public sealed class ApplyDueChangesTests : ChangeTest
{
    [Theory]
    [InlineData("2027-03-27T23:59:59Z", "2027-03-28T00:00:00Z", 28, 3)]   // the night in which the clocks go forward
    [InlineData("2027-07-14T22:59:59Z", "2027-07-14T23:00:00Z", 15, 7)]   // summer time
    [InlineData("2027-10-30T22:59:59Z", "2027-10-30T23:00:00Z", 31, 10)]  // the night in which they go back
    public async Task It_is_applied_at_midnight_in_London_and_not_before(string before, string midnight, int day, int month)
    {
        var id = await Make(A(1), new Withdrawal(), on: new(2027, month, day));
        Programme.Clock.Now = DateTimeOffset.Parse(before).UtcDateTime;
        Assert.Equal(0, await ApplyDue());
        Programme.Clock.Now = DateTimeOffset.Parse(midnight).UtcDateTime;
        Assert.Equal(1, await ApplyDue());
        Assert.Equal(0, await ApplyDue());
        Assert.Equal(("service: Applied a change", ChangeState.Applied), (await LastAudited(), (await Request(id)).State));
        Assert.Equal(new DateOnly(2027, month, day), (await Action("EX-1.01")).StatusOn);
    }

    [Fact]
    public async Task Several_nodes_apply_it_once()
    {
        await Make(A(1), Split("One.", "Two."), on: 1.March(2027));
        await Make(A(2), new Withdrawal(), on: 1.March(2027));
        Today = 1.March(2027);
        var applied = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => ApplyDue()));
        await ApplyDue();
        Assert.True(applied.Sum() <= 2);
        Assert.Equal(7, await Look(db => db.Actions.CountAsync()));
        Assert.All(await Look(db => db.ChangeRequests.ToListAsync()), request => Assert.Single(request.Steps, step => step.State == ChangeState.Applied));
    }

    [Fact]
    public async Task One_changes_fault_does_not_keep_the_others_waiting()
    {
        var broken = await Make(A(1), new Withdrawal(), on: 1.March(2027));
        var sound = await Make(A(2), new Withdrawal(), on: 2.March(2027));
        await Look(db => db.Database.ExecuteSqlAsync($"update plans_change_requests set change = '{{}}' where id = {broken}"));
        Today = 2.March(2027);
        await Assert.ThrowsAsync<AggregateException>(ApplyDue);
        Assert.Equal(ChangeState.Applied, (await Request(sound)).State);
    }

    [Fact]
    public async Task What_is_not_approved_is_not_applied()
    {
        var id = await Propose(A(1), new Withdrawal());
        await Endorse(id);
        Today = 1.March(2027);
        Assert.Equal(0, await ApplyDue());
    }

    [Fact]
    public async Task What_can_no_longer_be_done_says_why_once_and_the_others_go_on()
    {
        var late = await Make(A(1), new Supersession(A(2)), on: 1.March(2027));
        var other = await Make(A(3), new Withdrawal(), on: 1.March(2027));
        await Make(A(2), new Withdrawal());
        Today = 1.March(2027);
        Assert.Equal(1, await ApplyDue());
        var entries = await AuditEntries();
        Assert.Equal(0, await ApplyDue());
        Assert.Equal(entries, await AuditEntries());
        Assert.Equal((ChangeState.Approved, "EX-1.02 is withdrawn: choose an action that is live"), (await Request(late) is var stuck ? (stuck.State, stuck.Trouble) : default));
        Assert.Equal(ChangeState.Applied, (await Request(other)).State);
        await Run<RefuseChange>(async verb => await verb.RunAsync(new(late, (await Request(late)).Version, "Overtaken"), Moderator.Actor));
        Assert.Equal(ChangeState.Refused, (await Request(late)).State);
    }

    private Task<int> ApplyDue() => Run<ApplyDueChanges, int>(verb => verb.RunAsync());
}
