using Concord.Shared.Calendar;

namespace Concord.Tests.Shared.Calendar;

public sealed class WorkingDaysTests
{
    private static readonly WorkingDays Working = new(BankHolidays.Shipped);

    [Theory]
    [InlineData("2027-03-25", 1, "2027-03-30")]   // over Easter
    [InlineData("2027-03-25", -1, "2027-03-24")]
    [InlineData("2027-03-27", 1, "2027-03-30")]   // from a Saturday
    [InlineData("2027-03-27", -1, "2027-03-25")]
    [InlineData("2026-12-24", 4, "2027-01-04")]   // Christmas, a substitute Boxing Day, New Year
    [InlineData("2026-11-20", 5, "2026-11-27")]
    [InlineData("2026-11-22", 0, "2026-11-22")]   // none after a Sunday is the Sunday
    [InlineData("2022-06-01", 1, "2022-06-06")]   // two proclaimed days in a row
    [InlineData("2022-05-27", 1, "2022-05-30")]   // the Monday that was moved is a working day
    public void So_many_working_days_after_a_day(string day, int working, string lands) =>
        Assert.Equal(DateOnly.ParseExact(lands, "yyyy-MM-dd"), Working.After(DateOnly.ParseExact(day, "yyyy-MM-dd"), working));

    [Theory]
    [InlineData("2026-11-20", "2026-11-23", 1)]
    [InlineData("2026-11-21", "2026-11-23", 1)]
    [InlineData("2026-11-21", "2026-11-22", 0)]
    [InlineData("2026-11-23", "2026-11-20", -1)]
    [InlineData("2026-11-23", "2026-11-23", 0)]
    [InlineData("2018-12-31", "2019-12-31", 253)]
    [InlineData("2021-12-31", "2022-12-31", 250)]
    public void Working_days_between_two_days(string from, string to, int working) =>
        Assert.Equal(working, Working.Between(DateOnly.ParseExact(from, "yyyy-MM-dd"), DateOnly.ParseExact(to, "yyyy-MM-dd")));

    [Fact]
    public void The_next_and_the_previous_working_day_never_stand_still()
    {
        Assert.Equal((27.November(2026), 30.November(2026)), (Working.Previous(28.November(2026)), Working.Next(28.November(2026))));
        Assert.Equal((26.November(2026), 30.November(2026)), (Working.Previous(27.November(2026)), Working.Next(27.November(2026))));
    }

    [Fact]
    public void Counting_to_a_day_and_going_so_far_are_each_others_inverse()
    {
        for (var from = 1.December(2019); from < 1.June(2023); from = from.AddDays(13))
            foreach (var steps in Enumerable.Range(1, 30))
            {
                Assert.Equal(steps, Working.Between(from, Working.After(from, steps)));
                if (Working.Is(from)) Assert.Equal(-steps, Working.Between(from, Working.After(from, -steps)));
            }
    }
}
