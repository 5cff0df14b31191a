using Concord.People.Domain;
using Concord.Places;
using Concord.Places.Domain;
using Concord.Places.Registering;
using Concord.Plans;
using Concord.Plans.Domain;
using Concord.Plans.Domain.Changing;
using Concord.Plans.Editing;
using Concord.Rounds.Commissioning;
using Concord.Rounds.Deciding;
using Concord.Rounds.Domain;
using Concord.Rounds.Freezing;
using Concord.Rounds.Moderating;
using Concord.Rounds.Publishing;
using Concord.Rounds.Returning;
using Concord.Shared;
using Concord.Shared.Promises;
using Concord.Testing;
using Microsoft.EntityFrameworkCore;

namespace Concord.Tests.Rounds;

/// <summary>What a round meets sooner or later, one by one.</summary>
public sealed class EdgeCaseTests : RoundTest
{
    [Fact]
    public async Task Two_leads_disagree_on_the_rating()
    {
        var action = await Action(joint: [Second]);
        var round = await Opened();
        await Returned(round, action, Content(confidence: "green"));
        await Returned(round, action, Content(ActionStatus.AtRisk, "red") with { RecoveryStep = "Find a hall.", RecoveryOwner = "Director of Halls" }, Second);
        await Frozen(round);

        var frozen = await FrozenActionOf(round, action);
        Assert.Equal(("Green", ActionStatus.OnTrack), (frozen.Rating!.Label, frozen.Status));
        Assert.Equal([("Department of Firsts", "Green"), ("Department of Seconds", "Red")], frozen.Returns.Select(each => (each.Body, each.ConfidenceLabel)));
    }

    [Fact]
    public async Task One_of_three_leads_is_abolished()
    {
        var third = await Given.Body("Department of Thirds", "DT");
        var action = await Action(joint: [Second, third]);
        await Run<SucceedBody>(verb => verb.RunAsync(new(third.Key, Second.Key, SuccessionKind.Merge, PartialDate.Parse("2026-09"), "Merged"), Secretariat.Actor));
        var round = await Opened();
        var asked = await Look(db => db.Returns.Where(row => row.RoundId == round && row.ActionId == action).Select(row => row.BodyId).ToListAsync());
        Assert.Equal(new HashSet<Guid> { First.Id, Second.Id }, asked.ToHashSet());
        Assert.Equal(2, await Look(db => db.Returns.CountAsync(row => row.RoundId == round)));
    }

    [Fact]
    public async Task All_departments_with_n_of_N_in()
    {
        var action = await Given.Action(PlanId, with: each => each.AddLead(null, LeadRole.AllDepartments, "All departments", null));
        var round = await Opened();
        await Returned(round, action, Content(confidence: "amber"), Second);
        await Frozen(round);

        var frozen = await FrozenActionOf(round, action);
        Assert.Equal((2, 1, "Amber", ReturnOutcome.Returned), (frozen.BodiesAsked, frozen.BodiesIn, frozen.Rating!.Label, frozen.Outcome));
        Assert.Null(frozen.Accountable);
    }

    [Fact]
    public async Task A_compound_row_half_done()
    {
        var action = await Given.Action(PlanId, First, doneMeans: "Both are out", with: each => each.SetPromise(PromiseReader.Read("Guidance: Spring 2026. Review: Spring 2027", new(PartialDate.Parse("2026-03"), PromiseRules.Shipped))));
        var milestones = await Look(db => db.Milestones.Where(row => row.ActionId == action).OrderBy(row => row.Number).Select(row => row.Id).ToListAsync());
        Assert.Equal(2, milestones.Count);
        var round = await Opened();
        await Returned(round, action, Content() with { Forecasts = [new(milestones[0], null, 20.May(2026), ""), new(milestones[1], 30.April(2027), null, "")] });
        await Frozen(round);

        var frozen = await FrozenActionOf(round, action);
        Assert.Equal([((DateOnly?)20.May(2026), (DateOnly?)null), (null, 30.April(2027))], frozen.Milestones.Select(each => (each.Actual, each.Expected)));
        Assert.Equal(ActionStatus.OnTrack, frozen.Status);
    }

