using Concord.Places;

namespace Concord.Rounds.Domain;

/// <summary>A pre-election period that holds a publication, or some lines of it.</summary>
/// <param name="Refs">The actions that a body leads which keeps the period; empty where it holds for the whole programme.</param>
public sealed record QuietWindow(QuietDays.Period Period, IReadOnlyList<string> Refs)
{
    public bool IsWhole => Refs.Count == 0;

    public string InWords => $"{Period.Lasts}: {(IsWhole ? "publishing is held" : $"{string.Join(", ", Refs)} {(Refs.Count == 1 ? "is" : "are")} held, led by a body that keeps it")}";
}
