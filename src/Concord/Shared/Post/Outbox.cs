using Concord.Data;
using Microsoft.EntityFrameworkCore;

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
    /// <param name="wish">What its owner wished to hear; it can be forgotten with all that was written.</param>
    public void Post(string to, Letter letter, Guid? wish = null) => db.OutboxMessages.Add(new OutboxMessage(letter, null, to, clock.UtcNow(), wish));

    /// <summary>What waits for the owner of a wish does not go any more, and no message remembers the address.</summary>
    public async Task ForgetAsync(Guid wish, CancellationToken cancel = default)
    {
        var its = db.OutboxMessages.Where(message => message.WishId == wish);
        await its.Where(message => message.State == MessageState.Waiting || message.State == MessageState.Failed).ExecuteUpdateAsync(set => set.SetProperty(message => message.State, MessageState.NotWanted), cancel);
        await its.ExecuteUpdateAsync(set => set.SetProperty(message => message.To, "").SetProperty(message => message.Fields, new Dictionary<string, string>()).SetProperty(message => message.LastError, (string?)null), cancel);
    }
}
