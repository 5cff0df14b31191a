using System.Text.Json;
using System.Xml.Linq;

namespace Concord.SharedData.Tests.Segregation;

/// <summary>What concord segregation makes of small files, good and bad.</summary>
[Collection(TypedCommand.OneAtATime)]
public sealed class SmallFileTests : IDisposable
{
    private const string Wide = "unit,town,x,y,a,b\nu1,N,0,0,30,10\nu2,N,0,100,10,30\nu3,S,900,0,5,0\nu4,S,900,100,0,5\n";
    private const string Long = "unit,town,group,n\nu1,N,a,30\nu1,N,b,10\nu2,N,a,10\nu2,N,b,30\nu3,S,a,5\nu4,S,b,5\n";
    private readonly TypedCommand _typed = new();

    private (int Exit, string Output, string Errors) Run(string verb, string file, string options)
        => TypedCommand.Run([verb, _typed.Write("file.csv", file), "--unit", "unit", .. options.Split(' ', StringSplitOptions.RemoveEmptyEntries)]);

    private static double Value(string json, string index, string? group = null)
        => JsonDocument.Parse(json).RootElement.EnumerateArray().First(r => r.GetProperty("index").GetString() == index && r.GetProperty("group").GetString() == group).GetProperty("value").GetDouble();

    [Fact]
    public void Indices_of_a_wide_file_are_those_worked_by_hand()
    {
        var run = Run("indices", Wide, "--groups a,b --format json");
        Assert.Equal(0, run.Exit);
        Assert.Equal(25.0 / 45, Value(run.Output, "D", "a"), 1e-12);
        Assert.Contains("town: not used", run.Errors, StringComparison.Ordinal);
        Assert.Contains("a: counts of a group", run.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public void A_long_file_says_which_pairs_have_no_row()
    {
        var run = Run("indices", Long, "--group-column group --count n --format json");
        Assert.Equal(25.0 / 45, Value(run.Output, "D", "a"), 1e-12);
        Assert.Contains("2 pairs of unit and group have no row", run.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public void Levels_add_to_the_whole()
    {
        var run = Run("decompose", Wide, "--groups a,b --within town --format json");
        var shares = JsonDocument.Parse(run.Output).RootElement.EnumerateArray().Sum(r => r.GetProperty("share of M").GetDouble());
        Assert.Equal(1, shares, 1e-12);
    }

    [Fact]
    public void A_joint_comparison_adds_to_the_change()
    {
        var other = _typed.Write("other.csv", "unit,town,a,b\nu1,N,20,20\nu2,N,10,30\nu3,S,5,2\nu4,S,1,5\n");
        var run = Run("compare", Wide.Replace("u3,S,900,0,5,0", "u3,S,900,0,5,1", StringComparison.Ordinal), $"--with {other} --groups a,b --within town --format json");
        var rows = JsonDocument.Parse(run.Output).RootElement.EnumerateArray().ToDictionary(r => r.GetProperty("what").GetString()!, r => r.GetProperty("value").GetDouble());
        var parts = rows.Where(r => r.Key.Contains(", ", StringComparison.Ordinal)).Sum(r => r.Value);
        Assert.Equal(rows["M after"] - rows["M before"] - rows["units and groups that vanished"] - rows["units and groups that appeared"], parts, 1e-12);
    }

    [Fact]
    public void A_drawing_has_a_title_a_description_and_its_numbers_beside_it()
    {
        var svg = _typed.File("curves.svg");
        var run = Run("indices", Wide, $"--groups a,b --lorenz {svg} --format csv");
        Assert.Contains("Drawn: curves.svg; its numbers are in curves.csv", run.Errors, StringComparison.Ordinal);
        var drawing = XDocument.Load(svg).Root!;
        Assert.Equal("img", drawing.Attribute("role")!.Value);
        foreach (var id in drawing.Attribute("aria-labelledby")!.Value.Split(' ')) Assert.Single(drawing.Elements(), e => e.Attribute("id")?.Value == id && e.Value.Length > 0);
        Assert.Equal("a,0,0", File.ReadLines(_typed.File("curves.csv")).ElementAt(1));
        Assert.Equal(2, Run("indices", Wide, $"--groups a,b --lorenz {_typed.File("curves.csv")}").Exit);
    }

    [Theory]
    [InlineData("indices", "--groups a,c", 2, "has no column c")]
    [InlineData("indices", "", 2, "A wide file needs --groups")]
    [InlineData("indices", "--groups a,b --radii 500", 2, "give --xy X,Y")]
    [InlineData("indices", "--groups a,b --xy x", 2, "--xy takes two columns")]
    [InlineData("indices", "--groups a,b --xy x,y --radii far", 2, "'far' is not a number")]
    [InlineData("indices", "--groups a,b --xy x,y --radii -5", 1, "A radius is positive")]
    [InlineData("profile", "--groups a,b --xy x,y", 2, "Give --radii 500,1000 or --nearest 10,50")]
    [InlineData("decompose", "--groups a,b", 2, "Give --within COL")]
    [InlineData("decompose", "--groups a,b --within town --within y --places", 1, "do not nest")]
    [InlineData("policy", "--groups a,b --group c", 1, "No group is named c")]
    [InlineData("policy", "--groups a,b --group a --districts", 2, "Give --within COL")]
    [InlineData("policy", "--groups a,b --group a --thresholds 1.5", 1, "between 0 and 1")]
    [InlineData("compare", "--groups a,b --with nowhere.csv", 2, "There is no file nowhere.csv")]
    [InlineData("indices", "--group-column town", 2, "needs --count")]
    public void A_request_that_cannot_be_met_says_why(string verb, string options, int exit, string because)
    {
        var run = Run(verb, Wide, options);
        Assert.Equal((exit, ""), (run.Exit, run.Output));
        Assert.Contains(because, run.Errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("unit,a,b\nx,1,2\ny,,4\n", 2, "Row 3, column a: the cell is empty")]
    [InlineData("unit,a,b\nx,1,two\n", 2, "Row 2, column b: 'two' is not a number")]
    [InlineData("unit,a,b\nx,1,-2\n", 1, "row 0 (x), column 1 (b) is -2")]
    [InlineData("unit,a,b\nx,1,NaN\n", 1, "row 0 (x), column 1 (b) is NaN")]
    [InlineData("unit,a,b\nx,1,2\nx,3,4\n", 2, "Unit x has 2 rows")]
    [InlineData("unit,a,b\nx,1\n", 2, "Row 2 has 2 cells and the header 3")]
    [InlineData("unit,a,a\nx,1,2\n", 2, "Column a occurs twice")]
    [InlineData("unit,a,b\n", 2, "has no rows under its header")]
    public void A_bad_file_is_refused_by_row_and_column(string file, int exit, string because)
    {
        var run = Run("indices", file, "--groups a,b");
        Assert.Equal((exit, ""), (run.Exit, run.Output));
        Assert.Contains(because, run.Errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("u1,N,b,10", "u1,M,b,10", 2, "town of unit u1 is N in row 2 and M in row 3")]
    [InlineData("u1,N,b,10", "u1,N,b,-10", 1, "Row 3, column n: a count is finite and not negative, and this is -10")]
    public void A_long_file_at_odds_with_itself_is_refused(string was, string is_, int exit, string because)
    {
        var run = Run("decompose", Long.Replace(was, is_, StringComparison.Ordinal), "--group-column group --count n --within town");
        Assert.Equal(exit, run.Exit);
        Assert.Contains(because, run.Errors, StringComparison.Ordinal);
    }

    public void Dispose() => _typed.Dispose();
}
