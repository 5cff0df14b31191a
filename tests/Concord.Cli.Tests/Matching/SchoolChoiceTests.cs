using System.Text.Json;

namespace Concord.Cli.Tests.Matching;

public class SchoolChoiceTests : Typed
{
    private const string Policy = """
        { "name": "Town", "distance": "straight-line", "tieBreak": "single-lottery",
          "tiers": [{ "name": "Looked-after children", "when": "looked-after" }, { "name": "Others", "order": "distance" }] }
        """;

    protected string[] Round => ["--schools", "@schools.csv", "--pupils", "@pupils.csv", "--preferences", "@preferences.csv", "--policies", "@policies"];

    public SchoolChoiceTests()
    {
        Given("schools.csv", "school,places,easting,northing\nNorth,1,0,0\nSouth,1,2000,0\n");
        Given("pupils.csv", "pupil,easting,northing,group,looked_after\nAda,100,0,a,\nBen,200,0,b,\nCem,900,0,b,yes\n");
        Given("preferences.csv", "pupil,school,order\nAda,North,1\nAda,South,2\nBen,North,1\nCem,North,1\n");
        Given("policies/town.json", Policy);
    }

    [Fact]
    public void Offers_are_made_and_written_with_their_reasons()
    {
        var run = Run(["school-choice", .. Round, "--seed", "3", "--out", "@out", "--json"]);
        Assert.Equal(0, run.Exit);
        var said = JsonDocument.Parse(run.Printed).RootElement;
        Assert.Equal((1, 2, 1), (said.GetProperty("objective").GetInt32(), said.GetProperty("assigned").GetInt32(), said.GetProperty("unassigned").GetInt32()));
        Assert.True(said.GetProperty("certificate").GetProperty("stable").GetBoolean());
        Assert.True(said.GetProperty("seconds").GetDouble() >= 0);
        Assert.StartsWith("Ada,South,2,", Lines("out/offers.csv")[1], StringComparison.Ordinal);
        Assert.Contains("A place needed the tier \"\"Looked-after children\"\" or one before it.", Lines("out/offers.csv")[2], StringComparison.Ordinal);
        Assert.Equal(["school,places,offers", "North,1,1", "South,1,1"], Lines("out/schools.csv"));
        Assert.Equal(["school,a,b", "North,0,1", "South,1,0"], Lines("out/intake.csv"));
        Assert.Equal(["1", "2", "3"], Lines("out/lottery.csv")[1..].Select(line => line.Split(',')[1]).Order());
    }

    [Fact]
    public void Without_json_it_says_the_same_in_sentences() =>
        Assert.StartsWith("2 pupils have an offer and 1 have none; 1 have their first preference.\nNo pupil and school would both", Run(["school-choice", .. Round]).Printed, StringComparison.Ordinal);

    [Theory]
    [InlineData("preferences.csv", "pupil,school,order\nAda,East,1\n", "preferences.csv, row 1, school: East is not known")]
    [InlineData("preferences.csv", "pupil,school,order\nAda,North,1\nEve,North,1\n", "preferences.csv, row 2, pupil: Eve is not known")]
    [InlineData("preferences.csv", "pupil,school,order\nAda,North,1\nBen,South,1\nAda,North,2\n", "preferences.csv, row 3, school: the same school is named twice by one pupil")]
    [InlineData("preferences.csv", "pupil,school,order\nAda,North,1\nAda,South,1\n", "preferences.csv, row 2, order: preference 1 is given twice by one pupil")]
    [InlineData("preferences.csv", "pupil,school,order\nAda,North,first\n", "preferences.csv, row 1, order: \"first\" is not a whole number")]
    [InlineData("preferences.csv", "pupil,school,order,distance\nBen,North,1,4\nAda,North,1,NaN\n", "preferences.csv, row 2, distance: \"NaN\" is not a number")]
    [InlineData("preferences.csv", "pupil,school,order,distance\nBen,North,1,4\nAda,North,1,-1\n", "preferences.csv, row 2, distance: the distance is not a number of metres")]
    [InlineData("preferences.csv", "pupil,school,order,sibling\nAda,North,1,perhaps\n", "preferences.csv, row 1, sibling: \"perhaps\" is neither yes nor no")]
    [InlineData("preferences.csv", "pupil,school,order,named_in_plan\nBen,South,1,\nAda,South,2,yes\nAda,North,1,yes\n", "preferences.csv, row 2, named_in_plan: a plan names one school, and this pupil has two")]
    [InlineData("preferences.csv", "pupil,school,order\nAda,North\n", "preferences.csv, row 1: 2 fields, and the header has 3")]
    [InlineData("preferences.csv", "pupil,order\nAda,1\n", "preferences.csv: the column school is missing")]
    [InlineData("pupils.csv", "pupil,easting,northing\nAda,0,0\nBen,0,0\nCem,0,0\nAda,9,9\n", "pupils.csv, row 4, pupil: Ada is there twice")]
    [InlineData("pupils.csv", "pupil,easting,northing\nAda,0,0\nBen,NaN,0\nCem,0,0\n", "pupils.csv, row 2, easting: \"NaN\" is not a number")]
    [InlineData("pupils.csv", "pupil,easting,northing\nAda,0,0\nBen,,0\nCem,0,0\n", "pupils.csv, row 2, easting: nothing is there")]
    [InlineData("pupils.csv", "pupil\nAda\nBen\nCem\n", "pupils.csv: the column easting is missing, and a policy measures where people live")]
    [InlineData("schools.csv", "school,places,easting,northing\nNorth,1,0,0\nSouth,-1,0,0\n", "schools.csv, row 2, places: the number of places is -1")]
    [InlineData("schools.csv", "school,places,easting,northing\nNorth,1,0,0\nNorth,1,0,0\n", "schools.csv, row 2, school: North is there twice")]
    [InlineData("policies/town.json", """{ "name": "T", "tieBreak": "single-lottery", "tiers": [{ "name": "LAC", "when": "looked-after" }, { "name": "Rest" }], "reserves": [{ "name": "Premium", "who": "pupil-premium", "places": 2 }] }""",
        "schools.csv, row 1, places: 2 places are kept, and there are 1")]
    [InlineData("policies/town.json", """{ "name": "T", "distance": "given", "tieBreak": "single-lottery", "tiers": [{ "name": "LAC", "when": "looked-after" }, { "name": "Rest", "order": "distance" }] }""",
        "preferences.csv, row 1, distance: the policy needs a distance, and none is given")]
    [InlineData("policies/town.json", """{ "name": "T", "tieBreak": "single-lottery", "tiers": [{ "name": "Rest" }] }""",
        "town.json: Looked-after and previously looked-after children must come first (School Admissions Code 2021, paragraph 1.7)")]
    [InlineData("policies/town.json", """{ "name": "T", "tiers": [{ "name": "A", "when": "cousin" }] }""", "town.json: policy.tiers[0].when: the language has no fact called cousin")]
    [InlineData("policies/town.json", """{ "name": "T", "school": "East", "tieBreak": "single-lottery", "tiers": [{ "name": "LAC", "when": "looked-after" }] }""", "town.json: there is no school East")]
    public void What_cannot_be_used_is_refused_by_file_row_and_field(string file, string text, string refusal)
    {
        Given(file, text);
        var run = Run(["school-choice", .. Round]);
        Assert.Equal((1, refusal), (run.Exit, run.Refused));
    }

