using Concord.Demonstration;
using Concord.Places;
using Concord.Plans;
using Concord.Rounds.Domain;
using Concord.Rounds.Freezing;
using Concord.Shared;
using Concord.Shared.Auditing;
using Concord.Shared.Transparency;
using Concord.Testing;
using Concord.TransparencyLog;
using Microsoft.EntityFrameworkCore;

namespace Concord.Tests.Demonstration;

/// <summary>What a newcomer must find in the demonstration's rounds: one of everything that a quarter brings.</summary>
public sealed class DemonstrationRoundsTests : ProgrammeTest
{
    [Theory]
    [InlineData(2026, 11, 22)]
    [InlineData(2027, 1, 1)]
    [InlineData(2028, 2, 29)]
    [InlineData(2030, 10, 1)]
    public async Task On_whatever_day_it_is_loaded_four_rounds_are_over_and_one_is_open(int year, int month, int day)
    {
        await LoadAsync(new(year, month, day));
        var rounds = await Look(db => db.Rounds.AsNoTracking().Include(round => round.Steps).OrderBy(round => round.Number).ToListAsync());
        Assert.Equal([RoundState.Archived, RoundState.Archived, RoundState.Published, RoundState.Published, RoundState.Open], rounds.Select(round => round.State));
        var open = rounds[^1];
        Assert.InRange(open.OpensOn, Today.AddDays(-14), Today.AddDays(-4));
        Assert.InRange(open.DueOn, Today.AddDays(9), Today.AddDays(20));
        Assert.True(open.PeriodTo < Today && open.PeriodTo > Today.AddDays(-93));
        Assert.All(rounds, round => Assert.Empty(round.Dates.Problems()));
        Assert.All(rounds, round => Assert.Equal(round.Steps.OrderBy(step => step.Number), round.Steps.OrderBy(step => step.At)));

        var instants = await Look(async db => (await db.ReturnSteps.Select(step => step.At).ToListAsync()).Concat(await db.Publications.Select(row => row.ReleasedAt!.Value).ToListAsync()).Concat(await db.Snapshots.Select(row => row.FrozenAt).ToListAsync()).ToList());
        Assert.All(instants, at =>
        {
            Assert.True(at <= Now);
            Assert.InRange(at.ToLondon().Hour, 8, 18);
        });
    }

    [Fact]
    public async Task The_closed_rounds_hold_one_of_everything()
    {
        await LoadAsync();
        var frozen = (await Look(db => db.SnapshotLines.AsNoTracking().Select(line => line.Content).ToListAsync())).ConvertAll(FrozenAction.FromJson);
        var returns = frozen.SelectMany(action => action.Returns).ToList();
        foreach (var status in Enum.GetValues<ActionStatus>().Except([ActionStatus.NotReported, ActionStatus.Superseded, ActionStatus.Withdrawn]))
            Assert.Contains(frozen, action => action.Status == status);
        Assert.Contains(returns, each => each.Outcome == ReturnOutcome.Nil);
        Assert.InRange(returns.Count(each => each is { Part: ReturnPart.Accountable, Outcome: ReturnOutcome.NonReturn }), 2, 3);
        Assert.Single(returns, each => each.Late);
        Assert.Contains(returns, each => each.Content is { Asks.Length: > 0 });
        Assert.Contains(returns, each => each.Content is { RecoveryStep.Length: > 0, RecoveryOwner.Length: > 0 });
        Assert.Contains(returns, each => each.Content is { FollowUps.Count: > 0 });
        Assert.Contains(returns, each => each.Content is { Status: ActionStatus.Complete, Evidence.Length: > 0, CompletedOn: not null, TestMet: true });
        Assert.Contains(returns, each => each.Challenges.Count > 0);
        Assert.All(returns.SelectMany(each => each.Challenges), challenge => Assert.NotEmpty(challenge.Reply));
        Assert.Contains(frozen, action => action.Rating is { Moderated: { } moderated } rating && moderated != rating.Owner);
        Assert.Contains(frozen, action => action.Milestones.Any(milestone => milestone is { SlippageDays: > 0, Reason.Length: > 0 }));
        Assert.Contains(frozen, action => action.Flags.Any(flag => flag.StartsWith("Progress is word for word", StringComparison.Ordinal)));
        Assert.Contains(frozen, action => action.Returns.Any(each => each is { Part: ReturnPart.Joint, Content: { } said } && said.Confidence != action.Returns[0].Content?.Confidence));
        Assert.Contains(frozen, action => action.BodiesAsked > action.BodiesIn && action.Returns.Any(each => each.Part == ReturnPart.OneOfAll) && action.BodiesIn > 0);
        Assert.Contains(await Look(db => db.ReturnSteps.Where(step => step.To == ReturnState.Declined).ToListAsync()), step => step.Words.StartsWith("Invented", StringComparison.Ordinal));
        Assert.Equal(2, await Look(db => db.Rounds.Select(round => round.ScaleId).Distinct().CountAsync()));
    }

