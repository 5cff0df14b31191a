using Concord.Places;
using Concord.Rounds.Commissioning;
using Concord.Rounds.Domain;
using Concord.Rounds.Timing;
using Concord.Testing;
using Microsoft.EntityFrameworkCore;

namespace Concord.Tests.Rounds.Timing;

public sealed class TimingTests : RoundTest
{
    private Task<SuggestRound.Suggestion> Suggested() => Run<SuggestRound, SuggestRound.Suggestion>(verb => verb.RunAsync(PlanId));

    private Task<Guid> Quiet(QuietPeriodKind kind, string name, DateOnly from, DateOnly to, GivenBody? body = null, GivenPerson? by = null) =>
        Run<KeepQuietPeriod, Guid>(verb => verb.AddAsync(new(kind, name, from, to, body?.Id, "Nothing is published."), (by ?? Secretariat).Actor));

    [Fact]
    public async Task The_first_round_that_is_suggested_is_this_quarter_s_and_its_days_are_working_days()
    {
        Today = 22.November(2026);
        var first = await Suggested();
        Assert.Equal("October to December 2026", first.Name);
        // New Year's Day is free; so is the weekend after it.
        Assert.Equal(new RoundDates(1.October(2026), 31.December(2026), 4.January(2027), 18.January(2027), 25.January(2027), 8.February(2027)), first.Dates);
        Assert.Empty(first.Dates.Problems());
    }

    [Fact]
    public async Task The_next_is_the_quarter_after_the_last_on_its_scale_and_never_opens_in_the_past()
    {
        await Action();
        await Planned(scale: ShippedScales.FivePoints);
        Assert.Equal(("October to December 2026", ShippedScales.FivePoints), (await Suggested()) is var next ? (next.Name, next.ScaleId) : default);
        Today = 12.June(2028);
        Assert.Equal(13.June(2028), (await Suggested()).Dates.OpensOn);
    }

    [Fact]
    public void A_period_over_the_turn_of_a_year_names_both_years() => Assert.Equal("December 2026 to February 2027", SuggestRound.NameOf(1.December(2026), 28.February(2027)));

    [Fact]
    public async Task Beside_a_day_stands_every_reason_why_it_may_be_a_bad_one()
    {
        await Quiet(QuietPeriodKind.Recess, "Christmas recess", 17.December(2026), 4.January(2027));
        await Quiet(QuietPeriodKind.PreElection, "General election", 20.December(2026), 30.January(2027));
        await Quiet(QuietPeriodKind.PreElection, "By-election", 28.December(2026), 28.December(2026), Second);
        var said = await Run<DayWarnings, ILookup<string, string>>(verb => verb.OfAsync(new(1.October(2026), 31.December(2026), 5.December(2026), 16.December(2026), 28.December(2026), 3.February(2027))));

        Assert.Equal(["This is a Saturday"], said["opensOn"]);
        Assert.Empty(said["dueOn"]);
        Assert.Equal(
            [
                "This is a bank holiday: Boxing Day (substitute day)", "Parliament is in recess: Christmas recess, 17 December 2026 to 4 January 2027",
                "This is within a pre-election period: General election, 20 December 2026 to 30 January 2027", "Department of Seconds keeps a quiet period on this day",
            ], said["clearanceDueOn"]);
        Assert.Empty(said["meetingOn"]);
    }

    [Fact]
    public async Task Quiet_periods_are_kept_by_the_secretariat_alone_and_whoever_saves_second_is_told()
    {
        await NotThere<KeepQuietPeriod>(verb => verb.AddAsync(new(QuietPeriodKind.Recess, "Recess", 1.October(2026), 2.October(2026), null, ""), Owner.Actor));
        var id = await Quiet(QuietPeriodKind.Recess, "Recess", 1.October(2026), 2.October(2026));
        var version = await Look(db => db.QuietPeriods.Select(row => row.Version).SingleAsync());
        await Run<KeepQuietPeriod>(verb => verb.ChangeAsync(id, version, new(QuietPeriodKind.Recess, "Party conferences", 1.October(2026), 9.October(2026), null, ""), Secretariat.Actor));
        Assert.StartsWith("Somebody else changed this period", await Refused<KeepQuietPeriod>(verb => verb.ChangeAsync(id, version, new(QuietPeriodKind.Recess, "Mine", 1.October(2026), 9.October(2026), null, ""), Secretariat.Actor)), StringComparison.Ordinal);
        Assert.Equal("It must end after it begins", await Refused<KeepQuietPeriod>(verb => verb.AddAsync(new(QuietPeriodKind.Recess, "R", 2.October(2026), 1.October(2026), null, ""), Secretariat.Actor)));
        Assert.StartsWith("Somebody else changed this period while you were looking", await Refused<KeepQuietPeriod>(verb => verb.RemoveAsync(id, version, Secretariat.Actor)), StringComparison.Ordinal);
        version = await Look(db => db.QuietPeriods.Select(row => row.Version).SingleAsync());
        await Run<KeepQuietPeriod>(verb => verb.RemoveAsync(id, version, Secretariat.Actor));
        Assert.Equal("person: Took away quiet period", await LastAudited());
        await NotThere<KeepQuietPeriod>(verb => verb.RemoveAsync(id, version, Secretariat.Actor));
    }

