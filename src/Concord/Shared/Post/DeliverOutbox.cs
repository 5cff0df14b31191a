using Concord.Data;
using Microsoft.EntityFrameworkCore;

namespace Concord.Shared.Post;

/// <summary>Sends what is ready in the outbox, oldest first; a failure is tried again later, less and less often.</summary>
public sealed class DeliverOutbox(ConcordDb db, ICarrier carrier, Pace pace, TimeProvider clock)
{
    private const int MostAttempts = 10;

    public async Task<int> RunAsync(CancellationToken cancel = default)
    {
        var now = clock.UtcNow();
        var waiting = await db.OutboxMessages
            .Where(message => message.State == MessageState.Waiting && message.IsReady && message.DueAt <= now)
            .OrderBy(message => message.WrittenAt).Take(50).ToListAsync(cancel);
        var sent = 0;
        foreach (var message in waiting)
        {
            if (!pace.MaySend()) break;
            if (!await ClaimAsync(message, cancel)) continue;
            try
            {
                await carrier.CarryAsync(message, cancel);
                message.Sent(clock.UtcNow());
                sent++;
            }
            catch (PostPaused pause)
            {
                message.Resting(pause.Message, clock.UtcNow() + pause.Wait);
                pace.Rest(pause.Wait);
            }
            // A mail server that does not answer in time cancels too: only our own stop ends the round.
            catch (Exception problem) when (!cancel.IsCancellationRequested)
            {
                message.Failed(problem.Message, forGood: problem is PostRefused || message.Attempts >= MostAttempts);
            }
            // What was carried is written down even while the service stops: it would be carried twice.
            await db.SaveChangesAsync(CancellationToken.None);
        }
        return sent;
    }

    // One conditional update decides which web node sends a message: the others find it claimed, until its next attempt.
    private async Task<bool> ClaimAsync(OutboxMessage message, CancellationToken cancel)
    {
        var attempts = message.Attempts;
        var next = clock.UtcNow() + TimeSpan.FromMinutes(Math.Pow(2, attempts));
        var claimed = await db.OutboxMessages
            .Where(row => row.Id == message.Id && row.State == MessageState.Waiting && row.Attempts == attempts && row.DueAt == message.DueAt)
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.Attempts, attempts + 1).SetProperty(row => row.DueAt, next), cancel);
        if (claimed == 0) return false;
        await db.Entry(message).ReloadAsync(cancel);
        return true;
    }
}
