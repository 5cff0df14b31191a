using System.Text.Json;

namespace Concord.Cli.Tests.Matching;

public class WhatIfTests : Typed
{
    private const string Policy = """
        { "name": "Town", "distance": "straight-line", "tieBreak": "single-lottery",
          "tiers": [{ "name": "Looked-after children", "when": "looked-after" }, { "name": "Others", "order": "distance" }] }
        """;

    private static readonly string[] Round = ["--schools", "@schools.csv", "--pupils", "@pupils.csv", "--preferences", "@preferences.csv", "--policies", "@policies"];

    public WhatIfTests()
    {
        Given("schools.csv", "school,places,easting,northing\nNorth,1,0,0\nSouth,1,2000,0\n");
        Given("pupils.csv", "pupil,easting,northing,group\nAda,100,0,a\nBen,200,0,b\nCem,1900,0,b\n");
        Given("preferences.csv", "pupil,school,order\nAda,North,1\nBen,North,1\nBen,South,2\nCem,South,1\n");
        Given("policies/town.json", Policy);
        Given("new.csv", "school,places,easting,northing\nMiddle,5,1000,0\n");
        Given("asking.csv", "pupil,order\nBen,2\nCem,1\n");
        Given("model.json", """{ "kilometres": -1, "quality": 0, "sibling": 0, "ownGroupShare": 0, "reachMetres": 3000 }""");
    }

    private (int Exit, string Printed, string Refused) Ask(params string[] options) => Run(["what-if", .. Round, .. options]);

    [Fact]
    public void A_school_that_closes_grows_or_changes_its_policy()
    {
        Assert.StartsWith("0 pupils would have a school that they want more, and 1 one that they want less or none.\nFirst preferences: 2 now, 1 then. With an offer: 2 now, 1 then.\n", Ask("--close", "North").Printed, StringComparison.Ordinal);
        Assert.StartsWith("1 pupils would have a school that they want more, and 0 ", Ask("--places", "North=2", "--out", "@out").Printed, StringComparison.Ordinal);
        Assert.Equal(["pupil,from,to", "Ben,,North"], Lines("out/changes.csv"));
        Assert.Equal(["group,pupils,gain,lose", "a,1,0,0", "b,2,1,0"], Lines("out/groups.csv"));
        Assert.Equal("North,1,2,0.5,0,1,0,1,1,1,1", Lines("out/schools.csv")[1]);
        Given("other/ballot.json", Policy.Replace(""", "order": "distance" """.TrimEnd(), "", StringComparison.Ordinal));
        Assert.Equal(0, Ask("--with", "@other").Exit);
        Assert.Equal(0, Run(["what-if", .. Round, "--policy", $"North={At("other/ballot.json")}"]).Exit);
    }

    [Fact]
    public void A_new_school_takes_those_who_would_ask_for_it()
    {
        var run = Ask("--open", "@new.csv", "--new-policy", "@policies/town.json", "--asking", "@asking.csv", "--out", "@out", "--draws", "20");
        Assert.Contains("Middle would offer 2 places.", run.Printed, StringComparison.Ordinal);
        Assert.Equal(["pupil,from,to", "Ben,,Middle", "Cem,South,Middle"], Lines("out/changes.csv"));
        Assert.Contains("Middle,offered,0,0,0,2,2,2,2,2,2", Lines("out/school-figures.csv"));
        Assert.Contains("first preferences,2,2,2,2,2,2,0,0,0", Lines("out/figures.csv"));
    }

    [Fact]
    public void Intervals_cover_lotteries_preferences_and_parents_who_respond()
    {
        var said = JsonDocument.Parse(Ask("--open", "@new.csv", "--new-policy", "@policies/town.json", "--model", "@model.json", "--draws", "40", "--draw-preferences", "--responses", "1", "--out", "@out", "--json").Printed).RootElement;
        Assert.Equal(40, said.GetProperty("certificate").GetProperty("draws").GetInt32());
        var offered = Lines("out/school-figures.csv").Single(line => line.StartsWith("Middle,offered,", StringComparison.Ordinal)).Split(',');
        Assert.True(double.Parse(offered[6], System.Globalization.CultureInfo.InvariantCulture) < double.Parse(offered[7], System.Globalization.CultureInfo.InvariantCulture));
        Assert.Contains("dissimilarity of a", string.Join('\n', Lines("out/figures.csv")), StringComparison.Ordinal);
    }

    [Fact]
    public void Every_site_of_a_scan_is_one_line()
    {
        Given("sites.csv", "school,places,easting,northing\nHere,5,1000,0\nThere,5,90000,0\n");
        var run = Run(["sites", .. Round, "--sites", "@sites.csv", "--new-policy", "@policies/town.json", "--model", "@model.json", "--out", "@sites-out.csv"]);
        Assert.Equal(0, run.Exit);
        Assert.Equal(3, Lines("sites-out.csv").Length);
        Assert.Contains("There,0,0,0,0,0", Lines("sites-out.csv"));
    }

    [Fact]
    public void A_model_is_not_made_of_lists_that_determine_none() =>
        Assert.StartsWith("The lists do not determine a model", Run(["choice-model", .. Round]).Refused, StringComparison.Ordinal);

    [Theory]
    [InlineData("One change is wanted: --close, --places, --policy, --with or --open")]
    [InlineData("One change is wanted: --close, --places, --policy, --with or --open", "--close", "North", "--places", "North=2")]
    [InlineData("There is no school East", "--close", "East")]
    [InlineData("--places wants SCHOOL=N", "--places", "North")]
    [InlineData("--places: \"-2\" is not a number of places", "--places", "North=-2")]
    [InlineData("A new school needs --new-policy", "--open", "@new.csv")]
    [InlineData("Who would ask for the new school is not said: --asking or --model is wanted", "--open", "@new.csv", "--new-policy", "@policies/town.json")]
    [InlineData("--draw-preferences needs --model", "--close", "North", "--draws", "5", "--draw-preferences")]
    [InlineData("--responses is 0 or more, and needs --draw-preferences", "--close", "North", "--draws", "5", "--responses", "1")]
    [InlineData("--draws wants 2 or more", "--close", "North", "--draws", "1")]
    public void What_is_asked_must_make_sense(string refusal, params string[] options) => Assert.Equal(refusal, Ask(options).Refused);

    [Theory]
    [InlineData("asking.csv", "pupil,order\nEve,1\n", "asking.csv, row 1, pupil: Eve is not known")]
    [InlineData("asking.csv", "pupil,order\nBen,1\nBen,2\n", "asking.csv, row 2, pupil: the same pupil is there twice")]
    [InlineData("asking.csv", "pupil,order\nBen,0\n", "asking.csv, row 1, order: preferences count from 1")]
    [InlineData("new.csv", "school,places,easting,northing\nNorth,5,0,0\n", "new.csv, row 1, school: there is a school North already")]
    [InlineData("new.csv", "school,places,easting,northing\nMiddle,-5,0,0\n", "new.csv, row 1, places: the number of places is -5")]
    [InlineData("new.csv", "school,places,easting,northing\nMiddle,5,x,0\n", "new.csv, row 1, easting: \"x\" is not a number")]
    public void What_cannot_be_used_is_refused_by_file_row_and_field(string file, string text, string refusal)
    {
        Given(file, text);
        Assert.Equal(refusal, Ask("--open", "@new.csv", "--new-policy", "@policies/town.json", "--asking", "@asking.csv").Refused);
    }
}