    [Fact]
    public void Other_rules_are_for_comparison_and_say_where_they_are_unstable()
    {
        // Ben has the better claim on South, and names it second: the first to ask keeps it.
        Given("preferences.csv", "pupil,school,order\nCem,North,1\nBen,North,1\nBen,South,2\nAda,South,1\n");
        Given("pupils.csv", "pupil,easting,northing,looked_after\nAda,0,0,\nBen,1900,0,\nCem,0,0,yes\n");
        Assert.StartsWith("2 pupils have an offer and 1 have none; 1 have", Run(["school-choice", .. Round]).Printed, StringComparison.Ordinal);
        Assert.StartsWith("2 pupils have an offer and 1 have none; 2 have their first preference.\nIn 1 cases a pupil and a school would both rather have each other;",
            Run(["school-choice", .. Round, "--rule", "immediate-acceptance"]).Printed, StringComparison.Ordinal);
        Assert.Equal(0, Run(["school-choice", .. Round, "--rule", "top-trading-cycles"]).Exit);
        Assert.Equal(0, Run(["school-choice", .. Round, "--rule", "school-proposing"]).Exit);
        Assert.Equal("--rule is one of deferred-acceptance, school-proposing, top-trading-cycles, immediate-acceptance", Run(["school-choice", .. Round, "--rule", "luck"]).Refused);
    }

    [Fact]
    public void A_seed_is_hexadecimal_and_long_enough()
    {
        Assert.Equal("--seed-hex is not hexadecimal", Run(["school-choice", .. Round, "--seed-hex", "xyz"]).Refused);
        Assert.Equal("--seed-hex must be 16 bytes or longer", Run(["school-choice", .. Round, "--seed-hex", "00ff"]).Refused);
    }

    [Fact]
    public void Anybody_can_verify_the_draw_with_the_seed_revealed()
    {
        const string seed = "00112233445566778899aabbccddeeff";
        var commitment = Run("lottery", "--seed-hex", seed).Printed.Trim();
        Assert.Contains($"Lottery commitment {commitment}\n", Run(["school-choice", .. Round, "--seed-hex", seed, "--out", "@out"]).Printed, StringComparison.Ordinal);
        string[] verify = ["lottery", "--seed-hex", seed, "--verify", "@out/lottery.csv", "--commitment"];
        Assert.Equal("The draw of 3 pupils is the one that the seed gives, and the seed is the one committed to.\n", Run([.. verify, commitment]).Printed);
        Assert.Equal("The seed is not the one that was committed to", Run([.. verify, new string('0', 64)]).Refused);
        var lines = Lines("out/lottery.csv");
        Given("out/lottery.csv", string.Join('\n', lines[0], $"{lines[1].Split(',')[0]},{lines[2].Split(',')[1]}", $"{lines[2].Split(',')[0]},{lines[1].Split(',')[1]}", lines[3]));
        Assert.Equal($"lottery.csv, row 1, place: the seed gives place {lines[1].Split(',')[1]}", Run([.. verify, commitment]).Refused);
    }

    [Fact]
    public void A_policy_is_printed_with_what_the_code_says_against_it()
    {
        var kept = Run("policy", "@policies/town.json");
        Assert.Equal(0, kept.Exit);
        Assert.Contains("  2. Others: everyone, the nearest first\n", kept.Printed, StringComparison.Ordinal);
        Given("policies/town.json", Policy.Replace("looked-after", "interview", StringComparison.Ordinal));
        var broken = Run("policy", "@policies/town.json");
        Assert.Equal(1, broken.Exit);
        Assert.Contains("  against the Code: \"interview\" is used, and children and parents must not be interviewed (School Admissions Code 2021, paragraph 1.9m)\n", broken.Printed, StringComparison.Ordinal);
        Assert.Contains("\"$schema\"", Run("policy", "--schema").Printed, StringComparison.Ordinal);
    }
}