    [Fact]
    public async Task An_ongoing_one_is_closed()
    {
        var action = await Given.Action(PlanId, First, doneMeans: "The line has closed and callers know where to turn", with: each => each.SetPromise(PromiseReader.Read("Ongoing", new(PartialDate.Parse("2026-03"), PromiseRules.Shipped))));
        var round = await Opened();
        await Returned(round, action, Content(ActionStatus.Complete, "green") with { Evidence = "The notice of 1 September.", CompletedOn = 1.September(2026), TestMet = true });
        await Frozen(round);
        await Published(round);
        Assert.Equal(ActionStatus.Complete, await Look(db => db.Actions.Where(row => row.Id == action).Select(row => row.Status).SingleAsync()));
        Assert.Null((await FrozenActionOf(round, action)).SlippageDays);

        Today = 1.January(2027);
        await Action();
        var next = await Opened(Later);
        Assert.False(await Look(db => db.Returns.AnyAsync(row => row.RoundId == next && row.ActionId == action)));
    }

    [Fact]
    public async Task Legislation_that_never_comes_is_reported_without_a_rating_round_after_round()
    {
        var action = await Given.Action(PlanId, First, with: each => each.SetPromise(PromiseReader.Read("At a suitable legislative opportunity", new(PartialDate.Parse("2026-03"), PromiseRules.Shipped))));
        var round = await Opened();
        await Returned(round, action, Content(ActionStatus.AwaitingVehicle, "") with { PublicLine = "No Bill has room for it yet." });
        await Frozen(round);
        var frozen = await FrozenActionOf(round, action);
        Assert.Equal((ActionStatus.AwaitingVehicle, null, null), (frozen.Status, frozen.Rating, frozen.SlippageDays));

        Today = 1.January(2027);
        var next = await Opened(Later);
        var each = await Return(next, action);
        await Submit(each);
        await Clear(each);
        await Frozen(next);
        Assert.Contains("Progress is word for word what it was last time", (await FrozenActionOf(next, action)).Flags);
    }

    [Fact]
    public async Task A_promise_already_past_when_it_was_published()
    {
        var action = await Given.Action(PlanId, First, doneMeans: "It has been launched", with: each => each.SetPromise(PromiseReader.Read("December 2025", new(PartialDate.Parse("2026-03"), PromiseRules.Shipped))));
        var milestone = await Look(db => db.Milestones.Where(row => row.ActionId == action).Select(row => row.Id).SingleAsync());
        var round = await Opened();
        var each = await Return(round, action);
        await Save(each, Content() with { Forecasts = [new(milestone, 30.November(2026), null, "")] });
        Assert.StartsWith("“On track” does not go with a forecast after the promise, “December 2025”", await Refused<SubmitReturn>(async verb => await verb.RunAsync(each.Id, (await Fresh(each)).Version, Owner.Actor)));

        await Save(each, Content(ActionStatus.OffTrack, "amber") with { Forecasts = [new(milestone, 30.November(2026), null, "It was late when it was promised")] });
        await Submit(each);
        await Clear(each);
        await Frozen(round);
        // From 31 December 2025 to 30 November 2026: 238 weekdays, less New Year, Good Friday, Easter Monday, two in May and one in August.
        Assert.Equal(238 - 6, (await FrozenActionOf(round, action)).SlippageDays);
    }

    [Fact]
    public async Task A_day_from_before_the_calendar_of_working_days_does_not_stop_the_freeze()
    {
        var action = await Given.Action(PlanId, First, doneMeans: "It has been launched", with: each => each.SetPromise(PromiseReader.Read("December 2025", new(PartialDate.Parse("2026-03"), PromiseRules.Shipped))));
        var milestone = await Look(db => db.Milestones.Where(row => row.ActionId == action).Select(row => row.Id).SingleAsync());
        var round = await Opened();
        await Returned(round, action);
        // Cleared before such days were refused.
        await Given.Changed(db => db.Entry(db.Returns.Single(row => row.RoundId == round)).Property(row => row.ClearedContent).CurrentValue = Content() with { Forecasts = [new(milestone, null, 1.January(1970), "")] });
        await Frozen(round);
        Assert.Equal(0, (await FrozenActionOf(round, action)).SlippageDays);
    }

    [Fact]
    public async Task Withdrawn_after_the_freeze()
    {
        var action = await Action();
        var round = await Opened();
        await Returned(round, action);
        var hash = await Frozen(round);
        var bytes = await BytesOf(round);
        await Given.Changed(db => db.Actions.Single(row => row.Id == action).End(ActionStatus.Withdrawn, "The group withdrew it.", Today));

        Assert.Equal(bytes, await BytesOf(round));
        Assert.Equal(hash, await Look(db => db.Snapshots.Where(row => row.RoundId == round).Select(row => row.Sha256).SingleAsync()));
        Assert.Equal(ActionStatus.OnTrack, (await FrozenActionOf(round, action)).Status);

        var publication = await Published(round);
        Assert.Equal("Two halls have been found.", await LineOf(publication));
        Assert.Equal(ActionStatus.Withdrawn, await Look(db => db.Actions.Where(row => row.Id == action).Select(row => row.Status).SingleAsync()));
    }

