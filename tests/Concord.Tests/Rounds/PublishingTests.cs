using Concord.People.Domain;
using Concord.Places;
using Concord.Places.Domain;
using Concord.Plans;
using Concord.Rounds.Disclosing;
using Concord.Rounds.Domain;
using Concord.Rounds.Publishing;
using Concord.Shared;
using Concord.Testing;
using Microsoft.EntityFrameworkCore;

namespace Concord.Tests.Rounds;

public sealed class PublishingTests : RoundTest
{
    [Fact]
    public async Task A_line_that_repeats_internal_words_is_left_out_first_and_published_later_in_others()
    {
        var (action, other) = (await Action(), await Action(Second));
        var round = await Opened();
        await Returned(round, action, Content() with { Risks = "The landlord of the second hall may sell it." });
        await Returned(round, other, body: Second);
        // Cleared before anybody marked those words: the check is made again for what goes out.
        await Frozen(round);
        await Look(db => db.SnapshotLines.Where(line => line.ActionId == action).ExecuteUpdateAsync(set => set.SetProperty(line => line.Content, line => line.Content.Replace("\"publicLine\":\"Two halls have been found.\"", "\"publicLine\":\"The landlord of the second hall may sell it.\""))));
        await Move(round, RoundState.PackIssued);
        await Move(round, RoundState.Considered);

        var refused = await Assert.ThrowsAsync<RuleBroken>(() => PreparedAsync(round));
        Assert.Equal("leaveOut", refused.Field);
        Assert.Contains("The landlord of the second hall may sell it", refused.Message, StringComparison.Ordinal);

        await Release(await PreparedAsync(round, leaveOut: [action]));
        Assert.Equal([other], await LinesAsync(1));
        await Release(await PreparedAsync(round, "Held until now", new PreparePublication.Correction(action, "Two halls have been found.")));
        Assert.Equal([action], await LinesAsync(2));
    }

    [Fact]
    public async Task A_held_line_stays_back_and_goes_out_as_a_further_version()
    {
        var (action, round, publication) = await ReadyAsync();
        await Run<ReleasePublication>(async verb => await verb.HoldAsync(publication, await VersionOfPublication(publication), action, "Its figure is being checked", Publisher.Actor));
        Assert.Equal("Every line is held: there is nothing to release", await Refused<ReleasePublication>(async verb => await verb.RunAsync(publication, await VersionOfPublication(publication), "", Publisher.Actor)));
        var hold = await Look(db => db.PublicationHolds.Select(row => row.Id).SingleAsync());
        await Run<ReleasePublication>(async verb => await verb.LiftHoldAsync(publication, await VersionOfPublication(publication), hold, "It is right", Publisher.Actor));

        await Release(publication);

        Assert.Equal([action], await LinesAsync(1));
        Assert.Contains("nothing in the line is changed", (await Assert.ThrowsAsync<RuleBroken>(() => PreparedAsync(round, "Again", new PreparePublication.Correction(action, "Two halls have been found.")))).Message, StringComparison.Ordinal);
        Assert.Contains("enter the line", (await Assert.ThrowsAsync<RuleBroken>(() => PreparedAsync(round, "Again", new PreparePublication.Correction(action, " ")))).Message, StringComparison.Ordinal);
        Assert.Contains("repeats words marked internal: “[internal]two[/internal]”", (await Assert.ThrowsAsync<RuleBroken>(() => PreparedAsync(round, "Again", new PreparePublication.Correction(action, "Two halls, [internal]two[/internal].")))).Message, StringComparison.Ordinal);
        Assert.Equal("note", (await Assert.ThrowsAsync<RuleBroken>(() => PreparedAsync(round, "", new PreparePublication.Correction(action, "Other words.")))).Field);
    }

