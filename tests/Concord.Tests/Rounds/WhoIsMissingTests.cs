using Concord.Plans;
using Concord.Plans.Domain;
using Concord.Plans.Domain.Changing;
using Concord.Plans.Editing;
using Concord.Rounds.Commissioning;
using Concord.Rounds.Domain;
using Concord.Testing;
using Microsoft.EntityFrameworkCore;

namespace Concord.Tests.Rounds;

/// <summary>Actions about which nobody was asked, or not whoever leads them now.</summary>
public sealed class WhoIsMissingTests : RoundTest
{
    [Fact]
    public async Task An_action_that_nobody_leads_stays_in_the_count_and_can_be_asked_about_once_somebody_does()
    {
        var (led, orphan, later) = (await Action(), await Given.Action(PlanId), await Given.Action(PlanId));
        var round = await Opened();
        await Returned(round, led);
        Assert.Equal([orphan, later], (await Missing(round)).Nobody.Select(each => each.Id));
        Assert.Empty((await Missing(round)).MayBeAsked);

        await Lead(later, Second);
        var line = Assert.Single((await Missing(round)).MayBeAsked);
        Assert.Equal((later, "Department of Seconds"), (line.Action.Id, Assert.Single(line.Bodies)));
        await Run<OpenRound>(verb => verb.AddActionAsync(round, later, Secretariat.Actor));
        Assert.Empty((await Missing(round)).MayBeAsked);
        await Returned(round, later, body: Second);
        await Frozen(round);

        var frozen = await FrozenActionOf(round, orphan);
        Assert.Equal((ReturnOutcome.NobodyAsked, ActionStatus.NotReported, "", 0), (frozen.Outcome, frozen.Status, frozen.PublicLine, frozen.BodiesAsked));
        Assert.Equal(3, await Look(db => db.SnapshotLines.CountAsync(row => row.RoundId == round)));
        Assert.Equal([(led, ActionStatus.OnTrack), (later, ActionStatus.OnTrack)], await LinesOf(await Published(round)));
    }

    [Fact]
    public async Task A_lead_that_changed_while_the_round_ran_is_asked_and_speaks()
    {
        var action = await Action();
        var round = await Opened();
        await Returned(round, action);
        await Change(action, new LeadTransfer(Second.Id));
        Assert.Equal(["Department of Seconds"], Assert.Single((await Missing(round)).MayBeAsked).Bodies);
        await Run<OpenRound>(verb => verb.AddActionAsync(round, action, Secretariat.Actor));
        await Returned(round, action, Content(ActionStatus.AtRisk, "amber"), Second);
        await Frozen(round);

        var frozen = await FrozenActionOf(round, action);
        Assert.Equal((Second.Id, ActionStatus.AtRisk, "Amber"), (frozen.Accountable!.BodyId, frozen.Status, frozen.Rating!.Label));
        Assert.Equal(2, frozen.Returns.Count);
    }

    private Task<WhoIsMissing.Answer> Missing(Guid round) => Run<WhoIsMissing, WhoIsMissing.Answer>(async verb => await verb.RunAsync(await Round(round)));

    private Task Lead(Guid action, GivenBody body) => Run<TransferLead>(async verb => await verb.RunAsync(new(action, await Look(db => db.Actions.Where(row => row.Id == action).Select(row => row.Version).SingleAsync()), body.Id, LeadRole.Accountable, false, "It was agreed"), Secretariat.Actor));
}
