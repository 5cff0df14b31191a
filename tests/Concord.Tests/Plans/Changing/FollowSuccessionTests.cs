using Concord.People.Domain;
using Concord.Places.Domain;
using Concord.Places.Registering;
using Concord.Plans.Changing;
using Concord.Plans.Domain;
using Concord.Plans.Domain.Changing;
using Concord.Shared;
using Microsoft.EntityFrameworkCore;

namespace Concord.Tests.Plans.Changing;

/// <summary>What a change in the machinery of government does to a body's actions.</summary>
public sealed class FollowSuccessionTests : ChangeTest
{
    private GivenPerson secretariat = null!;
    private GivenBody ponds = null!, woods = null!;

    protected override async Task BeginAsync()
    {
        await base.BeginAsync();
        secretariat = await Given.Person(Role.Secretariat);
        (ponds, woods) = (await Given.Body("Department of Ponds", "DPo"), await Given.Body("Department of Woods", "DWo"));
    }

    [Fact]
    public async Task A_merged_body_s_actions_go_to_the_one_that_follows_with_their_history()
    {
        await Become(Parks, ponds, SuccessionKind.Merge, "2027-01");
        var following = await Following(Parks);
        Assert.Equal((5, false), (following.Actions.Count, following.MayStay));
        Assert.All(following.Actions, led => Assert.Equal(ponds.Id, led.Proposed));
        await Move(Parks, [.. following.Actions.Select(led => new FollowSuccession.Move(led.ActionId, led.Version, ponds.Id))]);

        var action = await Action("EX-1.04");
        Assert.Equal([(Parks.Id, (DateOnly?)Today), (ponds.Id, null)], action.Leads.OrderBy(lead => lead.Order).Select(lead => (lead.BodyId!.Value, lead.To)));
        Assert.Equal((ponds.Id, "DPo"), (action.Accountable!.BodyId!.Value, action.Accountable.Named));
        var last = action.Changes.MaxBy(change => change.Number)!;
        Assert.Equal(("Followed a change of bodies", "Department of Parks merged into Department of Ponds, January 2027: As the order says", "Department of Parks (accountable)", "Department of Ponds (accountable)"), (last.Did, last.Reason, last.Before, last.After));
        Assert.Empty((await Following(Parks)).Actions);
        Assert.Equal("5 published = 5 live", (await Counts()).Reconciled);
    }

    [Fact]
    public async Task The_history_has_the_names_of_the_day_whatever_they_are_called_since()
    {
        await Become(Parks, ponds, SuccessionKind.Merge, "2026-05");
        await Run<RenameBody>(verb => verb.RunAsync(new(ponds.Key, "Department of Water", "DWa", PartialDate.Parse("2026-11")), secretariat.Actor));
        var led = (await Following(Parks)).Actions[0];
        await Move(Parks, [new(led.ActionId, led.Version, ponds.Id)]);
        var action = await Action("EX-1.01");
        Assert.StartsWith("Department of Parks merged into Department of Ponds, May 2026", action.Changes.MaxBy(change => change.Number)!.Reason);
        Assert.Equal("DPo", action.Accountable!.Named);
    }

    [Fact]
    public async Task One_of_three_leads_is_abolished_and_its_place_passes_on()
    {
        var action = await Given.Action(PlanId, Parks, [ponds, woods]);
        await Become(ponds, woods, SuccessionKind.Merge, "2027-01");
        var led = Assert.Single((await Following(ponds)).Actions);
        await Move(ponds, [new(led.ActionId, led.Version, woods.Id)]);
        var leads = (await Look(db => db.Actions.AsNoTracking().Include(row => row.Leads).SingleAsync(row => row.Id == action))).Leads;
        Assert.Equal([(Parks.Id, LeadRole.Accountable), (woods.Id, LeadRole.Joint)], leads.Where(lead => lead.To is null).OrderBy(lead => lead.Role).Select(lead => (lead.BodyId!.Value, lead.Role)));
    }

