namespace Concord.Rounds.Domain;

/// <summary>A round as it was frozen: what it says never changes, and its hash shows it.</summary>
public sealed class Snapshot
{
    public const int NewestSchema = 3;

    public Guid Id { get; init; } = Guid.CreateVersion7();
    public Guid RoundId { get; init; }
    public Guid PlanId { get; init; }
    public int SchemaVersion { get; init; } = NewestSchema;
    public DateTime FrozenAt { get; init; }
    public Guid? FrozenBy { get; init; }

    /// <summary>The round's own facts, as JSON: its name, period, scale and counts.</summary>
    public string Content { get; init; } = "";
    public int Lines { get; init; }

    /// <summary>SHA-256 over the content and every line's hash in order, in lower-case hexadecimal.</summary>
    public string Sha256 { get; init; } = "";
}

/// <summary>One action in a snapshot. The columns repeat what the content says, so that lists and pictures need not open it.</summary>
public sealed class SnapshotLine
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public Guid SnapshotId { get; init; }
    public Guid RoundId { get; init; }
    public Guid PlanId { get; init; }
    public Guid ActionId { get; init; }
    public Guid? BodyId { get; init; }
    public int Order { get; init; }
    public Plans.ActionStatus Status { get; init; }
    public ReturnOutcome Outcome { get; init; }

    /// <summary>The rating that counts: the moderated one where there is one, else the owner's; empty where unrated.</summary>
    public string Confidence { get; init; } = "";

    /// <summary>Working days by which the furthest milestone's forecast lies after its promise; null where none can be said.</summary>
    public int? SlippageDays { get; init; }
    public string Content { get; init; } = "";
    public string Sha256 { get; init; } = "";
}
