using System.Text.Json;

namespace Concord.SharedData.Tests.Segregation;

/// <summary>concord segregation, as typed.</summary>
[Collection(TypedCommand.OneAtATime)]
public class CommandTests
{
    private static (int Exit, string Output, string Errors) Run(params string[] arguments) => TypedCommand.Run(arguments);

    private static string Data(string file) => Path.Combine(SharedFolder.Of("segregation-reference"), "data", file);

    private static double Value(string json, string index)
        => JsonDocument.Parse(json).RootElement.EnumerateArray().First(r => r.GetProperty("index").GetString() == index).GetProperty("value").GetDouble();

    [Fact]
    public void Wide_and_long_files_of_one_place_give_the_same()
    {
        var wide = Run("indices", Data("schools00.csv"), "--unit", "school", "--groups", "asian,black,hisp,native,white", "--format", "json");
        var tall = Run("indices", Data("schools00_long.csv"), "--unit", "school", "--group-column", "race", "--count", "n", "--format", "json");
        Assert.Equal((0, 0), (wide.Exit, tall.Exit));
        foreach (var index in new[] { "M", "H", "Gini" }) Assert.Equal(Value(wide.Output, index), Value(tall.Output, index), 1e-12);
        Assert.Equal(0.425538975876422, Value(wide.Output, "M"), 1e-9);
        Assert.Contains("district: not used", wide.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public void Levels_profiles_and_policy_are_told_and_drawn()
    {
        var levels = Run("decompose", Data("schools00.csv"), "--unit", "school", "--groups", "asian,black,hisp,native,white", "--within", "district", "--within", "state", "--format", "csv");
        Assert.StartsWith("level,M,H,share of M", levels.Output, StringComparison.Ordinal);
        var svg = Path.Combine(Path.GetTempPath(), $"{Guid.NewGuid():N}.svg");
        try
        {
            var profile = Run("profile", Data("r2_200x5.csv"), "--unit", "unit", "--groups", "g0,g1,g2,g3,g4", "--xy", "x,y", "--radii", "500,2000", "--shuffles", "19", "--svg", svg, "--format", "json");
            Assert.Equal(0, profile.Exit);
            Assert.StartsWith("<svg", File.ReadAllText(svg), StringComparison.Ordinal);
        }
        finally
        {
            File.Delete(svg);
        }
        var rule = Run("policy", Data("r2_200x5.csv"), "--unit", "unit", "--groups", "g0,g1,g2,g3,g4", "--group", "g0", "--xy", "x,y", "--rule", "--format", "csv");
        Assert.Equal(201, rule.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
    }
}
