using Concord.People.Domain;
using Concord.Plans;
using Concord.Plans.Changing;
using Concord.Plans.Domain.Changing;
using Concord.Rounds.Clearing;
using Concord.Rounds.Commissioning;
using Concord.Rounds.Domain;
using Concord.Rounds.Freezing;
using Concord.Rounds.Moderating;
using Concord.Rounds.Publishing;
using Concord.Rounds.Returning;
using Concord.Shared;
using Concord.Testing;
using Microsoft.EntityFrameworkCore;

namespace Concord.Tests.Rounds;

/// <summary>A plan with two departments, and the people who run a round over it.</summary>
public abstract class RoundTest : ProgrammeTest
{
    protected Guid PlanId { get; private set; }
    protected GivenBody First { get; private set; } = null!;
    protected GivenBody Second { get; private set; } = null!;
    protected GivenPerson Secretariat { get; private set; } = null!;
    protected GivenPerson Owner { get; private set; } = null!;
    protected GivenPerson SecondOwner { get; private set; } = null!;
    protected GivenPerson Certifier { get; private set; } = null!;
    protected GivenPerson Publisher { get; private set; } = null!;

    protected override async Task BeginAsync()
    {
        Today = 1.October(2026);
        PlanId = await Given.Plan();
        (First, Second) = (await Given.Body("Department of Firsts", "DF"), await Given.Body("Department of Seconds", "DS"));
        Secretariat = await Given.Person(Role.Secretariat);
        Owner = await Given.Person(Role.Owner, First.Scope);
        SecondOwner = await Given.Person(Role.Owner, Second.Scope);
        Certifier = await Given.Person(Role.Certifier);
        Publisher = await Given.Person(Role.Publisher);
    }

    /// <summary>A change of what was promised, from the proposal to the day it is applied.</summary>
    protected async Task Change(Guid action, ProposedChange change)
    {
        var moderator = await Given.Person(Role.Moderator);
        var id = await Run<ProposeChange, Guid>(verb => verb.RunAsync(new(action, change, "It was agreed"), Secretariat.Actor));
        await Run<EndorseChange>(async verb => await verb.RunAsync(new(id, await VersionOfChange(id), ""), Certifier.Actor));
        await Run<ApproveChange>(async verb => await verb.RunAsync(new(id, await VersionOfChange(id), "The group", ""), moderator.Actor));
    }

    protected Task<Guid> VersionOfChange(Guid change) => Look(db => db.ChangeRequests.Where(row => row.Id == change).Select(row => row.Version).SingleAsync());

    protected Task<Guid> Action(GivenBody? lead = null, string doneMeans = "Three halls are open", params IReadOnlyList<GivenBody> joint) => Given.Action(PlanId, lead ?? First, joint, doneMeans: doneMeans);

    protected static RoundDates Dates => new(1.July(2026), 30.September(2026), 1.October(2026), 16.October(2026), 23.October(2026), 5.November(2026));

    protected async Task<Guid> Planned(RoundDates? dates = null, Guid? scale = null) =>
        await Run<PlanRound, Guid>(verb => verb.RunAsync(new(PlanId, null, null, "July to September 2026", dates ?? Dates, scale ?? ShippedScales.FivePoints, null), Secretariat.Actor));

    protected async Task<Guid> Opened(RoundDates? dates = null, Guid? scale = null)
    {
        var round = await Planned(dates, scale);
        await Move(round, RoundState.Scheduled);
        await Run<OpenRound>(async verb => await verb.RunAsync(round, await VersionOf(round), Secretariat.Actor));
        return round;
    }

    protected async Task Move(Guid round, RoundState to, string reason = "") => await Run<MoveRound>(async verb => await verb.RunAsync(round, await VersionOf(round), to, reason, Secretariat.Actor));

    protected Task<Guid> VersionOf(Guid round) => Look(db => db.Rounds.Where(row => row.Id == round).Select(row => row.Version).SingleAsync());

    protected Task<Round> Round(Guid round) => Look(db => db.Rounds.AsNoTracking().Include(row => row.Steps).SingleAsync(row => row.Id == round));

    protected Task<Return> Return(Guid round, Guid action, GivenBody? body = null) => Look(db => db.Returns.AsNoTracking().Include(row => row.Steps).Include(row => row.Challenges).AsSplitQuery()
        .SingleAsync(row => row.RoundId == round && row.ActionId == action && row.BodyId == (body ?? First).Id));

