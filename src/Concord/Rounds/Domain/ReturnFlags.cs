using Concord.Plans;

namespace Concord.Rounds.Domain;

/// <summary>What a moderator should look at twice: no rule is broken, and yet.</summary>
public static class ReturnFlags
{
    public const int RoundsOfGreen = 4;

    /// <param name="earlier">The cleared contents of earlier rounds, the newest first.</param>
    public static IReadOnlyList<string> Of(ReturnContent content, IReadOnlyList<ReturnContent> earlier, ActionFacts action, ConfidenceScale scale)
    {
        var flags = new List<string>();
        if (earlier.Count > 0 && content.Progress.Length > 0 && content.Progress == earlier[0].Progress) flags.Add("Progress is word for word what it was last time");
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
