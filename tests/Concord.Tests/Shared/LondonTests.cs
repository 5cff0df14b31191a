using Concord.Shared;

namespace Concord.Tests.Shared;

public sealed class LondonTests
{
    [Theory]
    [InlineData("2027-01-14T23:59:59Z", 14)]
    [InlineData("2027-07-14T22:59:59Z", 14)]
    [InlineData("2027-07-14T23:00:00Z", 15)]
    public void The_day_begins_at_midnight_in_London_summer_and_winter(string instant, int day)
    {
        var clock = new TestClock { Now = DateTimeOffset.Parse(instant).UtcDateTime };
        Assert.Equal(day, clock.Today().Day);
    }

    [Fact]
    public void A_test_sets_the_day_and_it_is_ten_in_the_morning()
    {
        var clock = new TestClock { Today = 1.July(2027) };
        Assert.Equal((1.July(2027), 9), (clock.Today(), clock.Now.Hour));
    }
}