    protected static ReturnContent Content(ActionStatus status = ActionStatus.OnTrack, string confidence = "green") => new()
    {
        Status = status, Confidence = confidence, Progress = "Two halls have been found.", NextSteps = "Sign the leases.", PublicLine = "Two halls have been found.",
    };

    protected async Task Save(Return each, ReturnContent content, GivenPerson? by = null) =>
        await Run<SaveReturn>(async verb => await verb.RunAsync(new(each.Id, (await Fresh(each)).Version, content), (by ?? Owner).Actor));

    protected async Task Submit(Return each, GivenPerson? by = null) => await Run<SubmitReturn>(async verb => await verb.RunAsync(each.Id, (await Fresh(each)).Version, (by ?? Owner).Actor));

    protected async Task Clear(Return each, GivenPerson? by = null) => await Run<ClearReturns>(async verb => await verb.ClearAsync(each.Id, (await Fresh(each)).Version, (by ?? Certifier).Actor));

    protected async Task Challenge(Return each, string field, string question, GivenPerson? by = null) =>
        await Run<ModerateReturn>(async verb => await verb.ChallengeAsync(each.Id, (await Fresh(each)).Version, field, question, (by ?? Secretariat).Actor));

    protected async Task Reply(Guid round, Guid action, string words) =>
        await Run<ModerateReturn>(async verb => await verb.ReplyAsync((await Return(round, action)).Id, (await Return(round, action)).Challenges.Single(each => each.IsOpen).Id, words, Owner.Actor));

    protected async Task Rate(Return each, string confidence, string why, GivenPerson? by = null) =>
        await Run<ModerateReturn>(async verb => await verb.RateAsync(each.Id, (await Fresh(each)).Version, confidence, why, (by ?? Secretariat).Actor));

    protected async Task Accept(Return each, GivenPerson? by = null) => await Run<ModerateReturn>(async verb => await verb.AcceptAsync(each.Id, (await Fresh(each)).Version, (by ?? Secretariat).Actor));

    protected async Task Returned(Guid round, Guid action, ReturnContent? content = null, GivenBody? body = null)
    {
        var each = await Return(round, action, body);
        var owner = (body ?? First) == First ? Owner : SecondOwner;
        await Save(each, content ?? Content(), owner);
        await Submit(each, owner);
        await Clear(each);
    }

    protected async Task<string> Frozen(Guid round, string despite = "")
    {
        if ((await Round(round)).State == RoundState.Open) await Move(round, RoundState.ClosedForReturns);
        await Move(round, RoundState.Moderation);
        return await Run<FreezeRound, string>(async verb => await verb.RunAsync(round, await VersionOf(round), despite, Secretariat.Actor));
    }

    protected async Task<Guid> Published(Guid round)
    {
        var publication = await Prepared(round);
        await Release(publication);
        return publication;
    }

    protected async Task<Guid> Prepared(Guid round, DateTime? embargo = null, GivenPerson? by = null)
    {
        await Move(round, RoundState.PackIssued);
        await Move(round, RoundState.Considered);
        return await Run<PreparePublication, Guid>(verb => verb.RunAsync(new(round, embargo, "", null), (by ?? Secretariat).Actor));
    }

    protected async Task Release(Guid publication, string exception = "") =>
        await Run<ReleasePublication>(async verb => await verb.RunAsync(publication, await Look(db => db.Publications.Where(row => row.Id == publication).Select(row => row.Version).SingleAsync()), exception, Publisher.Actor));

    protected Task<Return> Fresh(Return each) => Look(db => db.Returns.AsNoTracking().SingleAsync(row => row.Id == each.Id));

    protected Task<FrozenAction> FrozenActionOf(Guid round, Guid action) => Look(async db => FrozenAction.FromJson(await db.SnapshotLines.Where(line => line.RoundId == round && line.ActionId == action).Select(line => line.Content).SingleAsync()));

    protected Task<List<(Guid, ActionStatus)>> LinesOf(Guid publication) => Look(async db => (await db.PublicationLines.Where(row => row.PublicationId == publication).OrderBy(row => row.Order).Select(row => new { row.ActionId, row.Status }).ToListAsync()).ConvertAll(row => (row.ActionId, row.Status)));

    protected Task<string> LineOf(Guid publication) => Look(db => db.PublicationLines.Where(row => row.PublicationId == publication).Select(row => row.PublicLine).SingleAsync());
}
