using Concord.Plans;
using Concord.Rounds.Domain;
using Concord.Rounds.Published;
using Concord.Rounds.Publishing;
using Concord.Shared;
using Concord.Testing;

namespace Concord.Tests.Rounds;

public sealed class ChangesBetweenTests : RoundTest
{
    private Guid changed, same;

    protected override async Task BeginAsync()
    {
        await base.BeginAsync();
        (changed, same) = (await Action(), await Action(Second));
        var first = await Opened();
        await Returned(first, changed);
        await Returned(first, same, body: Second);
        await Frozen(first);
        await Published(first);
        Today = 4.January(2027);
        var second = await Opened(new(1.October(2026), 31.December(2026), 4.January(2027), 15.January(2027), 22.January(2027), 4.February(2027)));
        await Returned(second, changed, Content(ActionStatus.AtRisk, "amber") with { PublicLine = "Two halls were found and one was lost." });
        await Returned(second, same, body: Second);
        await Frozen(second);
        Today = 5.February(2027);
        await Published(second);
    }

    [Fact]
    public async Task Since_the_last_meeting_only_what_changed_is_there()
    {
        var found = await FindAsync(null, null);

        var change = Assert.Single(found.Changes);
        Assert.Equal((changed, ActionStatus.OnTrack, ActionStatus.AtRisk, true, true, false, false),
            (change.After.ActionId, change.Before!.Status, change.After.Status, change.IsStatusChanged, change.IsReworded, change.IsNew, change.IsCorrected));
    }

    [Theory]
    [InlineData("1", "2", 1)]
    [InlineData("2", "2", 0)]
    [InlineData("1900-01-01", "1", 2)]
    [InlineData("2026-10-01", "2", 2)]
    [InlineData("2026-10-02", "2", 1)]
    [InlineData("1", "2027-02-04", 0)]
    [InlineData("1", "2027-02-05", 1)]
    public async Task Any_two_publications_or_days_can_be_compared(string from, string to, int changes) => Assert.Equal(changes, (await FindAsync(from, to)).Changes.Count);

    [Theory]
    [InlineData("3")]
    [InlineData("yesterday")]
    [InlineData("2.2")]
    public async Task What_is_neither_is_not_there(string from) => await Assert.ThrowsAsync<NotFound>(() => FindAsync(from, null));

    [Fact]
    public async Task An_older_round_s_correction_does_not_undo_what_a_newer_one_says()
    {
        var first = (await Look(db => Task.FromResult(db.Rounds.Single(round => round.Number == 1).Id)));
        await Release(await Run<PreparePublication, Guid>(verb => verb.RunAsync(new(first, null, "There was one hall", [new(changed, "One hall has been found.")]), Secretariat.Actor)));

        var editions = await EditionsAsync();
        var standing = await Run<PublishedLines, IReadOnlyList<PublishedLine>>(lines => lines.StandingAsync(PlanId, editions));
        Assert.Equal("Two halls were found and one was lost.", standing.Single(line => line.ActionId == changed).Words);
        Assert.Equal(["2", "1.2", "1"], (await Run<PublishedLines, IReadOnlyList<PublishedLine>>(lines => lines.OfActionAsync(changed, editions))).Select(line => line.Edition.Key));
    }

    private Task<IReadOnlyList<Edition>> EditionsAsync() => Run<Editions, IReadOnlyList<Edition>>(all => all.OfPlanAsync(PlanId));

    private async Task<ChangesBetween.Answer> FindAsync(string? from, string? to)
    {
        var editions = await EditionsAsync();
        return await Run<ChangesBetween, ChangesBetween.Answer>(changes => changes.RunAsync(PlanId, editions, from, to));
    }
}