    [Theory, InlineData(ActionStatus.Withdrawn), InlineData(ActionStatus.Superseded)]
    public async Task What_ended_while_the_round_ran_is_frozen_as_ended_and_says_nothing_to_the_public(ActionStatus ended)
    {
        var (action, other) = (await Action(), await Action(Second));
        var round = await Opened();
        await Returned(round, action);
        await Returned(round, other, body: Second);
        await Given.Changed(db => db.Actions.Single(row => row.Id == action).End(ended, "The group decided.", Today));
        await Frozen(round);

        var frozen = await FrozenActionOf(round, action);
        Assert.Equal((ended, "", null), (frozen.Status, frozen.PublicLine, frozen.Rating));
        Assert.Equal("Two halls have been found.", Assert.Single(frozen.Returns).Content!.PublicLine);
        Assert.Equal([(other, ActionStatus.OnTrack)], await LinesOf(await Published(round)));
    }

    [Fact]
    public async Task Whatever_changes_afterwards_a_frozen_round_says_the_same_bytes()
    {
        var action = await Action(joint: [Second]);
        var round = await Opened();
        await Returned(round, action);
        await Frozen(round);
        var bytes = await BytesOf(round);

        await Run<RenameBody>(verb => verb.RunAsync(new(First.Key, "Ministry of Firsts", "MF", PartialDate.Parse("2026-10-02")), Secretariat.Actor));
        await Change(action, new Rewording("Something else entirely.", ActionKind.Review, "Nothing is left", IsCorrection: false));
        await Change(action, new LeadTransfer(Second.Id));
        await Look(async db => await db.Accounts.ExecuteUpdateAsync(set => set.SetProperty(row => row.Name, "Somebody Else")));
        await Look(async db => await db.Milestones.ExecuteDeleteAsync());
        await Look(async db => await db.Returns.ExecuteUpdateAsync(set => set.SetProperty(row => row.NilReason, "Changed behind the scenes")));
        Assert.Equal(bytes, await BytesOf(round));
    }

    [Fact]
    public async Task Cleared_after_the_deadline_but_before_the_freeze()
    {
        var action = await Action();
        var round = await Opened();
        var each = await Return(round, action);
        await Save(each, Content());
        Today = 20.October(2026);
        await Submit(each);
        await Move(round, RoundState.ClosedForReturns);
        await Clear(each);
        await Frozen(round);
        var frozen = (await FrozenActionOf(round, action)).Accountable!;
        Assert.Equal((ReturnOutcome.Returned, true), (frozen.Outcome, frozen.Late));
    }

    [Fact]
    public async Task What_was_submitted_and_not_cleared_by_the_freeze_is_a_non_return()
    {
        var action = await Action();
        var round = await Opened();
        var each = await Return(round, action);
        await Save(each, Content());
        await Submit(each);
        await Move(round, RoundState.ClosedForReturns);
        await Move(round, RoundState.Moderation);
        Assert.Equal("1 return waits for clearance or for an answer. Say why the round is frozen all the same", await Refused<FreezeRound>(async verb => await verb.RunAsync(round, await VersionOf(round), "", Secretariat.Actor)));
        await Run<FreezeRound>(async verb => await verb.RunAsync(round, await VersionOf(round), "The certifier could not be reached", Secretariat.Actor));
        Assert.Equal((ReturnOutcome.NonReturn, ""), ((await FrozenActionOf(round, action)).Outcome, (await FrozenActionOf(round, action)).PublicLine));
    }

    [Fact]
    public async Task The_owner_has_two_tabs_open()
    {
        var action = await Action();
        var round = await Opened();
        var opened = await Return(round, action);
        await Run<SaveReturn>(verb => verb.RunAsync(new(opened.Id, opened.Version, Content() with { Progress = "From the first tab." }), Owner.Actor));
        Assert.StartsWith("This return was saved from somewhere else while you were writing.", await Refused<SaveReturn>(verb => verb.RunAsync(new(opened.Id, opened.Version, Content() with { Progress = "From the second tab." }), Owner.Actor)));
        Assert.Equal("From the first tab.", (await Fresh(opened)).Content.Progress);
    }

    [Fact]
    public async Task A_round_across_a_pre_election_window()
    {
        var action = await Action();
        await Given.Changed(db => db.QuietPeriods.Add(new QuietPeriod(QuietPeriodKind.PreElection, "General election", 6.November(2026), 12.December(2026), null, "Publishing is held")));
        var round = await Opened();
        await Returned(round, action);
        await Frozen(round);
        var publication = await Prepared(round);

        Today = 6.November(2026);
        Assert.StartsWith("General election lasts until 12 December 2026: publishing is held.", await Refused<ReleasePublication>(async verb => await verb.RunAsync(publication, await VersionOfPublication(publication), "", Publisher.Actor)));
        Today = 13.December(2026);
        await Release(publication);
        Assert.Equal(RoundState.Published, (await Round(round)).State);
    }

