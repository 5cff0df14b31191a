using System.Security.Cryptography;
using System.Text;
using Concord.Data;
using Concord.People;
using Concord.Places;
using Concord.Plans;
using Concord.Rounds.Commissioning;
using Concord.Rounds.Data;
using Concord.Rounds.Domain;
using Concord.Rounds.Moderating;
using Concord.Shared;
using Concord.Shared.Auditing;
using Concord.Shared.Calendar;
using Microsoft.EntityFrameworkCore;

namespace Concord.Rounds.Freezing;

/// <summary>Fixes a round for good: every return, and a snapshot of each action with its hash.</summary>
public sealed class FreezeRound(ConcordDb db, Access access, ReportableActions actions, BodyRegister bodies, WorkingDays days, EarlierReturns earlierReturns, Audit audit, TimeProvider clock)
{
    /// <param name="despite">Why it is frozen although challenges are unanswered or returns wait for clearance; empty where none do.</param>
    public async Task<string> RunAsync(Guid roundId, Guid version, string despite, Actor actor, CancellationToken cancel = default)
    {
        await access.DemandAsync(actor, Permission.RunRound, [Scope.Programme], cancel);
        var round = await db.FindRoundAsync(roundId, cancel);
        PlanRound.ThrowIfMeanwhile(round, version);
        var at = clock.UtcNow();
        db.RoundSteps.Add(round.Move(RoundState.Frozen, despite, actor, at));
        var returns = await db.Returns.Include(row => row.Steps).Include(row => row.Challenges).AsSplitQuery().Where(row => row.RoundId == round.Id).ToListAsync(cancel);
        var open = returns.Count(each => each.Outcome != ReturnOutcome.Excused && (each.State is ReturnState.SubmittedForClearance or ReturnState.Challenged));
        RuleBroken.If(open > 0 && string.IsNullOrWhiteSpace(despite), $"{open} {(open == 1 ? "return waits" : "returns wait")} for clearance or for an answer. Say why the round is frozen all the same", "despite");
        foreach (var each in returns) db.ReturnSteps.Add(each.Freeze(actor, at));
        var snapshot = await SnapshotAsync(round, returns, actor, at, cancel);
        audit.Record(actor, "Froze round", "round", round.Id, $"{round.Name}, SHA-256 {snapshot.Sha256}");
        await db.SaveChangesAsync(cancel);
        return snapshot.Sha256;
    }

    private async Task<Snapshot> SnapshotAsync(Round round, List<Return> returns, Actor actor, DateTime at, CancellationToken cancel)
    {
        var scale = await db.ConfidenceScales.SingleAsync(row => row.Id == round.ScaleId, cancel);
        var byAction = returns.ToLookup(each => each.ActionId);
        // An action about which nobody could be asked stays in the count, and is named.
        var asked = round.Scope.Union(byAction.Select(each => each.Key)).ToList();
        var earlier = await earlierReturns.OfAsync(round, asked, cancel);
        var freezer = new Freezer(round, scale, (await bodies.AllAsync(cancel)).ToDictionary(body => body.Id), await db.ClearedTestsAsync(round.Id, returns, cancel), days);
        var frozen = (await actions.TheseAsync(asked, cancel)).Select(action => freezer.Freeze(action, [.. byAction[action.Id]], [.. earlier[action.Id]])).ToList();
        var plan = await actions.PlanAsync(round.PlanId, cancel);
        var content = (Header(round, plan.Slug, plan.Title, scale, frozen, returns) with
        {
            Before = (await db.NewestBeforeAsync(round, cancel))?.Id, FollowUps = await db.OpenFollowUpsAsync(round, DateOnly.FromDateTime(at.ToLondon()), cancel),
        }).ToJson();
        var lines = frozen.Select((action, order) => Line(round, action, order)).ToList();
        var snapshot = new Snapshot
        {
            RoundId = round.Id, PlanId = round.PlanId, FrozenAt = at, FrozenBy = actor.PersonId, Content = content, Lines = lines.Count, Sha256 = Hash(content, lines.Select(line => line.Sha256)),
        };
        db.Snapshots.Add(snapshot);
        db.SnapshotLines.AddRange(lines.Select(line => new SnapshotLine
        {
            SnapshotId = snapshot.Id, RoundId = line.RoundId, PlanId = line.PlanId, ActionId = line.ActionId, BodyId = line.BodyId, Order = line.Order, Status = line.Status,
            Outcome = line.Outcome, Confidence = line.Confidence, SlippageDays = line.SlippageDays, Content = line.Content, Sha256 = line.Sha256,
        }));
        return snapshot;
    }

    private static SnapshotLine Line(Round round, FrozenAction action, int order)
    {
        var content = action.ToJson();
        return new()
        {
            RoundId = round.Id, PlanId = round.PlanId, ActionId = action.ActionId, BodyId = action.Accountable?.BodyId, Order = order, Status = action.Status,
            Outcome = action.Outcome, Confidence = action.Rating?.Key ?? "", SlippageDays = action.SlippageDays, Content = content, Sha256 = Sha256Of(content),
        };
    }

    private static FrozenRound Header(Round round, string slug, string title, ConfidenceScale scale, List<FrozenAction> frozen, List<Return> returns) => new(
        Snapshot.NewestSchema, slug, title, round.Number, round.Name, round.PeriodFrom, round.PeriodTo, round.DueOn, round.MeetingOn, scale.Name, scale.Version, scale.Points,
        frozen.GroupBy(action => action.Status).OrderBy(group => group.Key).ToDictionary(group => group.Key, group => group.Count()),
        frozen.Where(action => action.Rating is not null).GroupBy(action => action.Rating!.Key).OrderBy(group => scale.RankOf(group.Key)).ToDictionary(group => group.Key, group => group.Count()),
        returns.Count(each => each.Outcome == ReturnOutcome.Returned), returns.Count(each => each.Outcome == ReturnOutcome.Nil), returns.Count(each => each.Outcome == ReturnOutcome.NonReturn));

    internal static string Hash(string content, IEnumerable<string> lines) => Sha256Of(content + string.Concat(lines.Select(line => $"\n{line}")));

    internal static string Sha256Of(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
