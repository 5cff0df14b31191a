using Concord.Data;
using Concord.Plans;
using Concord.Rounds.Commissioning;
using Concord.Rounds.Deciding;
using Concord.Rounds.Domain;
using Concord.Rounds.Freezing;
using Concord.Rounds.Publishing;
using Concord.Shared;
using Concord.Shared.Auditing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Concord.Bench.Rounds;

/// <summary>One quarter from planned to published by the verbs; the returns themselves are written by their nouns and saved in bulk. The last stays open.</summary>
internal sealed class WholeRound(Programme programme, int number, bool isLast)
{
    private const int Decided = 3, Asked = 25;

    private readonly DateOnly first = new DateOnly(2016, 7, 1).AddMonths(3 * (number - 1));
    private Guid id;

    public async Task RunAsync()
    {
        At(first.AddMonths(3));
        var dates = new RoundDates(first, first.AddMonths(3).AddDays(-1), first.AddMonths(3), first.AddMonths(3).AddDays(14), first.AddMonths(3).AddDays(21), first.AddMonths(3).AddDays(35));
        await programme.RunAsync(async (PlanRound verb) => id = await verb.RunAsync(new(programme.PlanId, null, null, $"{first:MMMM} to {first.AddMonths(2):MMMM yyyy}", dates, number <= 20 ? ShippedScales.FivePoints : ShippedScales.ThreePoints, null), Actor.CommandLine));
        await MoveAsync(RoundState.Scheduled);
        await programme.RunAsync(async (OpenRound verb) => await verb.RunAsync(id, await VersionAsync(), Actor.CommandLine));
        await programme.RunAsync((IServiceProvider scope) => WriteAsync(scope));
        if (isLast) return;
        foreach (var state in new[] { RoundState.ClosedForReturns, RoundState.Moderation }) await MoveAsync(state);
        await programme.RunAsync(async (FreezeRound verb) => await verb.RunAsync(id, await VersionAsync(), "The quarter ends", Actor.CommandLine));
        for (var decision = 0; decision < Decided; decision++)
            await programme.RunAsync((RecordDecision verb) => verb.RunAsync(new(id, null, null, programme.Vocabulary.Text(20), $"Department of {programme.Vocabulary[1 + programme.Vocabulary.Below(30)]}", first.AddMonths(6), null), Actor.CommandLine));
        At(first.AddMonths(3).AddDays(35));
        foreach (var state in new[] { RoundState.PackIssued, RoundState.Considered }) await MoveAsync(state);
        await programme.RunAsync((PreparePublication verb) => verb.RunAsync(new(id, null, "", null), Actor.CommandLine));
        await programme.RunAsync(async (ConcordDb db) => publication = await db.Publications.Where(row => row.RoundId == id).Select(row => new Prepared(row.Id, row.Version)).SingleAsync());
        await programme.RunAsync((ReleasePublication verb) => verb.RunAsync(publication!.Id, publication.Version, "", Actor.CommandLine));
    }

    private sealed record Prepared(Guid Id, Guid Version);

    private Prepared? publication;

    private async Task WriteAsync(IServiceProvider scope)
    {
        var db = scope.GetRequiredService<ConcordDb>();
        var actions = (await scope.GetRequiredService<ReportableActions>().OfPlanAsync(programme.PlanId)).ToDictionary(action => action.Id);
        var scale = await db.ConfidenceScales.SingleAsync(row => db.Rounds.Any(round => round.Id == id && round.ScaleId == row.Id));
        foreach (var each in await db.Returns.Where(row => row.RoundId == id).ToListAsync())
        {
            // One in fifty is silent; of the round that is open a third is still to come.
            if (programme.Vocabulary.Below(50) == 0 || (isLast && programme.Vocabulary.Below(3) == 0)) continue;
            var context = new ReturnContext(actions[each.ActionId], first.AddMonths(3).AddDays(-1), scale, each.Earlier);
            each.Save(Content(each, context), context, Guid.Empty, programme.Clock.Now);
            db.ReturnSteps.Add(each.Submit(context, Actor.CommandLine, programme.Clock.Now));
            db.ReturnSteps.Add(each.Clear(Actor.CommandLine, programme.Clock.Now));
            if (programme.Vocabulary.Below(Asked) != 0) continue;
            db.Challenges.Add(each.Ask("progress", programme.Vocabulary.Text(12), Actor.CommandLine, programme.Clock.Now));
            each.Reply(each.Challenges[0].Id, programme.Vocabulary.Text(20), Actor.CommandLine, programme.Clock.Now);
            db.ReturnSteps.Add(each.Accept(Actor.CommandLine, programme.Clock.Now));
        }
        scope.GetRequiredService<Audit>().Record(Actor.Service, "Filled for a measurement", "bench", null);
        await db.SaveChangesAsync();
    }

    private ReturnContent Content(Return each, ReturnContext context)
    {
        var words = programme.Vocabulary;
        var point = context.Scale.Points[words.Below(context.Scale.Points.Count)];
        var late = point.IsGreen ? 0 : words.Below(300);
        return new()
        {
            Status = point.IsGreen ? ActionStatus.OnTrack : point.IsRed ? ActionStatus.OffTrack : ActionStatus.AtRisk, Confidence = point.Key,
            Progress = words.Text(80), NextSteps = words.Text(40), Risks = words.Text(40), PublicLine = words.Text(25), Asks = words.Below(10) == 0 ? words.Text(20) : "",
            RecoveryStep = point.NeedsRecovery ? words.Text(20) : "", RecoveryOwner = point.NeedsRecovery ? "Director" : "",
            Forecasts = [.. context.Action.Milestones.Select(milestone => new Forecast(milestone.Id, milestone.Latest?.AddDays(late), null, words.Text(8)))],
        };
    }

    private void At(DateOnly day) => programme.Clock.Now = day.ToDateTime(new TimeOnly(9, 0), DateTimeKind.Utc);

    private Task MoveAsync(RoundState to) => programme.RunAsync(async (MoveRound verb) => await verb.RunAsync(id, await VersionAsync(), to, "", Actor.CommandLine));

    private async Task<Guid> VersionAsync()
    {
        var version = Guid.Empty;
        await programme.RunAsync(async (ConcordDb db) => version = await db.Rounds.Where(row => row.Id == id).Select(row => row.Version).SingleAsync());
        return version;
    }
}