    [Fact]
    public async Task A_release_within_a_pre_election_window_has_a_name_and_a_reason()
    {
        var action = await Action();
        await Given.Changed(db => db.QuietPeriods.Add(new QuietPeriod(QuietPeriodKind.PreElection, "General election", 1.October(2026), 12.December(2026), null, "")));
        var round = await Opened();
        await Returned(round, action);
        await Frozen(round);
        var publication = await Prepared(round);
        await Release(publication, "The Cabinet Office agreed on 2 October");
        var released = await Look(db => db.Publications.Include(row => row.Waivers).SingleAsync(row => row.Id == publication));
        var waiver = Assert.Single(released.Waivers);
        Assert.Equal((Publisher.Id, Publisher.Id, "Released within a pre-election period: General election", "The Cabinet Office agreed on 2 October"), (released.ReleasedBy, waiver.By, waiver.InWords, waiver.Reason));
    }

    [Fact]
    public async Task A_decision_is_not_rewritten_by_way_of_another_rounds_meeting()
    {
        var action = await Action();
        var round = await Opened();
        await Returned(round, action);
        await Frozen(round);
        var decision = await Run<RecordDecision, Guid>(verb => verb.RunAsync(new(round, null, null, "Sign two leases.", "Department of Firsts", null, null), Secretariat.Actor));
        await Published(round);
        await Move(round, RoundState.Archived);
        Today = 1.January(2027);
        var next = await Opened(Later);
        await Frozen(next);

        var now = await Look(db => db.Decisions.AsNoTracking().SingleAsync(row => row.Id == decision));
        await NotThere<RecordDecision>(verb => verb.RunAsync(new(next, decision, now.Version, "Sign none.", "", null, action), Secretariat.Actor));
        Assert.Equal(("Sign two leases.", now.Version), await Look(async db => { var after = await db.Decisions.SingleAsync(row => row.Id == decision); return (after.Text, after.Version); }));
    }

    [Fact]
    public async Task An_embargo_lifted_early()
    {
        var action = await Action();
        var round = await Opened();
        await Returned(round, action);
        await Frozen(round);
        var publication = await Prepared(round, embargo: Now.AddDays(7));
        Assert.StartsWith("It is under embargo until ", await Refused<ReleasePublication>(async verb => await verb.RunAsync(publication, await VersionOfPublication(publication), "", Publisher.Actor)));
        Assert.Equal("Say why the embargo is lifted early", await Refused<ReleasePublication>(async verb => await verb.MoveEmbargoAsync(publication, await VersionOfPublication(publication), null, " ", Publisher.Actor)));
        await Run<ReleasePublication>(async verb => await verb.MoveEmbargoAsync(publication, await VersionOfPublication(publication), null, "The statement was brought forward", Publisher.Actor));
        await Release(publication);
        Assert.Equal("The statement was brought forward", await Look(db => db.PublicationWaivers.Where(row => row.PublicationId == publication).Select(row => row.Reason).SingleAsync()));
    }

    [Fact]
    public async Task An_action_whose_completion_test_was_taken_away_is_frozen_as_it_was_returned_and_named_before_the_release()
    {
        var (action, other) = (await Action(), await Action(Second));
        var reference = await Look(db => db.Actions.Where(row => row.Id == action).Select(row => row.Ref).SingleAsync());
        var round = await Opened();
        await Returned(round, action, Content(ActionStatus.Complete) with { Evidence = "The notice.", CompletedOn = 1.September(2026), TestMet = true });
        await Returned(round, other, body: Second);
        await Move(round, RoundState.ClosedForReturns);
        await Move(round, RoundState.Moderation);
        await TestIs("");
        await Run<FreezeRound>(async verb => await verb.RunAsync(round, await VersionOf(round), "", Secretariat.Actor));
        var frozen = await FrozenActionOf(round, action);
        Assert.Equal(("Three halls are open", ""), (frozen.DoneMeans, frozen.DoneMeansSince));
        var publication = await Prepared(round);
        Assert.Equal($"{reference} is published as complete, and its completion test was taken away since: say again what done means, or hold its line", await Refused<ReleasePublication>(async verb => await verb.RunAsync(publication, await VersionOfPublication(publication), "", Publisher.Actor)));
        await Run<ReleasePublication>(async verb => await verb.HoldAsync(publication, await VersionOfPublication(publication), action, "It has no test", Publisher.Actor));
        await Release(publication);
        Assert.Equal([(other, ActionStatus.OnTrack)], await LinesOf(publication));

        Task TestIs(string words) => Look(db => db.Actions.Where(row => row.Id == action).ExecuteUpdateAsync(set => set.SetProperty(row => row.DoneMeans, words)));
    }

