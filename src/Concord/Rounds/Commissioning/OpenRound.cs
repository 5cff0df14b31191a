using Concord.Data;
using Concord.People;
using Concord.Places;
using Concord.Plans;
using Concord.Rounds.Data;
using Concord.Rounds.Domain;
using Concord.Shared;
using Concord.Shared.Auditing;
using Microsoft.EntityFrameworkCore;

namespace Concord.Rounds.Commissioning;

/// <summary>Asks for returns: one for each action and reporting body, filled in with what was cleared last time.</summary>
public sealed class OpenRound(ConcordDb db, Access access, ReportedInRounds reported, ReportableActions actions, BodyRegister bodies, Audit audit, TimeProvider clock)
{
    // A body that was left out of a round or two still finds its last words.
    private const int RoundsBack = 8;

    /// <returns>How many returns were asked for, and the actions for which there is nobody to ask.</returns>
    public async Task<(int Returns, IReadOnlyList<string> NobodyToAsk)> RunAsync(Guid roundId, Guid version, Actor actor, CancellationToken cancel = default)
    {
        await access.DemandAsync(actor, Permission.RunRound, [Scope.Programme], cancel);
        var round = await db.FindRoundAsync(roundId, cancel);
        PlanRound.ThrowIfMeanwhile(round, version);
        db.RoundSteps.Add(round.Move(RoundState.Open, "", actor, clock.UtcNow()));
        var (asked, nobody) = await AskAsync(round, round.Scope, cancel);
        RuleBroken.If(asked == 0, "None of the chosen actions has a body that could be asked: give them leads first");
        await reported.BeginAsync(round.PlanId, cancel);
        audit.Record(actor, "Opened round", "round", round.Id, $"{round.Name}, {asked} returns");
        await db.SaveChangesAsync(cancel);
        return (asked, nobody);
    }

    /// <summary>Asks about one more action while the round is open, such as a part of one that was split.</summary>
    public async Task<int> AddActionAsync(Guid roundId, Guid actionId, Actor actor, CancellationToken cancel = default)
    {
        await access.DemandAsync(actor, Permission.RunRound, [Scope.Programme], cancel);
        var round = await db.FindRoundAsync(roundId, cancel);
        round.AddAction(actionId);
        var (asked, _) = await AskAsync(round, [actionId], cancel);
        RuleBroken.If(asked == 0, "Its returns have been asked for already, or it has no body that could be asked");
        audit.Record(actor, "Asked for more returns", "round", round.Id, $"{asked} returns");
        await db.SaveChangesAsync(cancel);
        return asked;
    }

    private async Task<(int Asked, IReadOnlyList<string> Nobody)> AskAsync(Round round, IReadOnlyCollection<Guid> scope, CancellationToken cancel)
    {
        var register = (await bodies.AllAsync(cancel)).ToDictionary(body => body.Id);
        var earlier = await EarlierAsync(round, cancel);
        var there = (await db.Returns.Where(row => row.RoundId == round.Id).Select(row => new { row.ActionId, row.BodyId }).ToListAsync(cancel)).Select(row => (row.ActionId, row.BodyId)).ToHashSet();
        var (asked, nobody) = (0, new List<string>());
        foreach (var action in await actions.TheseAsync(scope, cancel))
        {
            var reporting = ReportingBodies.Of(action, register);
            if (reporting.Count == 0) nobody.Add(action.Ref);
            foreach (var (body, part) in reporting.Where(each => !there.Contains((action.Id, each.BodyId))))
            {
                db.Returns.Add(new Return(round.Id, action.Id, body, part, Last(earlier, action.Id, body, part)?.About(action)));
                asked++;
            }
        }
        return (asked, nobody);
    }

    private async Task<ILookup<Guid, Said>> EarlierAsync(Round round, CancellationToken cancel)
    {
        var rounds = await db.Rounds.Where(each => each.PlanId == round.PlanId && each.Number < round.Number && each.Number >= round.Number - RoundsBack).Select(each => new { each.Id, each.Number, each.ScaleId }).ToDictionaryAsync(each => each.Id, cancel);
        var scales = await db.ConfidenceScales.AsNoTracking().ToDictionaryAsync(scale => scale.Id, cancel);
        var said = await db.Returns.AsNoTracking().Where(row => rounds.Keys.Contains(row.RoundId) && row.State == ReturnState.Frozen && row.ClearedContent != null)
            .Select(row => new { row.RoundId, row.ActionId, row.BodyId, row.Part, Content = row.ClearedContent! }).ToListAsync(cancel);
        return said.Select(row => new Said(row.ActionId, row.BodyId, row.Part, rounds[row.RoundId].Number,
            rounds[row.RoundId].ScaleId == round.ScaleId ? row.Content : row.Content.Unrated(scales[rounds[row.RoundId].ScaleId]))).ToLookup(row => row.ActionId);
    }

    private sealed record Said(Guid ActionId, Guid BodyId, ReturnPart Part, int Round, ReturnContent Content);

    // A body that took the action over starts from what the one before said of it, not from its own contribution.
    private static ReturnContent? Last(ILookup<Guid, Said> earlier, Guid action, Guid body, ReturnPart part) => earlier[action]
        .Where(said => said.BodyId == body || (part == ReturnPart.Accountable && said.Part == ReturnPart.Accountable))
        .OrderByDescending(said => part == ReturnPart.Accountable && said.Part == part).ThenByDescending(said => said.Round).ThenByDescending(said => said.BodyId == body).FirstOrDefault()?.Content;
}
