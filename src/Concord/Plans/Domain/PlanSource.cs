namespace Concord.Plans.Domain;

/// <summary>A document waiting to be read, and afterwards the plan's source, byte for byte.</summary>
public sealed class PlanSource
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public string File { get; init; } = "";
    public string Sha256 { get; init; } = "";
    public byte[] Bytes { get; init; } = [];
    public DateTime UploadedAt { get; init; }
    public Guid? UploadedBy { get; init; }
    public Guid? PlanId { get; set; }
}
