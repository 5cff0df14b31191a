using Concord.Plans;
using Concord.Plans.Domain;
using Concord.Rounds.Domain;
using Concord.Rounds.Returning;
using Concord.Shared;
using Concord.Shared.Promises;
using Concord.Testing;
using Microsoft.EntityFrameworkCore;

namespace Concord.Tests.Rounds;

/// <summary>What a return is filled in with when its round opens.</summary>
public sealed class OpeningTests : RoundTest
{
    private static RoundDates Later => new(1.October(2026), 31.December(2026), 4.January(2027), 15.January(2027), 22.January(2027), 4.February(2027));

    [Fact]
    public async Task A_rating_on_another_scale_is_asked_for_anew_and_what_it_was_stays_in_words()
    {
        var action = await Action();
        var first = await Opened();
        await Returned(first, action, Content(ActionStatus.AtRisk, "amber"));
        await Frozen(first);
        Today = 1.January(2027);
        var next = await Opened(Later, ShippedScales.ThreePoints);
        var each = await Return(next, action);
        Assert.Equal(("", "", "Amber (Delivery confidence, five points)"), (each.Content.Confidence, each.Earlier!.Confidence, each.Earlier.RatedElsewhere));
        Assert.Equal("Choose how confident you are", await Refused<SubmitReturn>(async verb => await verb.RunAsync(each.Id, (await Fresh(each)).Version, Owner.Actor)));
        await Save(each, each.Content with { Confidence = "amber" });
        await Submit(each);
        Assert.False((await Return(next, action)).IsUnchanged);
        await Clear(each);
        await Frozen(next);

        Today = 1.April(2027);
        var third = await Return(await Opened(new(1.January(2027), 31.March(2027), 1.April(2027), 16.April(2027), 23.April(2027), 6.May(2027)), ShippedScales.ThreePoints), action);
        Assert.Equal(("amber", null), (third.Content.Confidence, third.Earlier!.RatedElsewhere));
    }

    [Fact]
    public async Task A_forecast_of_a_milestone_that_the_plan_no_longer_has_keeps_nobody_from_writing_and_is_not_carried_over()
    {
        var (drafted, cleared) = (await Action(), await Action());
        var first = await Opened();
        var old = await Look(db => db.Milestones.ToDictionaryAsync(row => row.ActionId, row => row.Id));
        ReturnContent Forecasting(Guid action) => Content() with { Forecasts = [new(old[action], 1.April(2027), null, "")] };
        await Save(await Return(first, drafted), Forecasting(drafted));
        await Returned(first, cleared, Forecasting(cleared));
        await Given.Changed(db =>
        {
            foreach (var each in db.Actions.Include(row => row.Milestones).ToList())
            {
                db.RemoveRange(each.Milestones.ToList());
                each.SetPromise(PromiseReader.Read("Summer 2027", new(PartialDate.Parse("2026-03"), PromiseRules.Shipped)));
                db.AddRange(each.Milestones);
            }
        });
        await Save(await Return(first, drafted), Forecasting(drafted) with { Progress = "Three halls." });
        Assert.Empty((await Return(first, drafted)).Content.Forecasts);
        await Frozen(first);
        Today = 1.January(2027);
        var each = await Return(await Opened(Later), cleared);
        Assert.Equal((0, 0, true), (each.Content.Forecasts.Count, each.Earlier!.Forecasts.Count, each.IsUnchanged));
    }

    [Fact]
    public async Task A_contributor_that_becomes_accountable_begins_with_what_was_said_of_the_action_and_not_with_its_own_part()
    {
        var action = await Given.Action(PlanId, First, doneMeans: "Three halls are open", with: each => each.AddLead(Second.Id, LeadRole.Contributor, "DS", null));
        var first = await Opened();
        await Returned(first, action, Content() with { Progress = "Of the whole." });
        await Returned(first, action, Content() with { Progress = "Of our part." }, Second);
        await Frozen(first);
        await Given.Changed(db =>
        {
            var leads = db.ActionLeads.Where(lead => lead.ActionId == action).ToList();
            leads.Single(lead => lead.BodyId == First.Id).Role = LeadRole.Contributor;
            leads.Single(lead => lead.BodyId == Second.Id).Role = LeadRole.Accountable;
        });
        Today = 1.January(2027);
        var next = await Opened(Later);
        Assert.Equal(("Of the whole.", "Of the whole."), ((await Return(next, action, Second)).Content.Progress, (await Return(next, action)).Content.Progress));
    }
}