    [Fact]
    public async Task Nothing_goes_out_before_its_embargo_and_lifting_it_early_needs_a_reason()
    {
        var (_, _, publication) = await ReadyAsync(embargo: Now.AddDays(2));
        Assert.StartsWith("It is under embargo until", await Refused<ReleasePublication>(async verb => await verb.RunAsync(publication, await VersionOfPublication(publication), "", Publisher.Actor)), StringComparison.Ordinal);
        Assert.Equal("Say why the embargo is lifted early", await Refused<ReleasePublication>(async verb => await verb.MoveEmbargoAsync(publication, await VersionOfPublication(publication), null, "", Publisher.Actor)));

        await Run<ReleasePublication>(async verb => await verb.MoveEmbargoAsync(publication, await VersionOfPublication(publication), null, "The minister speaks today", Publisher.Actor));
        await Release(publication);

        Assert.Equal("The minister speaks today", await Look(db => db.PublicationWaivers.Select(row => row.Reason).SingleAsync()));
    }

    [Fact]
    public async Task Each_exception_keeps_its_reason_and_the_name_of_whoever_decided_it()
    {
        var colleague = await Given.Person(Role.Publisher);
        var (_, _, publication) = await ReadyAsync(embargo: Now.AddDays(2));
        await Run<ReleasePublication>(async verb => await verb.MoveEmbargoAsync(publication, await VersionOfPublication(publication), Now.AddDays(1), "The minister speaks tomorrow", colleague.Actor));
        await Run<ReleasePublication>(async verb => await verb.MoveEmbargoAsync(publication, await VersionOfPublication(publication), Now.AddDays(3), "", colleague.Actor));
        await Run<ReleasePublication>(async verb => await verb.MoveEmbargoAsync(publication, await VersionOfPublication(publication), null, "The minister has spoken", colleague.Actor));
        await Given.Changed(db => db.QuietPeriods.Add(new QuietPeriod(QuietPeriodKind.PreElection, "General election", Today, Today.AddDays(30), null, "")));
        await Release(publication, "The Cabinet Office agreed");

        Assert.Equal(
            [(WaiverKind.EmbargoBroughtForward, "The minister speaks tomorrow", colleague.Id), (WaiverKind.EmbargoBroughtForward, "The minister has spoken", colleague.Id), (WaiverKind.PreElection, "The Cabinet Office agreed", Publisher.Id)],
            (await Look(db => db.PublicationWaivers.OrderBy(row => row.Id).ToListAsync())).OrderBy(row => row.Kind).ThenByDescending(row => row.Reason, StringComparer.Ordinal).Select(row => (row.Kind, row.Reason, row.By!.Value)));
        var told = await Run<WhatWasSaid, Disclosure>(async said => await said.RunAsync(await Run<ReportableActions, PlanFacts>(plans => plans.PlanAsync(PlanId)), new(null, null, 1.January(2026), null), Secretariat.Actor));
        Assert.Equal(["The Cabinet Office agreed", "The minister has spoken", "The minister speaks tomorrow"], told.Passages.Where(each => each.Key.StartsWith("waiver/", StringComparison.Ordinal) && each.Key.EndsWith("/reason", StringComparison.Ordinal)).Select(each => each.Words).Order(StringComparer.Ordinal));
        Assert.Equal(3, told.Passages.Count(each => each.Key.StartsWith("waiver/", StringComparison.Ordinal) && each.Key.EndsWith("/by", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Whoever_prepares_does_not_take_away_what_its_publisher_holds_or_keeps_back()
    {
        var (action, _, publication) = await ReadyAsync(embargo: Now.AddDays(2));
        Assert.StartsWith("It is under embargo until ", await Refused<PreparePublication>(async verb => await verb.WithdrawAsync(publication, await VersionOfPublication(publication), Secretariat.Actor)), StringComparison.Ordinal);
        await Run<ReleasePublication>(async verb => await verb.MoveEmbargoAsync(publication, await VersionOfPublication(publication), null, "The minister has spoken", Publisher.Actor));
        var before = await VersionOfPublication(publication);
        await Run<ReleasePublication>(verb => verb.HoldAsync(publication, before, action, "A court case", Publisher.Actor));
        Assert.Equal("It is held. Ask whoever releases it to lift the hold first", await Refused<PreparePublication>(async verb => await verb.WithdrawAsync(publication, await VersionOfPublication(publication), Secretariat.Actor)));

        var hold = await Look(db => db.PublicationHolds.Select(row => row.Id).SingleAsync());
        await Run<ReleasePublication>(async verb => await verb.LiftHoldAsync(publication, await VersionOfPublication(publication), hold, "It is over", Publisher.Actor));
        Assert.Equal("Somebody else changed this publication: look at it again first", await Refused<PreparePublication>(verb => verb.WithdrawAsync(publication, before, Secretariat.Actor)));
        await Run<PreparePublication>(async verb => await verb.WithdrawAsync(publication, await VersionOfPublication(publication), Secretariat.Actor));
        Assert.False(await Look(db => db.Publications.AnyAsync()));
    }

    [Fact]
    public async Task A_councils_own_pre_election_period_holds_the_lines_that_it_leads_and_no_other()
    {
        var (action, other) = (await Action(), await Action(Second));
        var round = await Opened();
        await Returned(round, action);
        await Returned(round, other, body: Second);
        await Frozen(round);
        await Given.Changed(db => db.QuietPeriods.Add(new QuietPeriod(QuietPeriodKind.PreElection, "Elections to the Seconds", Today, 12.December(2026), Second.Id, "")));
        var publication = await Prepared(round);
        var reference = await Look(db => db.Actions.Where(row => row.Id == other).Select(row => row.Ref).SingleAsync());
        Assert.Equal($"Elections to the Seconds lasts until 12 December 2026: {reference} is held, led by a body that keeps it. Hold what it names, or give the reason for an exception to release it now",
            await Refused<ReleasePublication>(async verb => await verb.RunAsync(publication, await VersionOfPublication(publication), "", Publisher.Actor)));

        await Run<ReleasePublication>(async verb => await verb.HoldAsync(publication, await VersionOfPublication(publication), other, "The council votes", Publisher.Actor));
        await Release(publication);
        Assert.Equal([action], await LinesAsync(1));
        await Release(await PreparedAsync(round, "Held until now", new PreparePublication.Correction(other, "Two halls have been found.")), "The returning officer agreed");
        Assert.Equal("Released within a pre-election period: Elections to the Seconds, 1 line", (await Look(db => db.PublicationWaivers.SingleAsync())).InWords);
    }

    private async Task<(Guid Action, Guid Round, Guid Publication)> ReadyAsync(DateTime? embargo = null)
    {
        var action = await Action();
        var round = await Opened();
        await Returned(round, action);
        await Frozen(round);
        await Move(round, RoundState.PackIssued);
        await Move(round, RoundState.Considered);
        return (action, round, await Run<PreparePublication, Guid>(verb => verb.RunAsync(new(round, embargo, "", null), Secretariat.Actor)));
    }

    private Task<Guid> PreparedAsync(Guid round, string note = "", params PreparePublication.Correction[] lines) =>
        Run<PreparePublication, Guid>(verb => verb.RunAsync(new(round, null, note, lines.Length == 0 ? null : lines), Secretariat.Actor));

    private Task<Guid> PreparedAsync(Guid round, IReadOnlyCollection<Guid> leaveOut) =>
        Run<PreparePublication, Guid>(verb => verb.RunAsync(new(round, null, "", null) { LeaveOut = leaveOut }, Secretariat.Actor));

    private Task<List<Guid>> LinesAsync(int version) =>
        Look(db => db.PublicationLines.Where(line => db.Publications.Any(row => row.Id == line.PublicationId && row.Number == version)).Select(line => line.ActionId).ToListAsync());

    private Task<Guid> VersionOfPublication(Guid publication) => Look(db => db.Publications.Where(row => row.Id == publication).Select(row => row.Version).SingleAsync());
}
