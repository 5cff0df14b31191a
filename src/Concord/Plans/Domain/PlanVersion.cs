namespace Concord.Plans.Domain;

/// <summary>One publication of a plan as it was read, kept whole: what came later never changes it.</summary>
public sealed class PlanVersion
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public Guid PlanId { get; init; }

    /// <summary>1 is the first publication.</summary>
    public int Number { get; init; }
    public string Published { get; init; } = "";
    public string SourceFile { get; init; } = "";
    public string SourceSha256 { get; init; } = "";
    public Guid? SourceId { get; init; }
    public DateTime AddedAt { get; init; }
    public Guid? AddedBy { get; init; }

    /// <summary>Why it was saved within a pre-election period; empty where none held it.</summary>
    public string Exception { get; init; } = "";

    /// <summary>The draft as JSON, exactly as it was accepted.</summary>
    public string Content { get; init; } = "";
}
