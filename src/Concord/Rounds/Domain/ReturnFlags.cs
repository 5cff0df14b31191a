using Concord.Plans;

namespace Concord.Rounds.Domain;

/// <summary>What a moderator should look at twice: no rule is broken, and yet.</summary>
public static class ReturnFlags
{
    public const int RoundsOfGreen = 4;

    /// <param name="earlier">The cleared contents of earlier rounds, the newest first; without their rating where that is of another scale.</param>
    /// <param name="moderated">The secretariat's rating, where there is one.</param>
    public static IReadOnlyList<string> Of(ReturnContent content, IReadOnlyList<ReturnContent> earlier, ActionFacts action, ConfidenceScale scale, ModeratedRating? moderated = null)
    {
        var flags = new List<string>();
        if (earlier.Count > 0 && content.Progress.Length > 0 && content.Progress == earlier[0].Progress) flags.Add("Progress is word for word what it was last time");
        var stale = earlier.Count < 2 ? [] : ReturnField.All.Where(field => field.IsLong && field.Name != "progress" && field.Read(content) is { Length: > 0 } text && earlier.Take(2).All(before => field.Read(before) == text)).ToList();
        if (stale.Count > 0) flags.Add($"Unchanged twice running: {string.Join(", ", stale.Select(field => field.Label.ToLowerInvariant()))}");
        if (moderated is not null && scale.Find(moderated.Confidence) is { NeedsRecovery: true } rated && (content.RecoveryStep.Trim().Length == 0 || content.RecoveryOwner.Trim().Length == 0))
            flags.Add($"Moderated to {rated.Label.ToLowerInvariant()} without a recovery step and who takes it: ask for them");
        var run = earlier.Prepend(content).TakeWhile(each => scale.Find(each.Confidence) is { IsGreen: true }).ToList();
        if (run.Count >= RoundsOfGreen && action.Milestones.Any(milestone => Moved(milestone.Id, run)))
            flags.Add($"Green for {run.Count} rounds while a milestone moved");
        foreach (var milestone in action.Milestones.Where(milestone => content.Of(milestone.Id) is { Actual: null } forecast && forecast.Expected > milestone.Latest))
            flags.Add($"“{milestone.Text}” is forecast after its promise, “{milestone.Holds}”");
        return flags;
    }

    private static bool Moved(Guid milestone, IReadOnlyList<ReturnContent> run) =>
        run.Select(content => content.Of(milestone)?.Expected).Where(day => day is not null).Distinct().Count() > 1;
}
