using System.Text.Json;

namespace Concord.Cli.Tests.Matching;

public class AssignTests : Typed
{
    private static readonly string[] Files = ["assign", "--classes", "@classes.csv", "--edges", "@edges.csv", "--unplaced", "@unplaced.csv"];

    public AssignTests()
    {
        Given("classes.csv", "class,seats\nMonday,2\nTuesday,1\n");
        Given("edges.csv", "learner,class,cost\nAda,Monday,3\nAda,Tuesday,1\nBen,Monday,2\nCem,Monday,4\nCem,Tuesday,6\nDia,Tuesday,2\n");
        Given("unplaced.csv", "learner,penalty,weeks,group\nAda,20,5,x\nBen,30,30,y\nCem,25,60,x\nDia,9,1,y\n");
    }

    [Fact]
    public void The_least_total_is_found_and_everything_is_written()
    {
        var run = Run([.. Files, "--out", "@places.csv", "--reasons", "@reasons.csv", "--fairness", "@fairness.csv", "--json"]);
        var said = JsonDocument.Parse(run.Printed).RootElement;
        Assert.Equal((16, 3, 1), (said.GetProperty("objective").GetInt32(), said.GetProperty("assigned").GetInt32(), said.GetProperty("unassigned").GetInt32()));
        Assert.Equal(16, said.GetProperty("certificate").GetProperty("bound").GetInt32());
        Assert.Equal(["learner,class,cost", "Ada,Tuesday,1", "Ben,Monday,2", "Cem,Monday,4", "Dia,,9"], Lines("places.csv"));
        Assert.Equal(["learner,class,cost,seat_worth,shortfall,before", "Dia,Tuesday,2,7,0,Ada"], Lines("reasons.csv"));
        Assert.Equal(["by,value,learners,placed,weeks_placed,weeks_unplaced", "group,x,2,2,32.5,", "group,y,2,1,30,1", "weeks,00 to 12,2,1,5,1", "weeks,26 to 51,1,1,30,", "weeks,52 or more,1,1,60,"], Lines("fairness.csv"));
    }

    [Fact]
    public void Side_conditions_are_kept_and_the_flow_is_the_bound()
    {
        Given("together.csv", "a,b\nAda,Ben\n");
        Given("groups.csv", "group,learner\nEve's sessions,Cem\nEve's sessions,Dia\n");
        Given("limits.csv", "limit,most,learner,class\ncreche,1,Ada,Monday\ncreche,1,Ben,Monday\ncreche,1,Cem,Monday\n");
        var run = Run([.. Files, "--together", "@together.csv", "--all-or-none", "@groups.csv", "--out", "@places.csv", "--json"]);
        var said = JsonDocument.Parse(run.Printed).RootElement;
        Assert.Equal(39, said.GetProperty("objective").GetInt32());
        Assert.Equal((0, 16), (said.GetProperty("certificate").GetProperty("gap").GetInt32(), said.GetProperty("certificate").GetProperty("withoutConditions").GetInt32()));
        Assert.Equal(["learner,class,cost", "Ada,Monday,3", "Ben,Monday,2", "Cem,,25", "Dia,,9"], Lines("places.csv"));
        Assert.Equal(37, JsonDocument.Parse(Run([.. Files, "--limits", "@limits.csv", "--json"]).Printed).RootElement.GetProperty("objective").GetInt32());
        Assert.Equal("--reasons explains a placement without side conditions", Run([.. Files, "--limits", "@limits.csv", "--reasons", "@reasons.csv"]).Refused);
    }

    [Theory]
    [InlineData("edges.csv", "learner,class,cost\nAda,Friday,3\n", "edges.csv, row 1, class: Friday is not known")]
    [InlineData("edges.csv", "learner,class,cost\nEve,Monday,3\n", "edges.csv, row 1, learner: Eve is not known")]
    [InlineData("edges.csv", "learner,class,cost\nAda,Monday,3\nBen,Monday,1\nAda,Monday,4\n", "edges.csv, row 3, class: the same learner and class are given twice")]
    [InlineData("edges.csv", "learner,class,cost\nAda,Monday,2.5\n", "edges.csv, row 1, cost: \"2.5\" is not a whole number")]
    [InlineData("edges.csv", "learner,class,cost\nBen,Monday,2\nAda,Monday,2000000000\n", "edges.csv, row 2, cost: the cost must lie within 1000000000")]
    [InlineData("classes.csv", "class,seats\nMonday,2\nTuesday,-1\n", "classes.csv, row 2, seats: the number of seats is -1")]
    [InlineData("unplaced.csv", "learner,penalty\nAda,1\nBen,1\nCem,1\nDia,1\nAda,3\n", "unplaced.csv, row 5, learner: Ada is there twice")]
    [InlineData("unplaced.csv", "learner,penalty\nAda,1\nBen,1\nCem,\nDia,1\n", "unplaced.csv, row 3, penalty: \"\" is not a whole number")]
    public void What_cannot_be_used_is_refused_by_file_row_and_field(string file, string text, string refusal)
    {
        Given(file, text);
        var run = Run(Files);
        Assert.Equal((1, refusal), (run.Exit, run.Refused));
    }

    [Theory]
    [InlineData("--together", "a,b\nAda,Eve\n", "side.csv, row 1, b: Eve is not known")]
    [InlineData("--all-or-none", "group,learner\none,Ada\none,Eve\n", "side.csv, row 2, learner: Eve is not known")]
    [InlineData("--limits", "limit,most,learner,class\ncreche,-1,Ada,Monday\n", "side.csv, row 1, most: a limit is 0 or more")]
    [InlineData("--limits", "limit,most,learner,class\ncreche,1,Ada,Monday\ncreche,2,Ben,Monday\n", "side.csv, row 2, most: the limit creche is 1 further up")]
    public void Side_conditions_are_refused_likewise(string option, string text, string refusal)
    {
        Given("side.csv", text);
        Assert.Equal(refusal, Run([.. Files, option, "@side.csv"]).Refused);
    }
}
