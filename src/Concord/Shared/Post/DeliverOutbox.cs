using Concord.Data;
using Microsoft.EntityFrameworkCore;

namespace Concord.Shared.Post;

/// <summary>Carries one message to a mail server.</summary>
public interface ICarrier
{
    Task CarryAsync(OutboxMessage message, CancellationToken cancel);
}

/// <summary>Sends what waits in the outbox, oldest first; a failure is tried again later, less and less often.</summary>
public sealed class DeliverOutbox(ConcordDb db, ICarrier carrier, TimeProvider clock)
{
    private const int MostAttempts = 10;

    public async Task<int> RunAsync(CancellationToken cancel = default)
    {
        var now = clock.UtcNow();
        var waiting = await db.OutboxMessages
            .Where(message => message.SentAt == null && message.Attempts < MostAttempts && (message.NextAttemptAt == null || message.NextAttemptAt <= now))
            .OrderBy(message => message.WrittenAt).Take(50).ToListAsync(cancel);
        var sent = 0;
        foreach (var message in waiting)
        {
            if (!await ClaimAsync(message, now, cancel)) continue;
            try
            {
                await carrier.CarryAsync(message, cancel);
                message.SentAt = clock.UtcNow();
                message.Body = "";
                message.LastError = null;
                sent++;
            }
            // A mail server that does not answer in time cancels too: only our own stop ends the round.
            catch (Exception problem) when (!cancel.IsCancellationRequested)
            {
                message.LastError = problem.Message[..Math.Min(problem.Message.Length, 2_000)];
            }
            await db.SaveChangesAsync(cancel);
        }
        return sent;
    }

    // One conditional update decides which web node sends a message: the others find it claimed.
    private async Task<bool> ClaimAsync(OutboxMessage message, DateTime now, CancellationToken cancel)
    {
        var attempts = message.Attempts;
        var next = now + TimeSpan.FromMinutes(Math.Pow(2, attempts));
        var claimed = await db.OutboxMessages
            .Where(row => row.Id == message.Id && row.SentAt == null && row.Attempts == attempts)
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.Attempts, attempts + 1).SetProperty(row => row.NextAttemptAt, next), cancel);
        if (claimed == 0) return false;
        await db.Entry(message).ReloadAsync(cancel);
        return true;
    }
}
