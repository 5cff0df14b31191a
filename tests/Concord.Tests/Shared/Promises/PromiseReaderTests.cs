using Concord.Shared;
using Concord.Shared.Promises;

namespace Concord.Tests.Shared.Promises;

public sealed class PromiseReaderTests
{
    public static TheoryData<string> Published => [.. PublishedWordings.All.Select(wording => wording.Text)];

    public static TheoryData<string> Others => [.. OtherWordings.All.Concat(UnreadWordings.All).Select(wording => wording.Text)];

    [Theory, MemberData(nameof(Published))]
    public void A_published_wording_is_read_as_a_careful_person_would(string text) =>
        IsReadAsExpected(PublishedWordings.All.Single(wording => wording.Text == text), PublishedWordings.Context);

    [Theory, MemberData(nameof(Others))]
    public void Another_wording_is_read_as_a_careful_person_would(string text) =>
        IsReadAsExpected(OtherWordings.All.Concat(UnreadWordings.All).Single(wording => wording.Text == text), OtherWordings.Context);

    [Theory]
    [InlineData("BY SPRING 2019", "by spring 2019")]
    [InlineData("By\u00A0Spring\u202F2019", "By Spring 2019")]
    [InlineData("  By   Spring\t2019  ", "By Spring 2019")]
    [InlineData("2018—2020", "2018 – 2020")]
    [InlineData("2018\u20112020", "2018-2020")]
    [InlineData("D\u2019ici 2023", "D'ici 2023")]
    [InlineData("Fe\u0301vrier 2026", "février 2026")]
    [InlineData("1ST APRIL 2026", "1 April 2026")]
    [InlineData("Sept. 2026", "September 2026")]
    [InlineData("Spring 2019.", "Spring 2019")]
    [InlineData("(Spring 2019)", "Spring 2019")]
    public void Case_spaces_dashes_and_points_make_no_difference(string text, string plain)
    {
        var (one, other) = (PromiseReader.Read(text, OtherWordings.Context), PromiseReader.Read(plain, OtherWordings.Context));
        Assert.NotEqual(PromiseKind.Unread, one.Kind);
        Assert.Equal(Wording.Of(other), Wording.Of(one));
        Assert.Equal(text, one.Text);
    }

    [Theory]
    [InlineData("3/4/2026", DayOrder.DayFirst, "2026-04-03")]
    [InlineData("3/4/2026", DayOrder.MonthFirst, "2026-03-04")]
    [InlineData("03/31/2026", DayOrder.DayFirst, "2026-03-31")]
    [InlineData("31/03/2026", DayOrder.MonthFirst, "2026-03-31")]
    [InlineData("2026-04-03", DayOrder.MonthFirst, "2026-04-03")]
    public void The_reader_says_whether_the_day_or_the_month_comes_first(string text, DayOrder order, string edtf) =>
        Assert.Equal(edtf, PromiseReader.Read(text, new(null, PromiseRules.Shipped, order)).Edtf);

    [Theory]
    [InlineData(null, "within 6 months", "Relative · · ·")]
    [InlineData(null, "next spring", "Relative · · ·")]
    [InlineData(null, "New Year", "Relative · · ·")]
    [InlineData(null, "Immediately", "Relative · · ·")]
    [InlineData(null, "Later in 2019", "Later 2019 2019-01-01 2019-12-31")]
    [InlineData("2019", "within 6 months", "Relative 2019/2020-06 2019-01-01 2020-06-30")]
    [InlineData("2019", "within 2 years", "Relative 2019/2021 2019-01-01 2021-12-31")]
    [InlineData("2019", "next spring", "Relative · · ·")]
    [InlineData("2019", "next year", "Year 2020 2020-01-01 2020-12-31")]
    [InlineData("2019", "Later in 2019", "Later 2019 2019-01-01 2019-12-31")]
    [InlineData("2019-02", "within 6 months", "Relative 2019-02/2019-08 2019-02-01 2019-08-31")]
    [InlineData("2019-02", "next spring", "Season 2019-21 2019-03-01 2019-05-31")]
    [InlineData("2019-03", "this spring", "Season 2019-21 2019-03-01 2019-05-31")]
    [InlineData("2019-03", "next spring", "Season 2020-21 2020-03-01 2020-05-31")]
    [InlineData("2019-02-14", "Later in 2019", "Later 2019-02-14/2019 2019-02-14 2019-12-31")]
    public void What_is_counted_from_publication_is_no_more_exact_than_publication(string? published, string text, string read) =>
        Assert.Equal(read, Wording.Of(PromiseReader.Read(text, new(published is null ? null : PartialDate.Parse(published), PromiseRules.Shipped))));

    [Theory]
    [InlineData("Launched in December 2018 Grants allocated in March 2019", "Launched in December 2018|Grants allocated in March 2019")]
    [InlineData("Ongoing, with EFL work in 2019", "Ongoing|with EFL work in 2019")]
    [InlineData("June 2026 (draft); December 2026 (final)", "June 2026 (draft)|December 2026 (final)")]
    [InlineData("June 2026 (draft) December 2026 (final)", "June 2026 (draft)|December 2026 (final)")]
    [InlineData("March 2026 draft, June 2026 final", "March 2026 draft|June 2026 final")]
    [InlineData("Draft in May 2026. Not sure of more. Final by June 2026.", "Draft in May 2026. Not sure of more.|Final by June 2026.")]
    [InlineData("May 2026 and June 2026", "May 2026|June 2026")]
    [InlineData("Nothing dated\nMay 2026", "Nothing dated|May 2026")]
    public void A_cell_is_cut_where_a_person_would_cut_it(string text, string parts) =>
        Assert.Equal(parts.Split('|'), PromiseReader.Read(text, OtherWordings.Context).Parts.Select(part => part.Text));

    private static void IsReadAsExpected(Wording expected, PromiseContext context)
    {
        var read = PromiseReader.Read(expected.Text, context);
        Assert.Equal(expected.Read, Wording.Of(read));
        Assert.Equal(expected.Parts, Wording.PartsOf(read));
        Assert.Equal(expected.Text, read.Text);
        Assert.Equal(context.Rules.Version, read.RuleSet);
        Assert.All(read.Parts, part => Assert.EndsWith(".", part.Rule));
    }
}
