using Concord.Plans.Domain;
using Concord.Plans.Timeline;
using Concord.Shared.Promises;

namespace Concord.Tests.Plans.Timeline;

public sealed class MarkTests : TimelineTest
{
    private static readonly Period Year = Period.Calendar(12, 1.January(2027));

    [Fact]
    public void A_season_lies_where_its_days_lie_and_ends_as_promised()
    {
        var mark = Mark.Of(Promised(PromiseKind.Season, 1.March(2027), 31.May(2027)), Year);
        Assert.Equal((59 / 365.0, 151 / 365.0, MarkEnd.Promised, MarkEnd.Promised), (mark!.Start, mark.End, mark.Left, mark.Right));
        Assert.Equal(92, mark.Days);
        Assert.False(mark.IsDay);
    }

    [Fact]
    public void A_year_fills_its_year_and_is_no_mark_on_its_last_day() =>
        Assert.Equal((0.0, 1.0, false), Mark.Of(Promised(PromiseKind.Year, 1.January(2027), 31.December(2027)), Year) is { } mark ? (mark.Start, mark.End, mark.IsDay) : default);

    [Fact]
    public void An_exact_day_is_a_mark() => Assert.True(Mark.Of(Promised(PromiseKind.Exact, 4.March(2027), 4.March(2027)), Year)!.IsDay);

    [Fact]
    public void What_has_no_end_reaches_the_edge_open_and_what_goes_on_is_cut()
    {
        Assert.Equal((MarkEnd.Promised, MarkEnd.Open, 1.0), Ends(Promised(PromiseKind.From, 1.April(2027), null)));
        Assert.Equal((MarkEnd.Cut, MarkEnd.Open, 1.0), Ends(Promised(PromiseKind.From, 1.April(2020), null)));
        Assert.Equal((MarkEnd.Open, MarkEnd.Promised, 151 / 365.0), Ends(Promised(PromiseKind.By, null, 31.May(2027))));
        Assert.Equal((MarkEnd.Open, MarkEnd.Open, 1.0), Ends(Promised(PromiseKind.Ongoing, null, null)));
        Assert.Equal((MarkEnd.Cut, MarkEnd.Cut, 1.0), Ends(Promised(PromiseKind.Range, 1.January(2026), 31.December(2028))));
    }

    [Theory]
    [InlineData(PromiseKind.Event, Reach.WaitsForEvent)]
    [InlineData(PromiseKind.Unread, Reach.Unread)]
    [InlineData(PromiseKind.Relative, Reach.NamesNoDate)]
    public void What_has_no_day_has_no_place_on_a_line_of_days(PromiseKind kind, Reach reach)
    {
        var promise = Promised(kind, null, null);
        Assert.Equal(reach, promise.Reach());
        Assert.All(Periods(), period => Assert.Null(Mark.Of(promise, period)));
    }

    [Fact]
    public void Every_mark_of_a_long_plan_lies_inside_every_period_and_says_truly_how_it_ends()
    {
        var drawn = 0;
        foreach (var period in Periods())
            foreach (var promise in LinesOf(300).Select(line => line.Promise))
            {
                var seen = promise.IsInTime() && !(promise.Earliest > period.Last) && !(promise.Latest < period.First);
                if (Mark.Of(promise, period) is not { } mark)
                {
                    Assert.False(seen);
                    continue;
                }
                drawn++;
                Assert.True(seen && mark.Start >= 0 && mark.End <= 1 && mark.Start < mark.End, $"{mark} of {promise} in {period}");
                Assert.Equal(promise.Earliest is null ? MarkEnd.Open : promise.Earliest < period.First ? MarkEnd.Cut : MarkEnd.Promised, mark.Left);
                Assert.Equal(promise.Latest is null ? MarkEnd.Open : promise.Latest > period.Last ? MarkEnd.Cut : MarkEnd.Promised, mark.Right);
                Assert.True(mark.Left == MarkEnd.Promised || mark.Start == 0, "an end that is not promised lies at the edge");
                Assert.True(mark.Right == MarkEnd.Promised || mark.End == 1, "an end that is not promised lies at the edge");
            }
        Assert.True(drawn > 10_000);
    }

    private static (MarkEnd, MarkEnd, double) Ends(Promise promise) => Mark.Of(promise, Year) is { } mark ? (mark.Left, mark.Right, mark.End) : default;
}
