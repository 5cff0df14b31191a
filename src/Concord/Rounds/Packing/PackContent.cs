using Concord.Plans;
using Concord.Rounds.Domain;
using Concord.Rounds.Freezing;

namespace Concord.Rounds.Packing;

/// <summary>What the group gets to read: the frozen round, how it moved since the one before, and what is asked of the group.</summary>
/// <param name="Before">The snapshot before this one; null for the first.</param>
public sealed record PackContent(
    string PlanTitle, FrozenRound Round, DateTime FrozenAt, string Sha256, string CoverNote, FrozenRound? Before, IReadOnlyList<PackAction> Actions, IReadOnlyList<PackFollowUp> FollowUps)
{
    /// <summary>Ratings of two versions of a scale are never compared.</summary>
    public bool SameScale => Before is { } before && (before.ScaleName, before.ScaleVersion) == (Round.ScaleName, Round.ScaleVersion);

    /// <summary>Statuses with how many actions have each, now and last time.</summary>
    public IReadOnlyList<Movement> Statuses => [.. Round.Statuses.Keys.Union(Before?.Statuses.Keys ?? []).Order().Select(status => new Movement(status.InWords(), Round.Statuses.GetValueOrDefault(status), Before?.Statuses.GetValueOrDefault(status)))];

    /// <summary>Points of the scale with how many actions have each; last time's only where the scale was the same.</summary>
    public IReadOnlyList<Movement> Ratings => [.. Round.Scale.Select(point => new Movement(point.Label, Round.Ratings.GetValueOrDefault(point.Key), SameScale ? Before?.Ratings.GetValueOrDefault(point.Key) : null))];

    /// <summary>Those whose rating is not the best: the worst first.</summary>
    public IReadOnlyList<PackAction> InDoubt => [.. Actions.Where(action => action.Point is { IsGreen: false } && action.Frozen.Status != ActionStatus.Complete).OrderByDescending(action => action.Rank).ThenBy(action => action.Order)];

    public IReadOnlyList<PackAction> Improved => SameScale ? [.. Actions.Where(action => action.Rank < action.RankBefore)] : [];

    public IReadOnlyList<PackAction> Worsened => SameScale ? [.. Actions.Where(action => action.Rank > action.RankBefore)] : [];

    /// <summary>Milestones that are, or will be, later than what was promised: the latest first.</summary>
    public IReadOnlyList<(PackAction Action, FrozenMilestone Milestone)> Slipped =>
        [.. Actions.SelectMany(action => action.Frozen.Milestones.Where(milestone => milestone.SlippageDays > 0).Select(milestone => (action, milestone))).OrderByDescending(each => each.milestone.SlippageDays).ThenBy(each => each.action.Order)];

    public IReadOnlyList<(PackAction Action, FrozenReturn Return)> Asks => [.. Actions.SelectMany(action => action.Frozen.Returns.Where(each => each.Content is { Asks.Length: > 0 }).Select(each => (action, each)))];

    public IReadOnlyList<(PackAction Action, FrozenReturn Return)> NonReturns => Of(ReturnOutcome.NonReturn);

    public IReadOnlyList<(PackAction Action, FrozenReturn Return)> NilReturns => Of(ReturnOutcome.Nil);

    /// <summary>Actions of the round about which no body could be asked.</summary>
    public IReadOnlyList<PackAction> NobodyAsked => [.. Actions.Where(action => action.Frozen.Outcome == ReturnOutcome.NobodyAsked)];

    private IReadOnlyList<(PackAction Action, FrozenReturn Return)> Of(ReturnOutcome outcome) => [.. Actions.SelectMany(action => action.Frozen.Returns.Where(each => each.Outcome == outcome).Select(each => (action, each)))];
}

/// <summary>A count now and last time; null where last time cannot be compared.</summary>
public sealed record Movement(string Label, int Now, int? Before)
{
    public string InWords => Before is not { } before ? "not comparable" : Now == before ? "no change" : Now > before ? $"up {Now - before}" : $"down {before - Now}";
}

/// <summary>An action of the pack, with its rating and the one before on the same scale.</summary>
/// <param name="Rank">0 is the scale's best.</param>
public sealed record PackAction(int Order, FrozenAction Frozen, ScalePoint? Point, int? Rank, ScalePoint? PointBefore, int? RankBefore, ActionStatus? StatusBefore);

/// <summary>A decision of an earlier meeting that is still open.</summary>
public sealed record PackFollowUp(string Round, int Number, string Text, string Owner, DateOnly? DueOn, string? ActionRef, string Answer);
