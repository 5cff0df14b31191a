using Concord.Data;
using Concord.People;
using Concord.Places;
using Concord.Plans;
using Concord.Rounds.Data;
using Concord.Rounds.Domain;
using Concord.Rounds.Returning;
using Concord.Shared;
using Microsoft.EntityFrameworkCore;

namespace Concord.Web.Pages.Rounds.Clearing;

/// <summary>The returns of a round that wait for a certifier, with what changed in each.</summary>
public sealed class ToClear(ConcordDb db, ReportableActions actions, BodyRegister bodies, ReadableReturns readable)
{
    /// <param name="Disagreeing">Other leads of the action whose rating is another.</param>
    public sealed record Case(Return Return, ActionFacts Action, BodyRegister.Entry Body, IReadOnlyList<CellChange> Changes, IReadOnlyList<string> Disagreeing)
    {
        public string Anchor => $"r{Return.Id:N}";
    }

    public Round Round { get; private set; } = null!;
    public ConfidenceScale Scale { get; private set; } = null!;
    public IReadOnlyList<Case> Cases { get; private set; } = [];

    /// <summary>Those that this person submitted, and somebody else must clear.</summary>
    public int OwnCount { get; private set; }

    public async Task FindAsync(string plan, int number, Actor actor, CancellationToken cancel)
    {
        (_, Round) = await actions.FindAsync(db, plan, number, cancel);
        Scale = await db.ConfidenceScales.AsNoTracking().SingleAsync(row => row.Id == Round.ScaleId, cancel);
        var waiting = await (await readable.OfAsync(actor, Permission.ClearReturn, cancel)).AsNoTracking().Where(row => row.RoundId == Round.Id && row.State == ReturnState.SubmittedForClearance).ToListAsync(cancel);
        OwnCount = waiting.Count(row => row.SubmittedBy == actor.PersonId);
        var others = waiting.Where(row => row.SubmittedBy != actor.PersonId).ToList();
        var asked = others.Select(row => row.ActionId).Distinct().ToList();
        var facts = (await actions.TheseAsync(asked, cancel)).Select((action, order) => (Action: action, Order: order)).ToDictionary(each => each.Action.Id);
        var register = (await bodies.AllAsync(cancel)).ToDictionary(body => body.Id);
        var ratings = (await (await readable.OfAsync(actor, Permission.ReadRound, cancel)).Where(row => row.RoundId == Round.Id && asked.Contains(row.ActionId) && row.Confidence != "" && row.State != ReturnState.NotStarted).Select(row => new { row.Id, row.ActionId, row.BodyId, row.Confidence }).ToListAsync(cancel)).ToLookup(row => row.ActionId);
        var tests = await db.NewestTestsAsync([.. others.Select(row => row.Id)], cancel);
        Cases = [.. others.OrderBy(row => facts[row.ActionId].Order).Select(row => new Case(
            row, facts[row.ActionId].Action, register[row.BodyId], [.. CellChange.OfTest(row.Outcome == ReturnOutcome.Nil ? null : tests.GetValueOrDefault(row.Id), facts[row.ActionId].Action.DoneMeans).Select(change => change with { Label = "What done means was changed after this was submitted" }), .. ChangesOf(row, facts[row.ActionId].Action)],
            [.. ratings[row.ActionId].Where(other => other.Id != row.Id && row.Confidence.Length > 0 && other.Confidence != row.Confidence).Select(other => $"{register[other.BodyId].CurrentShortName} says {Scale.Find(other.Confidence)?.Label}")]))];
    }

    // What was cleared in this round, before a challenge, is newer than what was cleared in the one before.
    private List<CellChange> ChangesOf(Return each, ActionFacts action)
    {
        if (each.Outcome == ReturnOutcome.Nil) return [];
        var before = each.ClearedContent ?? each.Earlier?.CarriedOver() ?? new ReturnContent();
        return [.. CellChange.Between(ReturnCells.Of(action, Scale), before, each.Content),
            .. each.Content.FollowUps.Where(answer => !before.FollowUps.Contains(answer)).Select(answer => new CellChange("What has been done about a decision", before.FollowUps.FirstOrDefault(old => old.DecisionId == answer.DecisionId)?.Answer ?? "", answer.Answer + (answer.Done ? " (done)" : "")))];
    }
}