    [Fact]
    public async Task A_moved_day_replaces_the_one_in_people_s_calendars_and_stands_in_the_round_s_history()
    {
        await Action();
        var round = await Planned();
        Assert.Equal(("0", "20260930T000000Z"), await StampOf("due"));
        Programme.Clock.Now = new DateTime(2026, 10, 1, 8, 0, 0, DateTimeKind.Utc);
        await Run<PlanRound>(async verb => await verb.RunAsync(new(PlanId, round, await VersionOf(round), "The autumn round", Dates with { MeetingOn = 6.November(2026) }, ShippedScales.FivePoints, null), Secretariat.Actor));
        Assert.Equal(("1", "20261001T080000Z"), await StampOf("meeting"));
        await Move(round, RoundState.Scheduled);
        await Run<OpenRound>(async verb => await verb.RunAsync(round, await VersionOf(round), Secretariat.Actor));
        Assert.Equal(("3", "20261001T080000Z"), await StampOf("due"));

        Programme.Clock.Now = new DateTime(2026, 10, 2, 9, 30, 0, DateTimeKind.Utc);
        await Run<PlanRound>(async verb => await verb.MoveDatesAsync(round, await VersionOf(round), 19.October(2026), Dates.ClearanceDueOn, 6.November(2026), Secretariat.Actor));
        Assert.Equal(("4", "20261002T093000Z"), await StampOf("due"));
        // Saved again as it is, it has not moved.
        await Run<PlanRound>(async verb => await verb.MoveDatesAsync(round, await VersionOf(round), 19.October(2026), Dates.ClearanceDueOn, 6.November(2026), Secretariat.Actor));
        Assert.Equal(("4", "20261002T093000Z"), await StampOf("due"));
        Assert.Equal(
            [
                (RoundState.Draft, RoundState.Draft, "It was called July to September 2026. The group meets on 6 November 2026, no longer on 5 November 2026"), (RoundState.Draft, RoundState.Scheduled, ""),
                (RoundState.Scheduled, RoundState.Open, ""), (RoundState.Open, RoundState.Open, "Returns are due on 19 October 2026, no longer on 16 October 2026"),
            ], (await Round(round)).Steps.OrderBy(step => step.Number).Select(step => (step.From, step.To, step.Reason)));

        async Task<(string Sequence, string Stamp)> StampOf(string day)
        {
            var plan = await Look(db => db.Plans.Where(row => row.Id == PlanId).Select(row => row.Slug).SingleAsync());
            var text = await Run<RoundCalendar, string>(verb => verb.WriteAsync(plan, 1, new Uri("https://concord.example/x")));
            var lines = text.Split("BEGIN:VEVENT").Single(each => each.Contains($"UID:{round}-{day}", StringComparison.Ordinal)).Split("\r\n").Where(line => line.Contains(':') && !line.StartsWith("END", StringComparison.Ordinal)).ToDictionary(line => line.Split(':')[0], line => line.Split(':', 2)[1]);
            Assert.Equal(lines["DTSTAMP"], lines["LAST-MODIFIED"]);
            return (lines["SEQUENCE"], lines["DTSTAMP"]);
        }
    }

    [Fact]
    public async Task A_round_s_days_go_into_a_calendar_with_whole_days()
    {
        await Action();
        await Opened();
        var plan = await Look(db => db.Plans.Where(row => row.Id == PlanId).Select(row => row.Slug).SingleAsync());
        var text = await Run<RoundCalendar, string>(verb => verb.WriteAsync(plan, 1, new Uri("https://concord.example/plans/x/rounds/1/progress")));
        Assert.Equal(4, text.Split("BEGIN:VEVENT").Length - 1);
        Assert.Contains("DTSTART;VALUE=DATE:20261016\r\nDTEND;VALUE=DATE:20261017\r\nSUMMARY:Returns are due: July to September 2026\r\n", text, StringComparison.Ordinal);
        Assert.All(text.Split("\r\n"), line => Assert.True(System.Text.Encoding.UTF8.GetByteCount(line) <= 75));
    }
}
