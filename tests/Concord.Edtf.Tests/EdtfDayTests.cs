namespace Concord.Edtf.Tests;

public sealed class EdtfDayTests
{
    [Fact]
    public void Days_and_months_are_added_as_the_calendar_of_dotnet_adds_them()
    {
        var random = new Random(1582);
        for (var trial = 0; trial < 20_000; trial++)
        {
            var day = DateOnly.FromDayNumber(random.Next(1_000_000, 2_500_000));
            var (days, months) = (random.Next(-400_000, 400_000), random.Next(-5_000, 5_000));
            Assert.Equal(day.AddDays(days), EdtfDay.From(day).AddDays(days).ToDateOnly());
            Assert.Equal(day.AddMonths(months), EdtfDay.From(day).Add(0, months).ToDateOnly());
        }
    }

    [Theory]
    [InlineData(-1, -1, 12, 31)]
    [InlineData(59, 0, 2, 29)]
    [InlineData(366, 1, 1, 1)]
    [InlineData(-146_097, -400, 1, 1)]
    public void The_year_0_has_a_leap_day_and_one_before_it(int days, long year, int month, int day) =>
        Assert.Equal(new(year, month, day), new EdtfDay(0, 1, 1).AddDays(days));

    [Fact]
    public void A_day_that_is_not_in_the_calendar_is_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new EdtfDay(1900, 2, 29));
        Assert.Throws<ArgumentOutOfRangeException>(() => new EdtfDay(2004, 13, 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => new EdtfDay(long.MaxValue, 1, 1));
    }

    [Fact]
    public void Days_are_in_order_and_reach_beyond_those_of_dotnet()
    {
        EdtfDay[] days = [new(-170_000_002, 12, 31), new(-1, 2, 3), new(0, 1, 1), new(1, 1, 1), new(9999, 12, 31), new(10_000, 1, 1)];
        Assert.Equal(days, days.Reverse().Order());
        Assert.Equal([null, null, null, DateOnly.MinValue, DateOnly.MaxValue, null], days.Select(day => day.ToDateOnly()));
        Assert.Equal(["-170000002-12-31", "-0001-02-03", "0000-01-01", "0001-01-01", "9999-12-31", "10000-01-01"], days.Select(day => day.ToString()));
    }
}
