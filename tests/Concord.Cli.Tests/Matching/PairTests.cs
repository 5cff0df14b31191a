using System.Text.Json;

namespace Concord.Cli.Tests.Matching;

public class PairTests : Typed
{
    public PairTests() => Given("edges.csv", "a,b,weight\nOak,Elm,5\nElm,Ash,6\nAsh,Fir,5\nFir,Yew,1\n");

    private JsonElement Said(params string[] options) => JsonDocument.Parse(Run(["pair", "--edges", "@edges.csv", "--out", "@pairs.csv", "--json", .. options]).Printed).RootElement;

    [Fact]
    public void The_heaviest_pairs_are_written_with_their_proof()
    {
        var said = Said();
        Assert.Equal((10, 2, 1), (said.GetProperty("objective").GetInt32(), said.GetProperty("assigned").GetInt32(), said.GetProperty("unassigned").GetInt32()));
        Assert.Equal(20, said.GetProperty("certificate").GetProperty("twiceTheBound").GetInt32());
        Assert.Equal(["a,b,weight", "Oak,Elm,5", "Ash,Fir,5"], Lines("pairs.csv"));
    }

    [Fact]
    public void Fixed_pairs_stay_forbidden_ones_go_and_the_odd_one_joins()
    {
        Given("fixed.csv", "a,b\nElm,Ash\n");
        Assert.Equal(7, Said("--fixed", "@fixed.csv").GetProperty("objective").GetInt32());
        Given("forbidden.csv", "a,b\nFir,Ash\n");
        Assert.Equal(7, Said("--forbidden", "@forbidden.csv").GetProperty("objective").GetInt32());
        var threes = Said("--threes");
        // The heaviest pairs and then the best join would weigh 11.
        Assert.Equal((12, 0), (threes.GetProperty("objective").GetInt32(), threes.GetProperty("certificate").GetProperty("gap").GetInt32()));
        Assert.Equal(["a,b,c,weight", "Elm,Oak,Ash,11", "Fir,Yew,,1"], Lines("pairs.csv"));
    }

    [Theory]
    [InlineData("a,b,weight\nOak,Oak,1\n", "edges.csv, row 1: a school cannot be paired with itself")]
    [InlineData("a,b,weight\nOak,Elm,1\nElm,Oak,2\n", "edges.csv, row 2: this pair is given twice")]
    [InlineData("a,b,weight\nOak,Elm,1\nElm,,2\n", "edges.csv, row 2, b: a name is empty")]
    [InlineData("a,b,weight\nOak,Elm,NaN\n", "edges.csv, row 1, weight: \"NaN\" is not a whole number")]
    [InlineData("a,b,weight\nOak,Elm,1\nElm,Ash,-2000000000\n", "edges.csv, row 2, weight: the weight must lie within 1000000000")]
    public void What_cannot_be_used_is_refused_by_file_row_and_field(string text, string refusal)
    {
        Given("edges.csv", text);
        Assert.Equal(refusal, Run("pair", "--edges", "@edges.csv").Refused);
    }

    [Fact]
    public void A_class_in_two_fixed_pairs_is_refused()
    {
        Given("fixed.csv", "a,b\nElm,Ash\nAsh,Fir\n");
        Assert.Equal("fixed.csv, row 2: one of the two is in another fixed pair", Run("pair", "--edges", "@edges.csv", "--fixed", "@fixed.csv").Refused);
    }
}
