namespace Concord.Edtf.Tests;

public sealed class ConventionTests
{
    [Theory]
    [InlineData("2018-21", "2018-03-01 to 2018-05-31")]
    [InlineData("2018-24", "2018-12-01 to 2019-02-28")]
    [InlineData("2019-28", "2019-12-01 to 2020-02-29")]
    [InlineData("2018-29", "2018-09-01 to 2018-11-30")]
    [InlineData("2018-30", "2018-12-01 to 2019-02-28")]
    [InlineData("2018-31", "2018-03-01 to 2018-05-31")]
    [InlineData("2018-32", "2018-06-01 to 2018-08-31")]
    [InlineData("2018-33", "2018-01-01 to 2018-03-31")]
    [InlineData("2018-36", "2018-10-01 to 2018-12-31")]
    [InlineData("2018-37", "2018-01-01 to 2018-04-30")]
    [InlineData("2018-39", "2018-09-01 to 2018-12-31")]
    [InlineData("2018-40", "2018-01-01 to 2018-06-30")]
    [InlineData("2018-41", "2018-07-01 to 2018-12-31")]
    [InlineData("-2018-24", "-2018-12-01 to -2017-02-28")]
    public void A_season_has_its_days(string text, string bounds) => Assert.Equal(bounds, EdtfExpression.Parse(text).Bounds().ToString());

    [Fact]
    public void Another_table_of_seasons_gives_them_others()
    {
        var south = EdtfConventions.Standard with { Seasons = EdtfSeasons.Meteorological with { IsSouthern = true } };
        Assert.Equal("2018-09-01 to 2018-11-30", EdtfExpression.Parse("2018-21").Bounds(south).ToString());
        Assert.Equal("2018-03-01 to 2018-05-31", EdtfExpression.Parse("2018-25").Bounds(south).ToString());
        var turned = EdtfExpression.Parse("2018-21/2018-08");
        Assert.Equal(("2018-03-01 to 2018-08-31", "2018-08-01 to 2018-11-30"), (turned.Bounds().ToString(), turned.Bounds(south).ToString()));
    }

    [Theory]
    [InlineData("2004-06?", "2003-05-01 to 2005-07-31")]
    [InlineData("2004-06-30?", "2003-05-29 to 2005-07-31")]
    [InlineData("2004-%06", "2004-04-01 to 2004-08-31")]
    [InlineData("16XX~", "1500-01-01 to 1799-12-31")]
    [InlineData("1950S2~", "1800-01-01 to 2099-12-31")]
    [InlineData("Y170000002%", "170000000-01-01 to 170000004-12-31")]
    [InlineData("2001-~34", "2001-01-01 to 2001-09-30")]
    [InlineData("2018-24?", "2017-09-01 to 2020-05-31")]
    [InlineData("[1667?,1668]", "1666-01-01 to 1668-12-31")]
    [InlineData("1984~/..", "1983-01-01 to open")]
    [InlineData("2004", "2004-01-01 to 2004-12-31")]
    public void Fuzzy_bounds_pad_what_is_qualified(string text, string bounds) => Assert.Equal(bounds, EdtfExpression.Parse(text).FuzzyBounds().ToString());

    [Fact]
    public void Padding_is_a_choice()
    {
        var wide = EdtfConventions.Standard with { Padding = new() { Years = 5, TimesApproximate = 2, TimesBoth = 3 } };
        Assert.Equal(["1979", "1974", "1969"], new[] { "1984?", "1984~", "1984%" }.Select(text => EdtfExpression.Parse(text).FuzzyBounds(wide).Earliest.ToString()![..4]));
        Assert.Throws<ArgumentOutOfRangeException>(() => new EdtfPadding { Days = -1 });
    }

    [Theory]
    [InlineData(EdtfMonthEnds.StayLast, "2005-07-31")]
    [InlineData(EdtfMonthEnds.KeepNumber, "2005-07-30")]
    public void The_end_of_a_month_stays_one_or_keeps_its_number(EdtfMonthEnds monthEnds, string latest) =>
        Assert.Equal(latest, EdtfExpression.Parse("2004-06?").FuzzyBounds(new() { MonthEnds = monthEnds }).Latest.ToString());

    [Fact]
    public void An_unknown_end_may_be_given_a_span()
    {
        var ten = EdtfConventions.Standard with { UnknownSpanYears = 10 };
        Assert.Equal("2004-01-01 to unknown", EdtfExpression.Parse("2004/").Bounds().ToString());
        Assert.Equal("2004-01-01 to 2014-01-01", EdtfExpression.Parse("2004/").Bounds(ten).ToString());
        Assert.Equal("1996-12-31 to 2006-12-31", EdtfExpression.Parse("/2006").Bounds(ten).ToString());
        Assert.Equal("2004-01-01 to open", EdtfExpression.Parse("2004/..").Bounds(ten).ToString());
    }

    [Fact]
    public void Significant_digits_are_a_range_or_an_estimate()
    {
        var estimate = EdtfConventions.Standard with { Significance = EdtfSignificance.Estimate };
        Assert.Equal("-1999-01-01 to -1900-12-31", EdtfExpression.Parse("-1950S2").Bounds().ToString());
        Assert.Equal("-1950-01-01 to -1950-12-31", EdtfExpression.Parse("-1950S2").Bounds(estimate).ToString());
        Assert.Equal("-1999-01-01 to -1900-12-31", EdtfExpression.Parse("-1950S2").FuzzyBounds(estimate).ToString());
    }
}
