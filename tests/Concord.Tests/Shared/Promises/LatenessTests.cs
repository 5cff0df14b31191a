using Concord.Shared;
using Concord.Shared.Promises;

namespace Concord.Tests.Shared.Promises;

public sealed class LatenessTests
{
    [Theory]
    [InlineData("Spring 2019", "2019-02-28", LatenessState.NotDueYet, "spring 2019 begins 1 March 2019 by season table 2026-1")]
    [InlineData("Spring 2019", "2019-03-01", LatenessState.DueNow, "spring 2019 is now: it ends 31 May 2019 by season table 2026-1")]
    [InlineData("Spring 2019", "2019-05-31", LatenessState.DueNow, "spring 2019 is now: it ends 31 May 2019 by season table 2026-1")]
    [InlineData("Spring 2019", "2019-06-01", LatenessState.Passed, "spring 2019 ended 31 May 2019 by season table 2026-1")]
    [InlineData("By Spring 2019", "2019-02-28", LatenessState.NotDueYet, "due by 31 May 2019 by season table 2026-1")]
    [InlineData("By Spring 2019", "2019-04-01", LatenessState.DueNow, "spring 2019 is now: it ends 31 May 2019 by season table 2026-1")]
    [InlineData("By Spring 2019", "2019-06-01", LatenessState.Passed, "spring 2019 ended 31 May 2019 by season table 2026-1")]
    [InlineData("April 2019", "2019-05-01", LatenessState.Passed, "April 2019 ended 30 April 2019")]
    [InlineData("Launched in December 2018", "2019-02-14", LatenessState.Passed, "December 2018 ended 31 December 2018")]
    [InlineData("31 March 2026", "2026-03-31", LatenessState.DueNow, "due today, 31 March 2026")]
    [InlineData("31 March 2026", "2026-03-30", LatenessState.NotDueYet, "due on 31 March 2026")]
    [InlineData("31 March 2026", "2026-04-01", LatenessState.Passed, "31 March 2026 has passed")]
    [InlineData("Before April 2026", "2026-03-30", LatenessState.NotDueYet, "due by 31 March 2026")]
    [InlineData("c. 2018", "2019-01-01", LatenessState.Passed, "2018 ended 31 December 2018, and is approximate")]
    [InlineData("2018?", "2019-01-01", LatenessState.Passed, "2018 ended 31 December 2018, and is uncertain")]
    [InlineData("From April 2019", "2019-03-31", LatenessState.NotDueYet, "April 2019 begins 1 April 2019")]
    [InlineData("From April 2019", "2019-04-15", LatenessState.NoEnd, "April 2019, in which it begins, ends 30 April 2019; no end is named")]
    [InlineData("From April 2019", "2030-01-01", LatenessState.NoEnd, "April 2019 began 1 April 2019; no end is named")]
    [InlineData("After March 2019", "2030-01-01", LatenessState.NoEnd, "the time after March 2019 began 1 April 2019; no end is named")]
    [InlineData("Later in 2019", "2019-12-31", LatenessState.DueNow, "later in 2019 is now: it ends 31 December 2019")]
    [InlineData("Later in 2019", "2020-01-01", LatenessState.Passed, "later in 2019 ended 31 December 2019")]
    [InlineData("End of 2019-20", "2020-04-01", LatenessState.Passed, "the end of the financial year 2019-20 ended 31 March 2020 by table of parts of a year 2026-1")]
    [InlineData("Ongoing", "2030-01-01", LatenessState.NoEnd, "Ongoing names no day: it neither begins nor ends.")]
    [InlineData("Quarterly", "2030-01-01", LatenessState.NoEnd, "Falls due again and again: every quarter of a year. No first day and no last is named.")]
    [InlineData("Quarterly until 2029", "2030-01-01", LatenessState.Passed, "2029 ended 31 December 2029")]
    [InlineData("At a suitable legislative opportunity", "2030-01-01", LatenessState.HangsFree, "It hangs on something that has no day: “At a suitable legislative opportunity”.")]
    [InlineData("Sprung 2019", "2030-01-01", LatenessState.HangsFree, "“Sprung” is near to “spring”, but is not it: a misprint is not guessed at.")]
    [InlineData("", "2030-01-01", LatenessState.HangsFree, "Nothing is written.")]
    [InlineData("In place", "2030-01-01", LatenessState.SaidDone, "Said to be done already; the day is not given.")]
    public void A_promise_is_late_once_its_latest_day_is_over(string text, string today, LatenessState state, string words) =>
        Assert.Equal(new(state, words, "2026-1"), Lateness.Of(PromiseReader.Read(text, PublishedWordings.Context), Day(today)));

    [Fact]
    public void A_cell_stands_as_the_part_that_needs_looking_at_first()
    {
        var read = PromiseReader.Read("Launched in December 2018 Grants allocated in March 2019", PublishedWordings.Context);
        var lateness = Lateness.Of(read, Day("2019-02-14"));
        Assert.Equal(LatenessState.Passed, lateness.State);
        Assert.Equal("“Launched in December 2018”: December 2018 ended 31 December 2018; “Grants allocated in March 2019”: March 2019 begins 1 March 2019", lateness.Words);
    }

    [Fact]
    public void Another_season_table_decides_otherwise_and_says_so()
    {
        var rules = PromiseRules.Shipped with { Version = "ours-3", Seasons = PromiseRules.Shipped.Seasons with { Spring = new(new(3, 20), new(6, 20)) } };
        var read = PromiseReader.Read("By Spring 2019", PublishedWordings.Context with { Rules = rules });
        Assert.Equal((null, "../2019-21", Day("2019-06-20")), (read.Earliest, read.Edtf, read.Latest));
        Assert.Equal(new(LatenessState.Passed, "spring 2019 ended 20 June 2019 by season table ours-3", "ours-3"), Lateness.Of(read, Day("2019-06-21")));
    }

    private static DateOnly Day(string day) => PartialDate.Parse(day).First;
}
