using Concord.Plans.Timeline;
using Concord.Shared.Promises;

namespace Concord.Tests.Plans.Timeline;

public sealed class PlanTimelineTests : TimelineTest
{
    private static readonly DateOnly Today = 1.July(2026);

    private static readonly PromiseLine
        Season = Line(Promised(PromiseKind.Season, 1.March(2026), 31.May(2026)), reference: "season"),
        Year = Line(Promised(PromiseKind.Year, 1.January(2026), 31.December(2026)), reference: "year"),
        By = Line(Promised(PromiseKind.By, null, 31.August(2027)), reference: "by"),
        From = Line(Promised(PromiseKind.From, 1.April(2025), null), reference: "from"),
        Ongoing = Line(Promised(PromiseKind.Ongoing, null, null), reference: "ongoing"),
        Event = Line(Promised(PromiseKind.Event, null, null), reference: "event"),
        Unread = Line(Promised(PromiseKind.Unread, null, null), reference: "unread");

    private static readonly PromiseLine[] All = [Unread, Ongoing, Event, By, From, Year, Season];

    [Fact]
    public void The_whole_is_in_whole_years_and_in_the_order_of_time()
    {
        var timeline = new PlanTimeline(All, null, Today);
        Assert.Equal("2025 to 2027", $"{timeline.Period}");
        Assert.Equal([Season, Year, By, From, Ongoing, Event, Unread], timeline.Shown);
    }

    [Fact]
    public void A_period_shows_what_touches_it_and_the_whole_alone_what_hangs_free()
    {
        var timeline = new PlanTimeline(All, Period.Calendar(3, 1.August(2026)), Today);
        Assert.Equal([Year, By, From, Ongoing], timeline.Shown);
        Assert.Equal(2, timeline.HangingFree);
        Assert.Empty(new PlanTimeline([Season], Period.Calendar(3, 1.August(2026)), Today).Shown);
    }

    [Fact]
    public void Without_a_day_there_is_no_line_of_days()
    {
        var timeline = new PlanTimeline([Ongoing, Event, Unread], null, Today);
        Assert.Null(timeline.Period);
        Assert.Equal(3, timeline.Shown.Count);
    }

    [Fact]
    public void The_sentence_says_what_can_ever_be_late()
    {
        Assert.Equal("3 of 7 promises have a last day; on 1 July 2026, 1 of these days has gone by. "
            + "4 of 7 promises have no day by which one could say they are late: 1 has a beginning and no end, 1 goes on without an end, 1 waits for an event, 1 has not been read yet.",
            new PlanTimeline(All, null, Today).Tally.InWords);
        Assert.Equal("1 of 1 promise has a last day; on 1 July 2026, none of these days has gone by.", new PlanTimeline([By], null, Today).Tally.InWords);
    }

    [Fact]
    public void A_quarter_counts_what_lies_in_it_and_what_could()
    {
        Assert.Equal(new DueTable.Cell(0, 1), DueTable.Count(All, Period.Calendar(3, 1.August(2026))));
        Assert.Equal(new DueTable.Cell(2, 2), DueTable.Count(All, Period.Calendar(12, Today)));
        Assert.Equal(new DueTable.Cell(0, 2), DueTable.Count(All, Period.Calendar(3, 1.May(2026))));
        Assert.Equal(new DueTable.Cell(1, 1), DueTable.Count(All, Period.Calendar(3, 1.August(2027))));
    }

    [Fact]
    public void Over_the_whole_each_promise_with_a_last_day_is_due_at_most_once_for_certain_and_at_least_once_perhaps()
    {
        var timeline = new PlanTimeline(LinesOf(1000), null, Today);
        var table = new DueTable(timeline, timeline.Period!.Value);
        Assert.True(table.Columns.Count > 1);
        Assert.Equal(timeline.Tally.All, table.Rows.Sum(row => row.All));
        foreach (var row in table.Rows)
        {
            Assert.True(row.Cells.Sum(cell => cell.AtLeast) <= row.All - row.Never);
            Assert.True(row.Cells.Sum(cell => cell.AtMost) >= row.All - row.Never);
            Assert.All(row.Cells, cell => Assert.True(cell.AtLeast <= cell.AtMost));
        }
        Assert.Equal(timeline.Tally.All - timeline.Tally.WithLastDay, table.Rows.Sum(row => row.Never));
    }

    [Fact]
    public void The_same_seed_makes_the_same_plan() => Assert.Equal(LinesOf(1000).Select(line => line.Promise), LinesOf(1000).Select(line => line.Promise));

    [Fact]
    public void What_was_read_is_said_in_words_with_what_lies_outside()
    {
        Assert.Equal("Between 1 March 2026 and 31 May 2026", ReadAs.Words(Season.Promise));
        Assert.Equal("At any time up to 31 August 2027", ReadAs.Words(By.Promise));
        Assert.Equal("From 1 April 2025, with no last day", ReadAs.Words(From.Promise));
        Assert.Equal("Going on, with no beginning and no end named", ReadAs.Words(Ongoing.Promise));
        Assert.Equal("Waits for an event: no date can be given", ReadAs.Words(Event.Promise));
        Assert.Equal("Not read yet", ReadAs.Words(Unread.Promise));
        Assert.Equal("Between 1 January 2026 and 31 December 2026 (begins before and goes on after what is shown)", ReadAs.Words(Year.Promise, Period.Calendar(3, 1.August(2026))));
    }
}
