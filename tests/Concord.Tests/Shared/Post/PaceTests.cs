using Concord.Shared;
using Concord.Shared.Post;

namespace Concord.Tests.Shared.Post;

public sealed class PaceTests
{
    private readonly TestClock clock = new();

    [Fact]
    public void In_no_minute_more_is_sent_than_was_set()
    {
        var pace = Pace(3);
        Assert.Equal([true, true, true, false], Enumerable.Range(0, 4).Select(_ => pace.MaySend()));
        clock.Pass(TimeSpan.FromSeconds(59));
        Assert.False(pace.MaySend());
        clock.Pass(TimeSpan.FromSeconds(1));
        Assert.Equal([true, true, true, false], Enumerable.Range(0, 4).Select(_ => pace.MaySend()));
    }

    [Fact]
    public void Nothing_is_sent_while_it_rests()
    {
        var pace = Pace(3);
        pace.Rest(TimeSpan.FromMinutes(5));
        clock.Pass(TimeSpan.FromMinutes(5) - TimeSpan.FromSeconds(1));
        Assert.False(pace.MaySend());
        clock.Pass(TimeSpan.FromSeconds(1));
        Assert.True(pace.MaySend());
    }

    private Pace Pace(int perMinute) => new(new ConcordSettings { Database = "", DataFolder = "", AuditKey = [], MessagesPerMinute = perMinute }, clock);
}
