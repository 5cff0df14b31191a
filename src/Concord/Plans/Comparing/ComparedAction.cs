namespace Concord.Plans.Comparing;

/// <summary>What is compared of an action: what was published, in plain words.</summary>
public sealed record ComparedAction(string Ref, string Chapter, string Text, string Lead, string Promised, IReadOnlyList<string> Components, IReadOnlyList<string> Milestones)
{
    public IReadOnlyList<string> Footnotes { get; init; } = [];

    /// <summary>Everything it says, a line for each thing.</summary>
    public string Whole => string.Join('\n', [Text, .. Components.Select(part => $"• {part}"), $"Led by: {Lead}", $"Promised: {Promised}", .. Milestones, .. Footnotes]);
}

public enum Difference { Same, Changed, Added, Removed }

/// <summary>An action before and after, or on one side only. What says in words which of its fields differ.</summary>
public sealed record ComparedPair(ComparedAction? Before, ComparedAction? After)
{
    public Difference Difference => (Before, After) switch
    {
        (null, _) => Difference.Added,
        (_, null) => Difference.Removed,
        _ => Differing.Count == 0 ? Difference.Same : Difference.Changed,
    };

    public IReadOnlyList<string> Differing { get; } = Before is null || After is null ? [] :
    [
        .. When(Before.Text != After.Text, "its words"), .. When(!Before.Components.SequenceEqual(After.Components, StringComparer.Ordinal), "its parts"),
        .. When(Before.Lead != After.Lead, "who leads"), .. When(Before.Promised != After.Promised, "when it is promised"),
        .. When(!Before.Milestones.SequenceEqual(After.Milestones, StringComparer.Ordinal), "its milestones"),
        // A document without footnotes, such as a copy in which they stand elsewhere, takes none away.
        .. When(After.Footnotes.Count > 0 && !Before.Footnotes.SequenceEqual(After.Footnotes, StringComparer.Ordinal), "its footnotes"),
    ];

    private static IEnumerable<string> When(bool differs, string what) => differs ? [what] : [];
}
