using System.Collections.Concurrent;
using Concord.Shared.Post;

namespace Concord.Testing;

/// <summary>Carries messages nowhere, and remembers them; or fails as a test asks.</summary>
public sealed class Postman : ICarrier
{
    public sealed record Carried(string To, string Subject, string Body);

    public ConcurrentQueue<Carried> All { get; } = [];
    public Func<OutboxMessage, Exception?> Trouble { get; set; } = _ => null;
    public TimeSpan Takes { get; set; }

    public async Task CarryAsync(OutboxMessage message, CancellationToken cancel)
    {
        if (Takes > TimeSpan.Zero) await Task.Delay(Takes, cancel);
        if (Trouble(message) is { } trouble) throw trouble;
        All.Enqueue(new(message.To, message.Subject, message.Body));
    }
}