    [Fact]
    public async Task Decisions_are_done_open_and_overdue_and_publications_held_corrected_and_under_embargo()
    {
        await LoadAsync();
        var decisions = await Look(db => db.Decisions.AsNoTracking().ToListAsync());
        Assert.Contains(decisions, decision => !decision.IsOpen);
        Assert.Contains(decisions, decision => decision.IsOpen && decision.DueOn > Today);
        Assert.Contains(decisions, decision => decision.IsOpen && decision.DueOn < Today);
        Assert.All(decisions.Where(decision => !decision.IsOpen), decision => Assert.True(decision.DoneOn <= Today));
        var publications = await Look(db => db.Publications.AsNoTracking().Include(row => row.Lines).Include(row => row.Holds).AsSplitQuery().OrderBy(row => row.PreparedAt).ToListAsync());
        Assert.Equal(6, publications.Count);
        Assert.All(publications, publication => Assert.Equal(PublicationState.Released, publication.State));
        Assert.Single(publications, publication => publication.EmbargoUntil is not null);
        Assert.Equal(2, publications.Count(publication => publication is { Number: 2, Note.Length: > 0, Lines.Count: 1 }));
        var held = Assert.Single(publications, publication => publication.Holds.Count > 0);
        Assert.DoesNotContain(held.Lines, line => line.ActionId == held.Holds[0].ActionId);
        Assert.Contains(publications, publication => publication.RoundId == held.RoundId && publication.Number == 2 && publication.Lines[0].ActionId == held.Holds[0].ActionId);
        Assert.NotEmpty(await Look(db => db.QuietPeriods.Where(period => period.Kind == QuietPeriodKind.PreElection && period.Name.StartsWith("Invented")).ToListAsync()));
        Assert.NotEmpty(await Look(db => db.BodyContacts.ToListAsync()));
        Assert.NotEmpty(await Look(db => db.AgendaItems.ToListAsync()));
    }

