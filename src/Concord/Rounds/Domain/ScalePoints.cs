using Concord.Shared;

namespace Concord.Rounds.Domain;

/// <summary>The points of a new scale, held to what keeps them apart without colour: every label and every shape once.</summary>
public static class ScalePoints
{
    public const int Most = 7;

    /// <summary>The colours and shapes that the style sheet knows.</summary>
    public static readonly IReadOnlyList<string> Tones = ["green", "lime", "amber", "orange", "red", "blue", "grey"], Shapes = ["circle", "rounded", "triangle", "diamond", "octagon", "square", "cross"];

    internal static IReadOnlyList<ScalePoint> Of(IReadOnlyList<(string Label, string Meaning, string Tone, string Shape, bool NeedsRecovery)> typed)
    {
        RuleBroken.If(typed.Count is < 2 or > Most, $"A scale has from 2 to {Most} points", "points");
        var problems = new List<Problem>();
        for (var at = 0; at < typed.Count; at++)
        {
            var (label, meaning, tone, shape, _) = typed[at];
            if (label.Length > 40) problems.Add(new($"label{at + 1}", "The label must be 40 characters or fewer"));
            if (meaning.Length is 0 or > 300) problems.Add(new($"meaning{at + 1}", $"Say what {label} means, in 300 characters or fewer"));
            if (!Tones.Contains(tone)) problems.Add(new($"tone{at + 1}", "Choose a colour"));
            if (!Shapes.Contains(shape)) problems.Add(new($"shape{at + 1}", "Choose a shape"));
            if (typed.Take(at).Any(other => KeyOf(other.Label) == KeyOf(label))) problems.Add(new($"label{at + 1}", $"{label} is there already"));
            if (typed.Take(at).Any(other => other.Shape == shape)) problems.Add(new($"shape{at + 1}", "Each point needs a shape of its own, for those who do not see the colour"));
        }
        RuleBroken.IfAny(problems);
        return [.. typed.Select((point, at) => new ScalePoint(KeyOf(point.Label), point.Label, point.Meaning, point.Tone, point.Shape, point.NeedsRecovery || at == typed.Count - 1, at == typed.Count - 1, at == 0))];
    }

    private static string KeyOf(string label) => string.Concat(label.ToLowerInvariant().Select(character => char.IsLetterOrDigit(character) ? character : '-'));
}
