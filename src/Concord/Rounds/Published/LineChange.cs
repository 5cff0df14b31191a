using Concord.Rounds.Publishing;

namespace Concord.Rounds.Published;

/// <summary>What is published of an action at one time, beside what was at an earlier one.</summary>
/// <param name="Before">Null where nothing had been published of it.</param>
public sealed record LineChange(PublishedLine? Before, PublishedLine After)
{
    public bool IsNew => Before is null;
    public bool IsStatusChanged => Before is not null && Before.Status != After.Status;
    public bool IsReworded => Before is not null && Before.Words != After.Words;

    /// <summary>It comes from a later version of its round: a correction, or a line that was held.</summary>
    public bool IsCorrected => After.Edition.Version > 1;

    /// <summary>Milestones that were reached in between, as far as is published.</summary>
    public IReadOnlyList<PublicMilestone> Reached => [.. After.Action.Milestones.Where(each => each.Reached is not null && Before?.Action.Milestones.Any(before => before.Text == each.Text && before.Promised == each.Promised && before.Reached is not null) != true)];

    public bool IsAny => IsNew || IsStatusChanged || IsReworded || Reached.Count > 0;
}
