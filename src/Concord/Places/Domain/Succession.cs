using Concord.Shared;

namespace Concord.Places.Domain;

public enum SuccessionKind { Merge, Split, Transfer }

/// <summary>What became of a body, or of a part of its work: merged into, split into, or a function moved to another.</summary>
public sealed class Succession
{
    private Succession() { }

    public Succession(Body from, Body to, SuccessionKind kind, PartialDate on, string note)
    {
        RuleBroken.If(from.Id == to.Id, "A body cannot succeed itself: rename it instead", nameof(to));
        RuleBroken.If(note.Length > 500, "The note must be 500 characters or fewer", nameof(note));
        (FromBodyId, ToBodyId, Kind, On, Note) = (from.Id, to.Id, kind, on, note);
    }

    public Guid Id { get; private set; } = Guid.CreateVersion7();
    public Guid FromBodyId { get; private set; }
    public Guid ToBodyId { get; private set; }
    public SuccessionKind Kind { get; private set; }
    public PartialDate On { get; private set; }
    public string Note { get; private set; } = "";
}