    [Fact]
    public async Task In_the_open_round_there_is_something_to_do_for_everybody()
    {
        await LoadAsync();
        var open = await Look(db => db.Returns.AsNoTracking().Where(each => db.Rounds.Any(round => round.Id == each.RoundId && round.State == RoundState.Open))
            .Join(db.Actions, each => each.ActionId, action => action.Id, (each, action) => new { each.State, action.Ref, each.BodyId, each.AssignedTo, Return = each }).ToListAsync());
        foreach (var state in new[] { ReturnState.NotStarted, ReturnState.InDraft, ReturnState.SubmittedForClearance, ReturnState.Declined, ReturnState.Cleared }) Assert.Contains(open, each => each.State == state);
        var home = await Look(db => db.Bodies.Where(body => body.Key == "home-office").Select(body => body.Id).SingleAsync());
        Assert.Contains(open, each => each.State == ReturnState.SubmittedForClearance && each.BodyId == home);
        Assert.Equal(ReturnState.NotStarted, Assert.Single(open, each => each.Ref == "ICAP-1.04").State);
        Assert.Contains(open, each => each.AssignedTo is not null);

        // Green for four rounds of one scale, while a milestone moved on each time.
        var mover = Assert.Single(open, each => each.Ref == "ICAP-5.07").Return;
        var scale = await Look(db => db.ConfidenceScales.SingleAsync(row => row.Id == ShippedScales.ThreePoints));
        var earlier = await Look(db => db.Returns.Where(row => row.ActionId == mover.ActionId && row.ClearedContent != null && row.RoundId != mover.RoundId)
            .Join(db.Rounds.Where(round => round.ScaleId == scale.Id), row => row.RoundId, round => round.Id, (row, round) => new { round.Number, row.ClearedContent }).OrderByDescending(row => row.Number).ToListAsync());
        var facts = await Run<ReportableActions, ActionFacts?>(actions => actions.FindAsync(mover.ActionId));
        Assert.Contains("Green for 4 rounds while a milestone moved", ReturnFlags.Of(mover.Content, [.. earlier.Select(row => row.ClearedContent!)], facts!, scale));
    }

    [Fact]
    public async Task Everything_that_was_written_says_that_it_was_invented_and_keeps_to_the_rules()
    {
        await LoadAsync();
        Assert.All(await Look(db => db.PublicationLines.Select(line => line.PublicLine).ToListAsync()), Invented);
        Assert.All(await Look(db => db.Actions.Select(action => action.StatusNote).ToListAsync()), Invented);
        Assert.All(await Look(db => db.Actions.Where(action => action.WouldStop != "").Select(action => action.WouldStop).ToListAsync()), Invented);
        Assert.All(await Look(db => db.Decisions.Select(decision => decision.Text).ToListAsync()), Invented);
        Assert.All(await Look(db => db.Publications.Where(row => row.Note != "").Select(row => row.Note).ToListAsync()), Invented);
        Assert.All(await Look(db => db.Challenges.Select(row => row.Question).Concat(db.Challenges.Select(row => row.Reply)).ToListAsync()), Invented);
        var cleared = (await Look(db => db.Returns.AsNoTracking().Where(row => row.ClearedContent != null).Select(row => row.ClearedContent!).ToListAsync())).ToList();
        Assert.All(cleared, content =>
        {
            foreach (var field in ReturnField.All.Where(field => field.IsLong && field.Read(content).Length > 0)) Invented(field.Read(content));
            Assert.Empty(InternalWords.In(content));
        });

        static void Invented(string words) => Assert.StartsWith("Invented", words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_action_stands_where_it_was_last_published_and_both_chains_hold()
    {
        await LoadAsync();
        var newest = await Look(async db => (await db.PublicationLines.AsNoTracking().ToListAsync()).GroupBy(line => line.ActionId).Select(lines => lines.MaxBy(line => line.Rank)!).ToList());
        var actions = await Look(db => db.Actions.AsNoTracking().ToDictionaryAsync(action => action.Id));
        // One department had nothing to report in any round, so its action stands where the plan left it: its promise passed without word.
        Assert.Equal(73, newest.Count);
        Assert.All(newest, line => Assert.Equal((line.Status, line.PublicLine), (actions[line.ActionId].Status, actions[line.ActionId].StatusNote)));

        Assert.True((await Run<VerifyAudit, VerifyAudit.Verdict>(verify => verify.RunAsync())).Sound);
        using var file = new MemoryStream();
        await Run<PublicLogFile>(log => log.WriteAsync(file));
        file.Position = 0;
        Assert.True(LogFile.Verify(file).Holds);
    }

    private async Task LoadAsync(DateOnly? on = null)
    {
        Today = on ?? 22.November(2026);
        Assert.True(await Run<LoadDemonstration, bool>(verb => verb.RunAsync()));
    }
}
