using Concord.Data;

namespace Concord.Rounds.Domain;

/// <summary>A release of which subscribers are still to hear. It is written with the release, and gone when the last has been written to.</summary>
public sealed class Telling : IUnaudited
{
    private Telling() { }

    public Telling(Guid roundId, IReadOnlyCollection<Guid> changed, Uri root, DateTime at) => (RoundId, Changed, Root, WrittenAt) = (roundId, [.. changed], root.AbsoluteUri, at);

    public Guid Id { get; private set; } = Guid.CreateVersion7();
    public Guid RoundId { get; private set; }

    /// <summary>The actions of which something new is published.</summary>
    public IReadOnlyList<Guid> Changed { get; private set; } = [];

    /// <summary>Where the service is reached, for the links.</summary>
    public string Root { get; private set; } = "";
    public DateTime WrittenAt { get; private set; }

    /// <summary>The last address in order that was written to.</summary>
    public string Upto { get; private set; } = "";
}
