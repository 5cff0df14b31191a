namespace Concord.Shared.Post;

/// <summary>Carries one message to whoever delivers it. What it throws says what is next; anything unforeseen is tried again, less and less often.</summary>
public interface ICarrier
{
    Task CarryAsync(OutboxMessage message, CancellationToken cancel);
}

/// <summary>This message will never be taken: trying again would change nothing.</summary>
public sealed class PostRefused(string message) : Exception(message);

/// <summary>No message is taken for a while, and it is not this one's fault.</summary>
public sealed class PostPaused(string message, TimeSpan wait) : Exception(message)
{
    public TimeSpan Wait { get; } = wait;
}
