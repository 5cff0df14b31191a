using Concord.Plans;
using Concord.Plans.Domain;
using Concord.Shared.Promises;

namespace Concord.Tests.Plans.Exporting;

public sealed class PlanCalendarTests : ExportTest
{
    private async Task<CalendarFile.Component> Calendar(string plan = "ex") => CalendarFile.Read(await Export("ics", plan));

    [Fact]
    public async Task A_span_is_an_event_of_whole_days_that_says_so()
    {
        var season = (await Calendar()).Inside[0];
        Assert.Equal("VEVENT", season.Name);
        Assert.Equal(("20270301", "20270601"), (season["DTSTART"], season["DTEND"]));
        Assert.All(season.Properties.Where(property => property.Name.StartsWith("DTS", StringComparison.Ordinal) && property.Name != "DTSTAMP"), property => Assert.Equal("VALUE=DATE", property.Parameters));
        Assert.Equal("EX-1.01: Open two halls. (some time in spring 2027)", season["SUMMARY"]);
        Assert.Equal("""
            Open two halls.
            Promised: “Spring 2027”, read as some time from 1 March 2027 to 31 May 2027.
            This is a span, not an appointment: no day in it was promised.
            Rule: Spring ends on 31 May (test-1)
            Stands: On track
            """, season["DESCRIPTION"]);
        Assert.Equal("Halls, “greens” & squares", season["CATEGORIES"]);
        Assert.Equal("https://concord.example/plans/ex/actions/1.01", season["URL"]);
    }

    [Fact]
    public async Task A_promised_day_is_a_day_and_is_not_called_a_span()
    {
        var day = (await Calendar()).Inside[1];
        Assert.Equal(("20270331", "20270401", "EX-2.01 M1: Ask ten towns. (“31 March 2027”)"), (day["DTSTART"], day["DTEND"], day["SUMMARY"]));
        Assert.DoesNotContain("span", day["DESCRIPTION"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_has_no_time_is_left_out_and_counted()
    {
        var calendar = await Calendar();
        Assert.Equal(2, calendar.Inside.Count);
        Assert.StartsWith("2 of 5 milestones are in this calendar. 3 are left out", calendar["X-WR-CALDESC"], StringComparison.Ordinal);
        Assert.Equal(calendar["DESCRIPTION"], calendar["X-WR-CALDESC"]);
        Assert.Equal("Meeting & Mixing <Plan>", calendar["NAME"]);
    }

    [Fact]
    public async Task Nothing_rings_and_each_event_has_what_the_standard_asks()
    {
        var calendar = await Calendar();
        Assert.Equal(("2.0", "-//Concord//Plans//EN"), (calendar["VERSION"], calendar["PRODID"]));
        Assert.All(calendar.Inside, each =>
        {
            Assert.Empty(each.Inside);
            Assert.NotNull(each["UID"]);
            Assert.Matches("^[0-9]{8}T[0-9]{6}Z$", each["DTSTAMP"]);
        });
        Assert.Equal(calendar.Inside.Count, calendar.Inside.Select(each => each["UID"]).Distinct().Count());
    }

    [Fact]
    public async Task An_event_keeps_its_name_when_the_words_change_and_a_withdrawn_one_is_cancelled()
    {
        var before = (await Calendar()).Inside[0]["UID"];
        await SaveAsync(db =>
        {
            var action = db.Actions.Single(row => row.Ref == "EX-1.01");
            action.Edit("Close them again.", action.Kind, action.DoneMeans);
            action.End(ActionStatus.Withdrawn, "No money is left.", Today);
        });
        var after = (await Calendar()).Inside[0];
        Assert.Equal((before, "CANCELLED"), (after["UID"], after["STATUS"]));
    }

    [Theory]
    [InlineData("2027", "some time in 2027")]
    [InlineData("2027-03", "some time in March 2027")]
    [InlineData("2027-24", "some time in winter 2027")]
    [InlineData("2027-34", "some time in the second quarter of 2027")]
    [InlineData("2027-03/2027-05", "“as it was said; with, marks\\”")]
    [InlineData(null, "“as it was said; with, marks\\”")]
    public async Task When_is_said_without_making_a_day_of_it(string? edtf, string said)
    {
        await SaveAsync(async db => Add(await NewChapter(db), "Do.", "Do.", "", Read("as it was said; with, marks\\", PromiseKind.Range, edtf, 1.March(2027), null)));
        var found = Assert.Single((await Calendar("new")).Inside);
        Assert.Equal($"NEW-1.01: Do. ({said})".Replace("NEW", "EX", StringComparison.Ordinal), found["SUMMARY"]);
        Assert.Equal(("20270301", "20270302"), (found["DTSTART"], found["DTEND"]));
    }
}
