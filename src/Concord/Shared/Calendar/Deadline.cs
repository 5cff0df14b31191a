namespace Concord.Shared.Calendar;

/// <summary>A day by the end of which something is due: 23:59 in Europe/London. What comes within that last minute is in time.</summary>
public readonly record struct Deadline(DateOnly Day)
{
    private static readonly TimeOnly LastMinute = new(23, 59);

    /// <summary>23:59 on the day in Europe/London, in UTC. British clocks change at one in the morning, so it comes exactly once on every day.</summary>
    public DateTime Instant => London.ToUtc(Day, LastMinute);

    /// <summary>Whether an instant, in UTC, is too late.</summary>
    public bool HasPassed(DateTime utc) => utc >= Instant.AddMinutes(1);

    /// <summary>What is left at an instant, in UTC, until 23:59; nothing once it is reached.</summary>
    public TimeSpan Left(DateTime utc) => utc < Instant ? Instant - utc : TimeSpan.Zero;
}
