namespace Concord.Shared;

/// <summary>Instants are kept in UTC; people live in Europe/London.</summary>
public static class London
{
    private static readonly TimeZoneInfo Zone = TimeZoneInfo.FindSystemTimeZoneById("Europe/London");

    public static DateOnly Today(this TimeProvider clock) => DateOnly.FromDateTime(ToLondon(clock.UtcNow()));

    public static DateTime UtcNow(this TimeProvider clock)
    {
        // To the microsecond, as every database keeps it: what was signed or hashed before a save reads the same after it.
        var now = clock.GetUtcNow().UtcDateTime;
        return now.AddTicks(-(now.Ticks % TimeSpan.TicksPerMicrosecond));
    }

    /// <summary>The next instant, this one or later, at which the clock in London shows this time of day.</summary>
    public static DateTime NextInLondon(this DateTime utc, TimeOnly time)
    {
        var here = ToLondon(utc);
        var day = DateOnly.FromDateTime(here).AddDays(TimeOnly.FromDateTime(here) > time ? 1 : 0);
        return TimeZoneInfo.ConvertTimeToUtc(day.ToDateTime(time), Zone);
    }

    public static DateTime ToLondon(this DateTime utc) =>
        TimeZoneInfo.ConvertTimeFromUtc(DateTime.SpecifyKind(utc, DateTimeKind.Utc), Zone);

    /// <summary>A time of day in London, in UTC; null where the clocks skip it. Of one that comes twice, the later.</summary>
    public static DateTime? InstantOf(DateOnly day, TimeOnly time) => Zone.IsInvalidTime(day.ToDateTime(time)) ? null : ToUtc(day, time);

    /// <summary>A time of day that the clocks neither skip nor repeat, in UTC.</summary>
    internal static DateTime ToUtc(DateOnly day, TimeOnly time) => TimeZoneInfo.ConvertTimeToUtc(day.ToDateTime(time), Zone);
}
