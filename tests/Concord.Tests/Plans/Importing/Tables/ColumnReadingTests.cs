using Concord.Plans.Importing.Tables;

namespace Concord.Tests.Plans.Importing.Tables;

public sealed class ColumnReadingTests
{
    [Theory]
    [InlineData("Action|Lead department|Delivery date", "Action Lead Promised")]
    [InlineData("No.|What we will do|Who|By when", "Reference Action Lead Promised")]
    [InlineData("Theme|Ref|Commitment|Responsible organisation|Partners|Timescale|Status", "Chapter Reference Action Lead Contributor Promised Beside")]
    [InlineData("Milestone|Measurement|Target Date|Responsible Party|Required or Encouraged", "Milestone Indicator Promised Lead Beside")]
    [InlineData("Action owner|Action|Start date|End date", "Lead Action Beside Promised")]
    [InlineData("Objective|Owner|Deadline", "Action Lead Promised")]
    [InlineData("Objective|Action|Milestone date|Milestone|Milestone owner|Success measure", "Chapter Action MilestonePromised Milestone MilestoneLead Indicator")]
    [InlineData("Measure|Lead|Due", "Action Lead Promised")]
    [InlineData("Name|Colour|Size", "Beside Beside Beside")]
    public void Headings_say_what_their_columns_are(string headings, string expected) =>
        Assert.Equal(expected, string.Join(' ', ColumnReading.Read(headings.Split('|'))));

    [Theory]
    [InlineData("commitment_id|commitment_en|commitment_fr|due_date|deadline_en|deadline_fr|lead_dept", "Reference Action Action:fr Beside Promised Beside Lead")]
    [InlineData("Gweithred|Action|Arweinydd|Lead|Dyddiad|Date", "Action Action:en Lead Beside Promised Beside")]
    [InlineData("Commitment (English)|Commitment (Welsh)|Lead|When", "Action Action:cy Lead Promised")]
    public void Of_two_languages_side_by_side_the_first_is_read_and_the_other_is_kept(string headings, string expected) =>
        Assert.Equal(expected, string.Join(' ', ColumnReading.Read(headings.Split('|'))));

    [Fact]
    public void Two_columns_are_never_the_same_thing()
    {
        var meanings = ColumnReading.Read(["Date", "Deadline", "Timing", "Lead", "Owner", "Action", "Task"]);
        Assert.Equal("Beside Promised Beside Lead Beside Action Beside", string.Join(' ', meanings));
    }

    [Theory]
    [InlineData("Action", true)]
    [InlineData("action:FR", true)]
    [InlineData("Act", false)]
    [InlineData("7", false)]
    public void A_meaning_is_said_by_its_name(string text, bool known) => Assert.Equal(known, ColumnMeaning.TryParse(text, out _));
}
