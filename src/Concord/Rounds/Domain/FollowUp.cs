using System.Globalization;

namespace Concord.Rounds.Domain;

/// <summary>A decision that a return answers, under the name that people know it by: its own number and that of its round.</summary>
public sealed record FollowUp(Decision Decision, int Round)
{
    public string Name => string.Create(CultureInfo.InvariantCulture, $"Round {Round}, decision {Decision.Number}");

    /// <summary>What was decided, for whom and by when.</summary>
    public string InWords => string.Create(CultureInfo.GetCultureInfo("en-GB"),
        $"{Name}: {Decision.Text}{(Decision.Owner.Length > 0 ? $" (for {Decision.Owner}{(Decision.DueOn is { } due ? $", by {due:d MMMM yyyy}" : "")})" : "")}");

    /// <summary>Words that begin as its own do are about it, however they end.</summary>
    public bool IsNamedIn(string words) => words.TrimStart().StartsWith($"{Name}:", StringComparison.OrdinalIgnoreCase);
}
