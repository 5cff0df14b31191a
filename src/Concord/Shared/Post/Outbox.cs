using Concord.Data;

namespace Concord.Shared.Post;

/// <summary>The one port for e-mail: written with the change, sent afterwards, so no page waits and none is lost.</summary>
public sealed class Outbox(ConcordDb db, TimeProvider clock)
{
    public void Post(string to, string subject, string body) => db.OutboxMessages.Add(new OutboxMessage
    {
        WrittenAt = clock.UtcNow(),
        To = to,
        Subject = subject,
        Body = body,
    });
}
