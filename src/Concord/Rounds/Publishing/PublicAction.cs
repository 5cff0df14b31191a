using System.Text.Json;
using Concord.Plans;
using Concord.Rounds.Domain;
using Concord.Rounds.Freezing;

namespace Concord.Rounds.Publishing;

/// <summary>What the public may read of an action beside its line.</summary>
public sealed record PublicAction(string Ref, string Slug, int Chapter, string ChapterTitle, string Text, string DoneMeans, string Promised, IReadOnlyList<string> Bodies, IReadOnlyList<PublicMilestone> Milestones)
{
    private static readonly JsonSerializerOptions Options = FrozenAction.Options;

    public static PublicAction FromJson(string json) => JsonSerializer.Deserialize<PublicAction>(json, Options)!;

    /// <param name="reached">The day on which each milestone was reached, in their order.</param>
    internal static PublicationLine LineOf(Publication publication, FrozenAction frozen, ActionStatus status, string words, IReadOnlyList<DateOnly?> reached, int order, long rank) => new()
    {
        PublicationId = publication.Id, PlanId = publication.PlanId, ActionId = frozen.ActionId, Order = order, Rank = rank, Ref = frozen.Ref, Status = status, PublicLine = words,
        Content = JsonSerializer.Serialize(new PublicAction(
            frozen.Ref, frozen.Slug, frozen.Chapter, frozen.ChapterTitle, frozen.Text, frozen.DoneMeans, frozen.Promised, [.. frozen.Returns.Select(each => each.Body)],
            [.. frozen.Milestones.Select((milestone, at) => new PublicMilestone(milestone.Text, milestone.Promised, reached[at]))]), Options),
    };
}

/// <summary>A milestone in public: what was promised and whether it was reached. Forecasts are internal.</summary>
public sealed record PublicMilestone(string Text, string Promised, DateOnly? Reached);
