namespace Concord.Shared.Post;

/// <summary>How fast this node may send: so many in any minute, and nothing while who delivers asked to wait.</summary>
public sealed class Pace(ConcordSettings settings, TimeProvider clock)
{
    private readonly Queue<DateTime> sent = new();
    private readonly Lock one = new();
    private DateTime quietUntil;

    public bool MaySend()
    {
        lock (one)
        {
            var now = clock.UtcNow();
            while (sent.TryPeek(out var first) && first <= now.AddMinutes(-1)) sent.Dequeue();
            if (now < quietUntil || sent.Count >= settings.MessagesPerMinute) return false;
            sent.Enqueue(now);
            return true;
        }
    }

    public void Rest(TimeSpan wait)
    {
        lock (one) quietUntil = clock.UtcNow() + wait;
    }
}
