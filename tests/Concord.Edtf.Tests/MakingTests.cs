namespace Concord.Edtf.Tests;

public sealed class MakingTests
{
    public static TheoryData<EdtfExpression, string> Made => new()
    {
        { EdtfDate.On(new(2019, 2, 9)), "2019-02-09" },
        { EdtfDate.On(DateOnly.MinValue), "0001-01-01" },
        { EdtfDate.In(2019, 4), "2019-04" },
        { EdtfDate.In(-44, 3), "-0044-03" },
        { EdtfDate.In(0), "0000" },
        { EdtfDate.In(2019, 4).Qualified(EdtfQualification.Approximate), "2019-04~" },
        { EdtfSeason.Of(2018, 24), "2018-24" },
        { EdtfSeason.Of(2018, 24).Qualified(EdtfQualification.Both), "2018-24%" },
        { EdtfYear.In(-10_000), "Y-10000" },
        { EdtfYear.In(170_000_002).Qualified(EdtfQualification.Uncertain), "Y170000002?" },
        { EdtfInterval.Between(EdtfDate.In(2019), EdtfSeason.Of(2020, 21)), "2019/2020-21" },
        { EdtfInterval.From(EdtfDate.In(2019)), "2019/.." },
        { EdtfInterval.From(EdtfDate.In(2019), EdtfLimit.Unknown), "2019/" },
        { EdtfInterval.Until(EdtfDate.In(2019)), "../2019" },
        { EdtfInterval.Until(EdtfDate.In(2019), EdtfLimit.Unknown), "/2019" },
    };

    [Theory, MemberData(nameof(Made))]
    public void What_is_made_is_what_would_have_been_read(EdtfExpression made, string text)
    {
        Assert.True(EdtfExpression.TryParse(text, out var read));
        Assert.Equal((text, true, read.Level, read.Bounds()), (made.ToString(), made == read, made.Level, made.Bounds()));
    }

    [Fact]
    public void What_is_no_date_is_not_made()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => EdtfDate.In(10_000));
        Assert.Throws<ArgumentOutOfRangeException>(() => EdtfDate.In(2019, 13));
        Assert.Throws<ArgumentOutOfRangeException>(() => EdtfSeason.Of(2019, 42));
        Assert.Throws<ArgumentOutOfRangeException>(() => EdtfYear.In(9999));
        Assert.Throws<ArgumentException>(() => EdtfInterval.Between(EdtfDate.In(2020), EdtfDate.In(2019)));
        Assert.Throws<ArgumentOutOfRangeException>(() => EdtfInterval.From(EdtfDate.In(2020), EdtfLimit.Known));
    }

    [Fact]
    public void One_meaning_has_one_form()
    {
        foreach (var (text, canonical) in new[]
        {
            ("?2004-?06-?11", "2004-06-11?"), ("2004~-06?-11", "2004%-?06-11"), ("?2004~", "2004%"), ("2004-?06~", "2004~-%06"),
            ("1985-04-12T23:20:30+00:00", "1985-04-12T23:20:30Z"), ("~2001-~21", "2001-21~"),
        })
            Assert.Equal(canonical, EdtfExpression.Parse(text).ToString());
        Assert.False(EdtfExpression.Parse("2004") == EdtfExpression.Parse("2004?"));
        Assert.False(EdtfExpression.Parse("2004") == null);
    }
}
