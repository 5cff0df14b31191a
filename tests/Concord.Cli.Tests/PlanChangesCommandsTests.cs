using System.Globalization;
using Concord.People.Domain;
using Concord.Plans.Changing;
using Concord.Plans.Domain.Changing;
using Concord.Shared;
using Microsoft.EntityFrameworkCore;

namespace Concord.Cli.Tests;

public sealed class PlanChangesCommandsTests : Commanded
{
    private Guid split, withdrawal;

    protected override async Task BeginAsync()
    {
        await base.BeginAsync();
        var lead = await Given.Body("Department of Parks", "DoP");
        var plan = await Given.Plan("EX");
        var (first, second) = (await Given.Action(plan, lead), await Given.Action(plan, lead));
        var secretariat = (await Given.Person(Role.Secretariat)).Actor;
        split = await Run<ProposeChange, Guid>(verb => verb.RunAsync(new(first, new Splitting([new("Open the kitchen.", "", "", null), new("Open the stage.", "", "", null)]), "Two teams\ndo it"), secretariat));
        await Run<EndorseChange>(async verb => await verb.RunAsync(new(split, await VersionOf(split), ""), Actor.CommandLine));
        await Run<ApproveChange>(async verb => await verb.RunAsync(new(split, await VersionOf(split), "The group", ""), Actor.CommandLine));
        Programme.Clock.Pass(TimeSpan.FromMinutes(1));
        withdrawal = await Run<ProposeChange, Guid>(verb => verb.RunAsync(new(second, new Withdrawal(), "Overtaken"), secretariat));
    }

    [Fact]
    public void Changes_are_a_line_each_the_newest_first_and_can_be_asked_for_by_their_state()
    {
        var today = DateOnly.FromDateTime(DateTime.UtcNow.ToLondon()).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        var (proposed, applied) = ($"{withdrawal}\tProposed\tWithdraw\tEX-1.02\t{today}\tOvertaken\n", $"{split}\tApplied\tSplit\tEX-1.01\t{today}\tTwo teams do it\n");
        Assert.Equal((0, proposed + applied, ""), Command("plan", "changes", "EX"));
        Assert.Equal((0, applied, ""), Command("plan", "changes", "ex", "--state", "Applied"));
        Assert.Equal((0, proposed, ""), Command("plan", "changes", "ex", "--state", "proposed"));
        Assert.Equal((0, "", ""), Command("plan", "changes", "ex", "--state", "refused"));
    }

    [Fact]
    public void Counts_reconcile_and_name_the_actions_between() =>
        Assert.Equal((0, "2 published + 1 by splitting = 3 live\n+ 1 by splitting: made EX-1.01a, EX-1.01b; ended EX-1.01\n", ""), Command("plan", "counts", "EX"));

    [Fact]
    public void What_is_not_there_is_refused_and_what_is_mistyped_is_not_understood()
    {
        RefusedWith("“finished” is no state of a change: proposed, endorsed, approved, applied, refused, takenback", "plan", "changes", "EX", "--state", "finished");
        RefusedWith("There is no such plan", "plan", "changes", "NOWHERE");
        RefusedWith("There is no such plan", "plan", "counts", "NOWHERE");
        NotUnderstood("plan", "changes");
        NotUnderstood("plan", "counts", "EX", "again");
        NotUnderstood("plan", "changes", "EX", "--stage", "applied");
    }

    private Task<Guid> VersionOf(Guid change) => Look(db => db.ChangeRequests.Where(row => row.Id == change).Select(row => row.Version).SingleAsync());
}