    [Fact]
    public async Task An_abolished_body_that_was_accountable_makes_the_joint_one_accountable_that_follows_it()
    {
        var action = await Given.Action(PlanId, ponds, [woods, Parks]);
        await Become(ponds, woods, SuccessionKind.Merge, "2027-01");
        var led = Assert.Single((await Following(ponds)).Actions);
        await Move(ponds, [new(led.ActionId, led.Version, woods.Id)]);
        var leads = (await Look(db => db.Actions.AsNoTracking().Include(row => row.Leads).SingleAsync(row => row.Id == action))).Leads;
        Assert.Equal([(woods.Id, LeadRole.Accountable), (Parks.Id, LeadRole.Joint)], leads.Where(lead => lead.To is null).OrderBy(lead => lead.Role).Select(lead => (lead.BodyId!.Value, lead.Role)));
    }

    [Fact]
    public async Task After_a_split_somebody_chooses_for_each_action()
    {
        await Become(Parks, ponds, SuccessionKind.Split, "2027-01");
        await Become(Parks, woods, SuccessionKind.Split, "2027-01");
        var actions = (await Following(Parks)).Actions;
        Assert.All(actions, led => Assert.Null(led.Proposed));
        await Move(Parks, [new(actions[0].ActionId, actions[0].Version, ponds.Id), new(actions[1].ActionId, actions[1].Version, woods.Id)]);
        Assert.Equal([ponds.Id, woods.Id, Parks.Id], [(await Action("EX-1.01")).Accountable!.BodyId!.Value, (await Action("EX-1.02")).Accountable!.BodyId!.Value, (await Action("EX-1.03")).Accountable!.BodyId!.Value]);
        Assert.Equal(3, (await Following(Parks)).Actions.Count);
    }

    [Fact]
    public async Task All_move_or_none()
    {
        await Become(Parks, ponds, SuccessionKind.Transfer, "2027-01");
        var following = await Following(Parks);
        Assert.True(following.MayStay);
        Assert.All(following.Actions, led => Assert.Null(led.Proposed));
        var moves = following.Actions.Select(led => new FollowSuccession.Move(led.ActionId, led.Version, ponds.Id)).ToList();
        moves[^1] = moves[^1] with { ToBodyId = woods.Id };
        Assert.Equal("Choose a body that follows Department of Parks", await Refused<FollowSuccession>(verb => verb.RunAsync(new(Parks.Key, moves), secretariat.Actor)));
        moves[^1] = moves[^1] with { ToBodyId = ponds.Id, Version = Guid.NewGuid() };
        Assert.StartsWith("Somebody else changed EX-1.05", await Refused<FollowSuccession>(verb => verb.RunAsync(new(Parks.Key, moves), secretariat.Actor)));
        Assert.Equal(5, (await Following(Parks)).Actions.Count);
        Assert.Equal("Choose who leads at least one action from now on", await Refused<FollowSuccession>(verb => verb.RunAsync(new(Parks.Key, []), secretariat.Actor)));
        Assert.Equal("Nothing became of Department of Woods: record that first", await Refused<FollowSuccession>(verb => verb.RunAsync(new(woods.Key, moves), secretariat.Actor)));
    }

    [Fact]
    public async Task Only_the_secretariat_looks_and_moves()
    {
        await Become(Parks, ponds, SuccessionKind.Merge, "2027-01");
        await NotThere<WhatFollows>(verb => verb.RunAsync(Parks.Key, Owner.Actor));
        await NotThere<FollowSuccession>(verb => verb.RunAsync(new(Parks.Key, []), Moderator.Actor));
    }

    [Fact]
    public async Task What_is_no_longer_live_stays_with_the_body_of_its_day()
    {
        await Make(A(1), new Withdrawal());
        await Become(Parks, ponds, SuccessionKind.Merge, "2027-01");
        Assert.DoesNotContain((await Following(Parks)).Actions, led => led.Ref == "EX-1.01");
    }

    private Task Become(GivenBody from, GivenBody to, SuccessionKind kind, string on) =>
        Run<SucceedBody>(verb => verb.RunAsync(new(from.Key, to.Key, kind, PartialDate.Parse(on), "As the order says"), secretariat.Actor));

    private Task<WhatFollows.Following> Following(GivenBody body) => Run<WhatFollows, WhatFollows.Following>(verb => verb.RunAsync(body.Key, secretariat.Actor));

    private Task Move(GivenBody body, IReadOnlyList<FollowSuccession.Move> moves) => Run<FollowSuccession>(verb => verb.RunAsync(new(body.Key, moves), secretariat.Actor));
}
