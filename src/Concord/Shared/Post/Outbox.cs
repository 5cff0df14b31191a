using Concord.Data;

namespace Concord.Shared.Post;

/// <summary>
/// The one port for e-mail: written with the change, sent afterwards, so no page waits and none is lost. What can wait
/// is put together with what else the same person gets: post freely, one message for each thing that happened.
/// </summary>
public sealed class Outbox(ConcordDb db, TimeProvider clock)
{
    /// <summary>To somebody who has an account: at the address and as often as they chose.</summary>
    public void Post(Guid personId, Letter letter) => db.OutboxMessages.Add(new OutboxMessage(letter, personId, "", clock.UtcNow()));

    /// <summary>To an address, where there is no account yet.</summary>
    public void Post(string to, Letter letter) => db.OutboxMessages.Add(new OutboxMessage(letter, null, to, clock.UtcNow()));
}
