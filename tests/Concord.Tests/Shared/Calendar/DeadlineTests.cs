using System.Globalization;
using Concord.Shared.Calendar;

namespace Concord.Tests.Shared.Calendar;

public sealed class DeadlineTests
{
    [Theory]
    [InlineData("2027-03-27", "2027-03-27T23:59:00Z")]   // the last evening of winter time
    [InlineData("2027-03-28", "2027-03-28T22:59:00Z")]   // the clocks went forward in the night
    [InlineData("2027-10-30", "2027-10-30T22:59:00Z")]
    [InlineData("2027-10-31", "2027-10-31T23:59:00Z")]   // and back
    [InlineData("2027-01-15", "2027-01-15T23:59:00Z")]
    [InlineData("2027-07-15", "2027-07-15T22:59:00Z")]
    public void It_is_a_minute_to_midnight_in_London(string day, string instant) =>
        Assert.Equal(Utc(instant), On(day).Instant);

    [Theory]
    [InlineData("2027-03-28T00:30:00Z", 22.5)]       // 00:30 local, 22 and a half hours left of a day of 23
    [InlineData("2027-03-28T01:30:00Z", 21.5)]       // 01:30 does not exist that night; the clock says 02:30
    [InlineData("2027-10-30T23:30:00Z", 24.5)]       // 00:30 local of a day of 25
    [InlineData("2027-10-31T00:30:00Z", 23.5)]       // 01:30 for the first time
    [InlineData("2027-10-31T01:30:00Z", 22.5)]       // 01:30 for the second
    public void In_the_night_of_a_change_the_day_before_is_over_and_the_day_itself_is_not(string instant, double hours)
    {
        var now = Utc(instant);
        var day = On(instant.StartsWith("2027-03", StringComparison.Ordinal) ? "2027-03-28" : "2027-10-31");
        Assert.True(new Deadline(day.Day.AddDays(-1)).HasPassed(now));
        Assert.False(day.HasPassed(now));
        Assert.Equal(TimeSpan.FromHours(hours) - TimeSpan.FromMinutes(1), day.Left(now));
    }

    [Fact]
    public void The_last_minute_is_in_time_and_midnight_is_not()
    {
        var due = On("2027-03-28");
        Assert.False(due.HasPassed(Utc("2027-03-28T22:59:59Z")));
        Assert.True(due.HasPassed(Utc("2027-03-28T23:00:00Z")));
        Assert.Equal(TimeSpan.Zero, due.Left(Utc("2027-03-28T22:59:30Z")));
    }

    private static Deadline On(string day) => new(DateOnly.ParseExact(day, "yyyy-MM-dd"));

    private static DateTime Utc(string instant) => DateTime.Parse(instant, CultureInfo.InvariantCulture, DateTimeStyles.AdjustToUniversal);
}
