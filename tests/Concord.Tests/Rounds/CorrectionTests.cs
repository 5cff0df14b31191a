using Concord.Plans;
using Concord.Rounds.Freezing;
using Concord.Rounds.Publishing;
using Concord.Rounds.Domain;
using Concord.Shared;
using Concord.Testing;
using Microsoft.EntityFrameworkCore;

namespace Concord.Tests.Rounds;

/// <summary>What was published wrongly is put right in a new version, and stays right.</summary>
public sealed class CorrectionTests : RoundTest
{
    [Fact]
    public async Task A_wrong_number_is_corrected_and_not_overwritten()
    {
        var action = await Action();
        var round = await Opened();
        await Returned(round, action, Content() with { PublicLine = "Twelve halls are open." });
        await Frozen(round);
        var first = await Published(round);
        Assert.Equal("Say what is corrected: the note is public", await Refused<PreparePublication>(verb => verb.RunAsync(new(round, null, "", [new(action, "Two halls are open.")]), Secretariat.Actor)));
        var second = await Run<PreparePublication, Guid>(verb => verb.RunAsync(new(round, null, "The number of halls was wrong", [new(action, "Two halls are open.")]), Secretariat.Actor));
        await Release(second);

        Assert.Equal(["Twelve halls are open.", "Two halls are open."], [await LineOf(first), await LineOf(second)]);
        Assert.Equal("Two halls are open.", await Look(db => db.Actions.Where(row => row.Id == action).Select(row => row.StatusNote).SingleAsync()));
        Assert.Equal("Twelve halls are open.", (await FrozenActionOf(round, action)).PublicLine);
    }

    [Fact]
    public async Task A_wrong_day_reached_is_corrected_and_stays_corrected()
    {
        var action = await Action();
        var milestone = await Look(db => db.Milestones.Where(row => row.ActionId == action).Select(row => row.Id).SingleAsync());
        var round = await Opened();
        await Returned(round, action, Content() with { Forecasts = [new(milestone, null, 3.September(2026), "")] });
        await Frozen(round);
        var first = await Published(round);
        Task<Guid> Prepare(string words, DateOnly? day) => Run<PreparePublication, Guid>(verb => verb.RunAsync(new(round, null, "It was a week later", [new(action, words, Reached: new Dictionary<Guid, DateOnly?> { [milestone] = day })]), Secretariat.Actor));
        Assert.Contains("nothing in the line is changed", (await Assert.ThrowsAsync<RuleBroken>(() => Prepare("Two halls have been found.", 3.September(2026)))).Message, StringComparison.Ordinal);
        foreach (var day in new[] { 1.October(2026), new DateOnly(1999, 12, 31) })
            Assert.Contains("the day reached must be on or before 30 September 2026, the end of the period, and not before 2000", (await Assert.ThrowsAsync<RuleBroken>(() => Prepare("Two halls have been found.", day))).Message, StringComparison.Ordinal);

        var second = await Prepare("Two halls have been found.", 10.September(2026));
        await Release(second);
        // A later correction of the words alone does not bring the wrong day back.
        var third = await Run<PreparePublication, Guid>(verb => verb.RunAsync(new(round, null, "Three halls", [new(action, "Three halls have been found.")]), Secretariat.Actor));
        await Release(third);
        var none = await Prepare("Three halls have been found.", null);
        Assert.Equal([3.September(2026), 10.September(2026), 10.September(2026), null], [await ReachedIn(first), await ReachedIn(second), await ReachedIn(third), await ReachedIn(none)]);
        Assert.Equal(3.September(2026), Assert.Single((await FrozenActionOf(round, action)).Milestones).Actual);

        Task<DateOnly?> ReachedIn(Guid publication) => Look(async db => PublicAction.FromJson(await db.PublicationLines.Where(row => row.PublicationId == publication).Select(row => row.Content).SingleAsync()).Milestones.Single().Reached);
    }

    [Fact]
    public async Task A_wrong_status_is_corrected_in_the_log_and_on_the_action_and_stays_corrected()
    {
        var action = await Action();
        var round = await Opened();
        await Returned(round, action);
        await Frozen(round);
        await Published(round);
        Assert.StartsWith("nothing in the line is changed", (await Refused<PreparePublication>(verb => verb.RunAsync(new(round, null, "Again", [new(action, "Two halls have been found.", ActionStatus.OnTrack)]), Secretariat.Actor))).Split(": ")[1], StringComparison.Ordinal);
        Assert.Contains("choose where it stood", await Refused<PreparePublication>(verb => verb.RunAsync(new(round, null, "Again", [new(action, "Two halls have been found.", ActionStatus.Withdrawn)]), Secretariat.Actor)), StringComparison.Ordinal);

        await Release(await Run<PreparePublication, Guid>(verb => verb.RunAsync(new(round, null, "It was not on track", [new(action, "Two halls have been found.", ActionStatus.AtRisk)]), Secretariat.Actor)));
        Assert.Equal(ActionStatus.AtRisk, await Look(db => db.Actions.Where(row => row.Id == action).Select(row => row.Status).SingleAsync()));
        Assert.Equal(["status published", "status corrected"], await Look(db => db.LoggedLines.Where(row => row.Kind.StartsWith("status ")).OrderBy(row => row.Index).Select(row => row.Kind).ToListAsync()));
        Assert.Equal(ActionStatus.OnTrack, (await FrozenActionOf(round, action)).Status);

        // A later correction of the words alone does not bring the wrong status back.
        await Release(await Run<PreparePublication, Guid>(verb => verb.RunAsync(new(round, null, "Three, not two", [new(action, "Three halls have been found.")]), Secretariat.Actor)));
        Assert.Equal((ActionStatus.AtRisk, "Three halls have been found."), await Look(async db => { var now = await db.Actions.SingleAsync(row => row.Id == action); return (now.Status, now.StatusNote); }));
    }
}
