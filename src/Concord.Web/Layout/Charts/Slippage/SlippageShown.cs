using Concord.Rounds;

namespace Concord.Web.Layout.Charts.Slippage;

/// <summary>An action's slippage on its page: with forecasts for those who may read rounds.</summary>
/// <param name="Address">Of the action, for the downloads.</param>
public sealed record SlippageShown(IReadOnlyList<SlippageOfAction.Milestone> Milestones, bool IsStaff, string Address)
{
    public const int Drawn = 8;

    /// <summary>The newest rounds: the file has all of them.</summary>
    public static SlippageOfAction.Milestone Newest(SlippageOfAction.Milestone milestone) => milestone with { Points = [.. milestone.Points.TakeLast(Drawn)] };
}
