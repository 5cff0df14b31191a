using Concord.People.Domain;
using Concord.Plans;
using Concord.Plans.Domain;
using Concord.Plans.Editing;
using Concord.Shared;

namespace Concord.Tests.Plans.Editing;

public sealed class ReportActionTests : ActionTest
{
    [Fact]
    public async Task A_report_says_where_the_action_stands_on_what_day_and_how_one_knows()
    {
        await Report(Secretariat, ActionStatus.OnTrack, " The roof is on. ");
        var action = await Action();
        Assert.Equal((ActionStatus.OnTrack, "The roof is on.", (DateOnly?)14.January(2027)), (action.Status, action.StatusNote, action.StatusOn));

        Today = 1.March(2027);
        await Report(Secretariat, ActionStatus.Complete, "The doors are open.");
        Assert.Equal(["Reported: Not reported → On track (The roof is on.)", "Reported: On track → Complete (The doors are open.)"], await History());
        Assert.Equal(1.March(2027), (await Action()).StatusOn);
        Assert.Equal("person: Reported on action", await LastAudited());
    }

    [Fact]
    public async Task Complete_needs_a_completion_test()
    {
        await Run<EditAction>(async verb => await verb.RunAsync(new(ActionId, await Version(), "Open a hall.", ActionKind.Commitment, "", null, null, "Not agreed yet"), Secretariat.Actor));
        Assert.Equal("Say what done means before the action is complete: add its completion test first", await Refuse(ActionStatus.Complete, "It is open."));
        await Report(Secretariat, ActionStatus.OnTrack, "It is nearly open.");
    }

    [Fact]
    public async Task A_report_needs_a_note()
    {
        Assert.Equal("Say, for the public, how you know", await Refuse(ActionStatus.OnTrack, " \n"));
        Assert.Equal("The note must be 1,000 characters or fewer", await Refuse(ActionStatus.OnTrack, new string('n', 1001)));
    }

    [Fact]
    public async Task An_action_that_was_reported_on_stays_reported()
    {
        await Report(Secretariat, ActionStatus.AtRisk, "The money is late.");
        Assert.Equal("An action that was reported on stays reported: choose where it stands", await Refuse(ActionStatus.NotReported, "Forget it."));
    }

    [Fact]
    public async Task Whoever_comes_second_is_told()
    {
        var opened = await Version();
        await Report(Secretariat, ActionStatus.OnTrack, "The roof is on.");
        Assert.StartsWith("Somebody else changed EX-1.01 while you were writing.",
            await Refused<ReportAction>(verb => verb.RunAsync(new(ActionId, opened, ActionStatus.AtRisk, "The roof is off."), Secretariat.Actor)));
    }

    [Fact]
    public async Task The_owner_of_an_action_reports_on_it_and_on_no_other()
    {
        var other = await Given.Action(lead: Lead);
        var owner = await Given.Person(Role.Owner, Scope.Action(ActionId));
        await Report(owner, ActionStatus.OnTrack, "The roof is on.");
        await NotThere<ReportAction>(verb => verb.RunAsync(new(other, Guid.Empty, ActionStatus.OnTrack, "Not mine."), owner.Actor));
    }

    [Fact]
    public async Task A_coordinator_reports_on_the_actions_of_their_own_body_while_it_leads_them()
    {
        var (elsewhere, joint) = (await Given.Body(), await Given.Body());
        var foreign = await Given.Action(lead: elsewhere);
        var coordinator = await Given.Person(Role.BodyCoordinator, joint.Scope);
        await NotThere<ReportAction>(async verb => await verb.RunAsync(new(ActionId, await Version(), ActionStatus.OnTrack, "Ours?"), coordinator.Actor));

        await Transfer(joint, LeadRole.Joint, ends: false);
        await Report(coordinator, ActionStatus.OnTrack, "Ours too.");
        await NotThere<ReportAction>(verb => verb.RunAsync(new(foreign, Guid.Empty, ActionStatus.OnTrack, "Not ours."), coordinator.Actor));

        await Transfer(joint, LeadRole.Joint, ends: true);
        await NotThere<ReportAction>(async verb => await verb.RunAsync(new(ActionId, await Version(), ActionStatus.OnTrack, "Still ours?"), coordinator.Actor));
    }

    [Theory]
    [InlineData(Role.Reader)]
    [InlineData(Role.Certifier)]
    [InlineData(Role.Moderator)]
    [InlineData(Role.Publisher)]
    [InlineData(Role.Auditor)]
    [InlineData(Role.ServiceAdmin)]
    public async Task Others_do_not_report(Role role)
    {
        var person = await Given.Person(role);
        await NotThere<ReportAction>(async verb => await verb.RunAsync(new(ActionId, await Version(), ActionStatus.OnTrack, "Mine."), person.Actor));
    }

    [Fact]
    public void Every_status_has_its_words_and_its_explanation()
    {
        Assert.All(Enum.GetValues<ActionStatus>(), status => Assert.NotEmpty(status.Explained()));
        Assert.Equal(Enum.GetValues<ActionStatus>().Length, Enum.GetValues<ActionStatus>().Select(status => status.InWords()).Distinct().Count());
        Assert.Equal("awaiting-vehicle", ActionStatus.AwaitingVehicle.Slug());
    }

    private Task Report(GivenPerson who, ActionStatus status, string note) =>
        Run<ReportAction>(async verb => await verb.RunAsync(new(ActionId, await Version(), status, note), who.Actor));

    private Task<string> Refuse(ActionStatus status, string note) =>
        Refused<ReportAction>(async verb => await verb.RunAsync(new(ActionId, await Version(), status, note), Secretariat.Actor));

    private Task Transfer(GivenBody body, LeadRole role, bool ends) =>
        Run<TransferLead>(async verb => await verb.RunAsync(new(ActionId, await Version(), body.Id, role, ends, "Agreed"), Secretariat.Actor));
}
