using Concord.Data;
using Microsoft.EntityFrameworkCore;

namespace Concord.Shared.Post;

/// <summary>After the days that the service keeps them, forgets to whom messages went; that they went, and when, stays.</summary>
public sealed class EraseAddresses(ConcordDb db, ConcordSettings settings, TimeProvider clock)
{
    public async Task<int> RunAsync(CancellationToken cancel = default)
    {
        var before = clock.UtcNow().AddDays(-settings.KeepAddressesDays);
        var old = db.OutboxMessages.Where(message => message.State != MessageState.Waiting && message.WrittenAt < before && (message.To != "" || message.PersonId != null));
        // Asked first: on SQLite an update that finds nothing still waits for the one who writes.
        if (!await old.AnyAsync(cancel)) return 0;
        return await old.ExecuteUpdateAsync(set => set
            .SetProperty(message => message.To, "")
            .SetProperty(message => message.PersonId, (Guid?)null)
            .SetProperty(message => message.Fields, new Dictionary<string, string>())
            // A mail server's answer often repeats the address.
            .SetProperty(message => message.LastError, (string?)null), cancel);
    }
}
