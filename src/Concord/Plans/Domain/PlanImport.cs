using Concord.Data;

namespace Concord.Plans.Domain;

/// <summary>An import that is too large to wait for: it is taken on by one web node, and by another if that one is gone.</summary>
public sealed class PlanImport : IUnaudited
{
    /// <summary>Many times what the largest import takes: after it, the node that took it on is gone.</summary>
    public static readonly TimeSpan Lease = TimeSpan.FromMinutes(10);

    public Guid Id { get; init; } = Guid.CreateVersion7();
    public Guid SourceId { get; init; }

    /// <summary>What was asked for, as JSON.</summary>
    public string Request { get; init; } = "";
    public Guid? AskedBy { get; init; }
    public DateTime AskedAt { get; init; }
    public int Actions { get; init; }
    public DateTime? TakenUntil { get; set; }
    public DateTime? EndedAt { get; set; }
    public string? PlanSlug { get; set; }
    public string? Trouble { get; set; }
}