    [Fact]
    public async Task Two_clicks_on_publish()
    {
        var action = await Action();
        var round = await Opened();
        await Returned(round, action);
        await Frozen(round);
        var publication = await Published(round);
        var changes = await Look(db => db.ActionChanges.CountAsync(row => row.ActionId == action));
        Assert.Equal("It has been released already", await Refused<ReleasePublication>(async verb => await verb.RunAsync(publication, await VersionOfPublication(publication), "", Publisher.Actor)));
        Assert.Equal(changes, await Look(db => db.ActionChanges.CountAsync(row => row.ActionId == action)));
    }

    [Fact]
    public async Task Whoever_prepared_a_publication_does_not_release_it()
    {
        var both = await Given.Person(Role.Secretariat);
        await Given.Holds(both, Role.Publisher);
        var action = await Action();
        var round = await Opened();
        await Returned(round, action);
        await Frozen(round);
        var publication = await Prepared(round, by: both);
        Assert.Equal("You prepared this publication, so somebody else must release it", await Refused<ReleasePublication>(async verb => await verb.RunAsync(publication, await VersionOfPublication(publication), "", both.Actor)));
    }

    [Fact]
    public async Task Right_to_left_names_emoji_and_ten_thousand_words()
    {
        var action = await Action();
        var round = await Opened();
        var long_ = string.Join(' ', Enumerable.Repeat("قاعة 🏛️ hall", 3_400));
        await Returned(round, action, Content() with { Progress = long_, PublicLine = "فُتحت قاعتان 🏛️👩‍👩‍👧‍👦" });
        await Frozen(round);
        var frozen = await FrozenActionOf(round, action);
        Assert.Equal((long_, "فُتحت قاعتان 🏛️👩‍👩‍👧‍👦"), (frozen.Accountable!.Content!.Progress, frozen.PublicLine));
    }

    [Fact]
    public async Task A_challenge_is_answered_and_a_moderated_rating_stands_beside_the_owners()
    {
        var moderator = await Given.Person(Role.Moderator);
        var action = await Action();
        var round = await Opened();
        await Returned(round, action);
        await Move(round, RoundState.ClosedForReturns);
        var each = await Return(round, action);
        await Challenge(each, "confidence", "How is this green without a lease?", moderator);
        Assert.Equal(ReturnState.Challenged, (await Return(round, action)).State);
        await Reply(round, action, "The lease is with the lawyers.");
        await Rate(each, "amber", "No lease is signed", moderator);
        await Accept(each, moderator);
        await Frozen(round);
        var frozen = await FrozenActionOf(round, action);
        Assert.Equal(("Green", "Amber", "No lease is signed", "The lease is with the lawyers."), (frozen.Rating!.OwnerLabel, frozen.Rating.ModeratedLabel, frozen.Rating.Reason, frozen.Accountable!.Challenges[0].Reply));
    }

    [Fact]
    public async Task Words_marked_internal_do_not_get_into_the_public_line()
    {
        var action = await Action();
        var round = await Opened();
        var each = await Return(round, action);
        await Save(each, Content() with { Risks = "The landlord wants to sell the building in March.", PublicLine = "All is well, though the landlord wants to sell the building in March." });
        Assert.Equal("The public line repeats words marked internal: “the landlord wants to sell the building in March”. Say it in other words, or leave it out", await Refused<SubmitReturn>(async verb => await verb.RunAsync(each.Id, (await Fresh(each)).Version, Owner.Actor)));
    }

    private static RoundDates Later => new(1.October(2026), 31.December(2026), 4.January(2027), 15.January(2027), 22.January(2027), 4.February(2027));

    private Task<string> BytesOf(Guid round) => Look(async db => string.Join('\n', [.. await db.Snapshots.Where(row => row.RoundId == round).Select(row => row.Content + row.Sha256).ToListAsync(), .. await db.SnapshotLines.Where(row => row.RoundId == round).OrderBy(row => row.Order).Select(row => row.Content + row.Sha256).ToListAsync()]));

    private Task<Guid> VersionOfPublication(Guid publication) => Look(db => db.Publications.Where(row => row.Id == publication).Select(row => row.Version).SingleAsync());
}
