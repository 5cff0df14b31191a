using Concord.Plans.Timeline;

namespace Concord.Tests.Plans.Timeline;

public sealed class PeriodTests : TimelineTest
{
    [Theory]
    [InlineData("2019", null, "2019")]
    [InlineData("2018", "2021", "2018 to 2021")]
    [InlineData("2019-04", "2019-06", "April to June 2019")]
    [InlineData("2019-04", "2019-04", "April 2019")]
    [InlineData("2019-04-30", "2019-04-30", "30 April 2019")]
    [InlineData("2019-04-03", "2019-05-09", "3 April to 9 May 2019")]
    [InlineData("2019-11-01", "2020-02-29", "1 November 2019 to 29 February 2020")]
    [InlineData(null, "2019-06", "2019")]
    public void An_address_is_read_as_exactly_as_it_is_written(string? from, string? to, string words)
    {
        var asked = PeriodAsked.Of(from, to);
        Assert.Null(asked.Mistake);
        Assert.Equal(words, asked.Period.ToString());
    }

    [Theory]
    [InlineData("2020", "2019", "The last day must not come before the first")]
    [InlineData("soon", "2019", "Enter both as a day, a month or a year, such as 2019-04-30, 2019-04 or 2019")]
    [InlineData("2019-02-30", "2019-03", "Enter both as a day, a month or a year, such as 2019-04-30, 2019-04 or 2019")]
    public void What_cannot_be_read_shows_everything_and_says_so(string from, string to, string mistake) => Assert.Equal(new PeriodAsked(null, mistake), PeriodAsked.Of(from, to));

    [Fact]
    public void Nothing_asked_is_no_mistake() => Assert.Equal(new PeriodAsked(null, null), PeriodAsked.Of("", null));

    [Theory]
    [InlineData(3, "January to March 2028", "October to December 2027", "April to June 2028")]
    [InlineData(6, "January to June 2028", "July to December 2027", "July to December 2028")]
    [InlineData(12, "2028", "2027", "2029")]
    public void A_stretch_of_the_calendar_moves_by_the_calendar(int months, string here, string earlier, string later)
    {
        var period = Period.Calendar(months, 29.February(2028));
        Assert.Equal((here, earlier, later, months), ($"{period}", $"{period.Earlier}", $"{period.Later}", period.Months));
    }

    [Fact]
    public void Any_other_stretch_moves_by_its_length_and_comes_back()
    {
        foreach (var period in Periods().Where(period => period.Months is null && period.Days < 100_000))
        {
            Assert.Equal(period, period.Later!.Value.Earlier);
            Assert.Equal(period.Last.AddDays(1), period.Later!.Value.First);
        }
    }

    [Fact]
    public void The_calendar_ends_at_both_ends()
    {
        Assert.Null(Period.Calendar(12, DateOnly.MaxValue).Later);
        Assert.Null(Period.Calendar(12, DateOnly.MinValue).Earlier);
        Assert.Equal(DateOnly.MaxValue, Period.Calendar(12, DateOnly.MaxValue).Last);
        Assert.Null(new Period(DateOnly.MinValue, DateOnly.MaxValue).Later);
    }

    [Fact]
    public void Columns_are_few_and_fill_the_period_without_a_gap()
    {
        foreach (var period in Periods())
        {
            var columns = TimeScale.Columns(period);
            Assert.InRange(columns.Count, 1, TimeScale.MostColumns);
            Assert.Equal((period.First, period.Last), (columns[0].First, columns[^1].Last));
            Assert.All(columns.Zip(columns.Skip(1)), pair => Assert.Equal(pair.First.Last.AddDays(1), pair.Second.First));
        }
    }

    [Theory]
    [InlineData("2026-04", "2026-06", 3)]
    [InlineData("2026-01", "2026-06", 6)]
    [InlineData("2026", "2026", 4)]
    [InlineData("2026", "2027", 8)]
    [InlineData("2026", "2029", 8)]
    [InlineData("2026", "2030", 5)]
    public void The_calendar_is_cut_into_its_parts(string from, string to, int parts) => Assert.Equal(parts, TimeScale.Columns(PeriodAsked.Of(from, to).Period!.Value).Count);
}
