using Concord.Shared;

namespace Concord.Tests.Shared;

public sealed class PartialDateTests
{
    [Theory]
    [InlineData("2021", "2021")]
    [InlineData("2021-09", "September 2021")]
    [InlineData("2021-09-18", "18 September 2021")]
    [InlineData(" 2021-09 ", "September 2021")]
    [InlineData("1782", "1782")]
    public void It_says_no_more_than_is_known(string text, string said) => Assert.Equal(said, PartialDate.Parse(text).ToString());

    [Theory]
    [InlineData("")]
    [InlineData(null)]
    [InlineData("soon")]
    [InlineData("21")]
    [InlineData("2021-13")]
    [InlineData("2021-9")]
    [InlineData("2021-02-29")]
    [InlineData("2021-09-18T00:00")]
    [InlineData("18 September 2021")]
    [InlineData("0000")]
    [InlineData("-2021")]
    [InlineData("２０２１")]
    public void What_is_no_such_date_is_none(string? text) => Assert.False(PartialDate.TryParse(text, out _));

    [Fact]
    public void A_refusal_says_what_a_date_looks_like() =>
        Assert.Equal("'soon' is not a date such as 2021, 2021-09 or 2021-09-18", Assert.Throws<FormatException>(() => PartialDate.Parse("soon")).Message);

    [Fact]
    public void They_stand_in_the_order_of_the_days_they_begin_on()
    {
        string[] inOrder = ["1782", "2018", "2018-01-08", "2018-02", "2021", "2021-09", "2021-09-18", "2024-07"];
        Assert.Equal(inOrder, inOrder.Reverse().Select(PartialDate.Parse).Order().Select(date => date.Text));
        Assert.True(PartialDate.Parse("2018-01-08") < PartialDate.Parse("2021-09"));
        Assert.True(PartialDate.Parse("2021-09") <= PartialDate.Parse("2021-09"));
        Assert.True(PartialDate.Parse("2021-09") >= PartialDate.Parse("2021"));
        Assert.False(PartialDate.Parse("2021") > PartialDate.Parse("2021-09"));
    }

    [Theory]
    [InlineData("2021", 2021, 1, 1)]
    [InlineData("2021-09", 2021, 9, 1)]
    [InlineData("2021-09-18", 2021, 9, 18)]
    public void Its_first_day_is_the_earliest_it_can_mean(string text, int year, int month, int day) =>
        Assert.Equal(new DateOnly(year, month, day), PartialDate.Parse(text).First);

    [Fact]
    public void A_day_that_is_known_is_kept_whole() => Assert.Equal("2027-03-31", PartialDate.On(31.March(2027)).Text);
}
