using Concord.Data;

namespace Concord.Shared.Post;

/// <summary>A message that is sent once the change that caused it is safely kept. Its body goes when it has been delivered.</summary>
public sealed class OutboxMessage : IUnaudited
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public DateTime WrittenAt { get; init; }
    public string To { get; init; } = "";
    public string Subject { get; init; } = "";
    public string Body { get; internal set; } = "";
    public DateTime? SentAt { get; internal set; }
    public int Attempts { get; internal set; }
    public DateTime? NextAttemptAt { get; internal set; }
    public string? LastError { get; internal set; }
}
