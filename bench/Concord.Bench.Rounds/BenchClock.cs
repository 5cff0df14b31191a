namespace Concord.Bench.Rounds;

/// <summary>The day on which the data is made: ten years of quarters go by while the programme believes them.</summary>
internal sealed class BenchClock : TimeProvider
{
    public DateTime Now { get; set; }

    public override DateTimeOffset GetUtcNow() => new(Now, TimeSpan.Zero);
}
