using Concord.Shared;

namespace Concord.Testing;

/// <summary>A clock that stands still until a test moves it.</summary>
public sealed class TestClock : TimeProvider
{
    public DateTime Now { get; set; } = new(2027, 1, 14, 10, 0, 0, DateTimeKind.Utc);

    /// <summary>The day in London. Setting it makes it ten in the morning there.</summary>
    public DateOnly Today
    {
        get => DateOnly.FromDateTime(Now.ToLondon());
        set => Now = TimeZoneInfo.ConvertTimeToUtc(value.ToDateTime(new TimeOnly(10, 0)), TimeZoneInfo.FindSystemTimeZoneById("Europe/London"));
    }

    /// <summary>By how much it is ahead of the clock of the database.</summary>
    public TimeSpan AheadOfDatabase { get; set; }

    public DateTime OfDatabase => Now - AheadOfDatabase;

    public override DateTimeOffset GetUtcNow() => new(Now, TimeSpan.Zero);

    public void Pass(TimeSpan time) => Now += time;
}
