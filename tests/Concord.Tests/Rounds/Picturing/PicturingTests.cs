using Concord.Places;
using Concord.Plans;
using Concord.Rounds;
using Concord.Rounds.Deciding;
using Concord.Rounds.Domain;
using Concord.Rounds.Picturing;
using Concord.Rounds.Publishing;
using Concord.Testing;
using Microsoft.EntityFrameworkCore;

namespace Concord.Tests.Rounds.Picturing;

public sealed class PicturingTests : RoundTest
{
    private static RoundDates Later => new(1.October(2026), 31.December(2026), 4.January(2027), 15.January(2027), 22.January(2027), 4.February(2027));

    [Fact]
    public async Task The_public_never_sees_an_unpublished_round_or_a_rating()
    {
        var action = await Action();
        await Quarter(action, Content(), scale: null, publish: true);
        Today = 4.January(2027);
        await Quarter(action, Content(ActionStatus.AtRisk, "amber") with { Progress = "Slow." }, ShippedScales.ThreePoints, publish: false, Later);

        var seen = await Run<StatusOverTime, IReadOnlyList<StatusOverTime.Round>>(over => over.PublishedAsync(PlanId));
        var only = Assert.Single(seen);
        Assert.Equal((1, 1), (only.Number, only.Statuses[ActionStatus.OnTrack]));
        Assert.Empty(only.Ratings);
        Assert.Equal(Guid.Empty, only.ScaleId);

        var frozen = await Run<StatusOverTime, IReadOnlyList<StatusOverTime.Round>>(over => over.FrozenAsync(PlanId));
        Assert.Equal([("green", 1), ("amber", 1)], frozen.Select(round => (round.Ratings.Single().Key, round.Ratings.Single().Value)));
        Assert.Equal([ShippedScales.FivePoints, ShippedScales.ThreePoints], frozen.Select(round => round.ScaleId));
    }

    [Fact]
    public async Task A_corrected_line_counts_once()
    {
        var (first, _) = (await Action(), await Action());
        var round = await Opened();
        foreach (var each in await Look(db => db.Returns.Where(row => row.RoundId == round).Select(row => row.ActionId).ToListAsync())) await Returned(round, each);
        await Frozen(round);
        await Published(round);
        var correction = await Run<PreparePublication, Guid>(verb => verb.RunAsync(new(round, null, "A wrong number.", [new(first, "Three halls have been found.")]), Secretariat.Actor));
        await Release(correction);
        var only = Assert.Single(await Run<StatusOverTime, IReadOnlyList<StatusOverTime.Round>>(over => over.PublishedAsync(PlanId)));
        Assert.Equal(2, only.Statuses.Values.Sum());
    }

    [Fact]
    public async Task Forecasts_are_for_staff_and_what_was_reached_for_all()
    {
        var action = await Action();
        var milestone = await Look(db => db.Milestones.Where(row => row.ActionId == action).Select(row => row.Id).SingleAsync());
        await Quarter(action, Content(ActionStatus.OffTrack, "amber") with { Forecasts = [new(milestone, 1.September(2027), null, "The lease is slow")] }, scale: null, publish: true);

        var frozen = Assert.Single(Assert.Single(await Run<SlippageOfAction, IReadOnlyList<SlippageOfAction.Milestone>>(slip => slip.FrozenAsync(action))).Points);
        Assert.Equal(1.September(2027), frozen.Forecast);
        Assert.True(frozen.WorkingDays > 0);
        var seen = Assert.Single(Assert.Single(await Run<SlippageOfAction, IReadOnlyList<SlippageOfAction.Milestone>>(slip => slip.PublishedAsync(action))).Points);
        Assert.Equal((null, null, null, "Spring 2027", frozen.Baseline), (seen.Forecast, seen.WorkingDays, seen.Reached, seen.Promised, seen.Baseline));
    }

    [Fact]
    public async Task A_bodys_quarter_has_its_returns_and_what_it_owes()
    {
        var (steady, sinking, _) = (await Action(), await Action(), await Action(Second));
        var round = await Opened();
        await Returned(round, steady);
        await Returned(round, sinking, Content(ActionStatus.OffTrack, "red") with { RecoveryStep = "Ask.", RecoveryOwner = "Director", Asks = "Release the reserve." });
        await Frozen(round);
        await Run<RecordDecision>(verb => verb.RunAsync(new(round, null, null, "Sign two leases.", "Department of Firsts", 1.December(2026), null), Secretariat.Actor));
        await Run<RecordDecision>(verb => verb.RunAsync(new(round, null, null, "Wait.", "Department of Seconds", 1.December(2026), sinking), Secretariat.Actor));

        var body = (await Run<BodyRegister, IReadOnlyList<BodyRegister.Entry>>(register => register.AllAsync())).Single(each => each.Id == First.Id);
        var frozen = await Round(round);
        var page = await Run<BodyQuarter, BodyQuarter.Page?>(quarter => quarter.RunAsync(frozen, body));
        Assert.Equal([sinking, steady], page!.Lines.Select(line => line.Action.ActionId));
        Assert.Equal(["Red", "Green"], page.Lines.Select(line => line.Point?.Label));
        Assert.Equal(["Sign two leases."], page.Decisions.Select(owed => owed.Decision.Text));
    }

    private async Task Quarter(Guid action, ReturnContent content, Guid? scale, bool publish, RoundDates? dates = null)
    {
        var round = await Opened(dates, scale);
        await Returned(round, action, content);
        await Frozen(round);
        if (publish) await Published(round);
    }
}
