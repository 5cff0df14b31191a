namespace Concord.Cli.Tests.Matching;

public class FitTests : Typed
{
    private const string Header = "learner,easting,northing,speaking,free,most_minutes,children,woman,women_only,weeks\n";

    public FitTests()
    {
        Given("classes.csv", "class,seats,easting,northing,speaking,sessions,creche\nMorning,1,1000,0,2,Mon 09:30-11:30,Park\nEvening,1,0,0,4,Tue 18:00-20:00; Thu 18:00-20:00,\n");
        Given("creches.csv", "creche,places\nPark,1\n");
        Given("learners.csv", Header + "Ada,0,0,2,Mon 09:00-12:00,30,1,yes,,10\nBen,0,0,3,Tue 17:00-21:00; Thu 17:00-21:00,30,0,,,0\nCem,0,0,2,Mon 09:00-12:00,30,1,,,5\n");
    }

    private string Refused(params string[] more) => Run(["fit", "--learners", "@learners.csv", "--classes", "@classes.csv", "--creches", "@creches.csv", "--out", "@out", .. more]).Refused;

    [Fact]
    public void What_fits_is_written_for_assign_and_what_does_not_with_its_reasons()
    {
        Assert.Equal("", Refused());
        Assert.Equal(["learner,class,cost", "Ada,Morning,120", "Ben,Evening,300", "Cem,Morning,120"], Lines("out/edges.csv"));
        Assert.Equal(["learner,class,reasons", "Ada,Evening,level timetable childcare", "Ben,Morning,timetable", "Cem,Evening,level timetable childcare"], Lines("out/absent.csv"));
        Assert.Equal(["limit,most,learner,class", "1,1,Ada,Morning", "1,1,Cem,Morning"], Lines("out/limits.csv"));
        var run = Run("assign", "--classes", "@classes.csv", "--edges", "@out/edges.csv", "--unplaced", "@out/unplaced.csv", "--limits", "@out/limits.csv", "--out", "@places.csv");
        Assert.StartsWith("2 learners have a place and 1 have none, at a total of 2920.", run.Printed, StringComparison.Ordinal);
        Assert.Equal(["learner,class,cost", "Ada,Morning,120", "Ben,Evening,300", "Cem,,2500"], Lines("places.csv"));
    }

    [Fact]
    public void A_known_way_counts_instead_of_the_straight_line()
    {
        Given("minutes.csv", "learner,class,minutes\nAda,Morning,31\n");
        Assert.Equal("", Refused("--minutes", "@minutes.csv"));
        Assert.Contains("Ada,Morning,travel", Lines("out/absent.csv"));
        Given("minutes.csv", "learner,class,minutes\nAda,Morning,-1\n");
        Assert.Equal("minutes.csv, row 1, minutes: a way takes 0 minutes or more", Refused("--minutes", "@minutes.csv"));
    }

    [Theory]
    [InlineData("Ada,0,0,2,Someday 9-12,30,0,,,0\n", "learners.csv, row 1, free: \"Someday 9-12\" is not a time such as Mon 09:30-11:30")]
    [InlineData("Ada,0,0,2,Mon 12:00-09:00,30,0,,,0\n", "learners.csv, row 1, free: a free time ends before it begins")]
    [InlineData("Ada,0,0,two,Mon 09:00-12:00,30,0,,,0\n", "learners.csv, row 1, speaking: \"two\" is not a whole number")]
    [InlineData("Ada,0,0,2,Mon 09:00-12:00,30,-1,,,0\n", "learners.csv, row 1, children: the number of children is -1")]
    [InlineData("Ada,NaN,0,2,Mon 09:00-12:00,30,0,,,0\n", "learners.csv, row 1, easting: \"NaN\" is not a number")]
    [InlineData("Ada,0,0,2,,30,0,,,0\nAda,0,0,2,,30,0,,,0\n", "learners.csv, row 2, learner: Ada is there twice")]
    public void What_cannot_be_used_is_refused_by_file_row_and_field(string rows, string refusal)
    {
        Given("learners.csv", Header + rows);
        Assert.Equal(refusal, Refused());
    }
}
