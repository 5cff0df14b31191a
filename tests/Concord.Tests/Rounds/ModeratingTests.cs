using Concord.Plans;
using Concord.Rounds.Domain;
using Concord.Rounds.Freezing;
using Concord.Rounds.Moderating;
using Concord.Testing;
using Microsoft.EntityFrameworkCore;

namespace Concord.Tests.Rounds;

/// <summary>What the secretariat decides of a return is decided of what it read.</summary>
public sealed class ModeratingTests : RoundTest
{
    private static readonly ReturnContent AtRisk = Content(ActionStatus.AtRisk, "amber");
    private static readonly ReturnContent Done = Content(ActionStatus.Complete) with { Evidence = "Photographs.", CompletedOn = 1.September(2026), TestMet = true };

    [Fact]
    public async Task A_rating_of_what_has_since_become_complete_counts_no_more_and_is_kept_in_the_history()
    {
        var (action, round) = (await Action(), await Opened());
        var each = await ClearedAndClosed(round, action, AtRisk);
        await Rate(each, "red", "No lease is signed");
        await Challenge(each, "status", "Will it be done at all?");
        await Save(each, Done);
        await Submit(each);
        await Clear(each);

        var cleared = await Return(round, action);
        Assert.True(cleared.HasRatingLapsed);
        Assert.Equal([("Moderated rating: Red", "No lease is signed"), ("Cleared", Concord.Rounds.Domain.Return.RatingLapsed)],
            cleared.Steps.Where(step => step.Words.Length > 0).OrderBy(step => step.Number).Select(step => (step.Did, step.Words)));
        Assert.Equal("An action that is complete cannot be red", await Refused<ModerateReturn>(async verb => await verb.RateAsync(each.Id, (await Fresh(each)).Version, "red", "Still", Secretariat.Actor)));
        await Accept(each);
        await Frozen(round);
        var frozen = await Look(async db => FrozenAction.FromJson(await db.SnapshotLines.Select(line => line.Content).SingleAsync()));
        Assert.Equal((ActionStatus.Complete, "green"), (frozen.Status, frozen.Rating!.Key));
    }

    [Fact]
    public async Task A_rating_given_while_the_owner_drafts_completion_is_of_what_was_cleared()
    {
        var (action, round) = (await Action(), await Opened());
        var each = await ClearedAndClosed(round, action, AtRisk);
        await Challenge(each, "status", "Will it be done at all?");
        await Save(each, Done);
        await Rate(each, "red", "No lease is signed");
        Assert.Equal("red", (await Return(round, action)).Moderated!.Confidence);
        await Submit(each);
        await Clear(each);
        Assert.Null((await Return(round, action)).Moderated);
    }

    [Fact]
    public async Task Nothing_is_accepted_challenged_or_rated_that_changed_since_it_was_read()
    {
        var (action, round) = (await Action(), await Opened());
        var read = await ClearedAndClosed(round, action, AtRisk);
        await Challenge(read, "progress", "Since when?");
        await Save(read, AtRisk with { Progress = "One hall only." });
        await Submit(read);
        await Clear(read);

        const string changed = "This return changed while you were reading it: read it again before you moderate it";
        Assert.Equal(changed, await Refused<ModerateReturn>(verb => verb.AcceptAsync(read.Id, read.Version, Secretariat.Actor)));
        Assert.Equal(changed, await Refused<ModerateReturn>(verb => verb.ChallengeAsync(read.Id, read.Version, "", "Why?", Secretariat.Actor)));
        Assert.Equal(changed, await Refused<ModerateReturn>(verb => verb.RateAsync(read.Id, read.Version, "red", "It is so", Secretariat.Actor)));
        await Accept(read);
    }

    [Fact]
    public async Task All_at_once_are_accepted_as_listed_and_only_while_the_round_is_moderated()
    {
        var (listed, later) = (await Action(), await Action());
        var round = await Opened();
        await Returned(round, listed);
        await Returned(round, later);
        Guid[] ids = [(await Return(round, listed)).Id];
        Assert.Contains("returns are moderated once it is closed", await Refused<ModerateReturn>(verb => verb.AcceptUnchallengedAsync(round, ids, Secretariat.Actor)), StringComparison.Ordinal);
        await Move(round, RoundState.ClosedForReturns);
        Assert.Equal(1, await Run<ModerateReturn, int>(verb => verb.AcceptUnchallengedAsync(round, ids, Secretariat.Actor)));
        Assert.Equal((ReturnState.Accepted, ReturnState.Cleared), ((await Return(round, listed)).State, (await Return(round, later)).State));
    }

    [Fact]
    public async Task After_a_change_of_scale_text_is_still_compared_and_a_run_of_green_begins_anew()
    {
        var action = await Action();
        var round = await Opened();
        await Returned(round, action);
        await Frozen(round);
        Today = 1.January(2027);
        var next = await Opened(new(1.October(2026), 31.December(2026), 4.January(2027), 15.January(2027), 22.January(2027), 4.February(2027)), ShippedScales.ThreePoints);
        var found = await Round(next);
        var before = await Run<EarlierReturns, ReturnContent>(async verb => (await verb.OfAsync(found, [action]))[action].Single());
        Assert.Equal(("Two halls have been found.", ""), (before.Progress, before.Confidence));
    }

    private async Task<Return> ClearedAndClosed(Guid round, Guid action, ReturnContent content)
    {
        await Returned(round, action, content);
        await Move(round, RoundState.ClosedForReturns);
        return await Return(round, action);
    }
}
