using Concord.Segregation;

namespace Concord.SharedData.Tests.Segregation;

/// <summary>The five-minute tutorial of the library's README: run here, and compared with it word for word.</summary>
public class TutorialTests
{
    [Fact]
    public void The_tutorial_runs_and_says_what_the_readme_says()
    {
        var folder = SharedFolder.Of("census2011-ethnicity");
        System.Globalization.CultureInfo.CurrentCulture = System.Globalization.CultureInfo.InvariantCulture;
        using var said = new StringWriter();
        Tutorial(Path.Combine(folder, "census2011_ethnicity_oa_five_areas.csv"), said);
        var readme = File.ReadAllText(Path.Combine(SharedFolder.Root, "src", "Concord.Segregation", "README.md"));
        foreach (var line in said.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries)) Assert.Contains(line.TrimEnd(), readme, StringComparison.Ordinal);
    }

    [Fact]
    public void The_readme_shows_the_code_that_is_run()
    {
        static string Plain(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c)));
        var readme = File.ReadAllText(Path.Combine(SharedFolder.Root, "src", "Concord.Segregation", "README.md"));
        var source = Plain(File.ReadAllText(Path.Combine(SharedFolder.Root, "tests", "Concord.SharedData.Tests", "Segregation", "TutorialTests.cs")));
        var blocks = readme.Split("```csharp").Skip(1).Select(b => b.Split("```")[0]).ToArray();
        Assert.NotEmpty(blocks);
        foreach (var block in blocks) Assert.Contains(Plain(block), source, StringComparison.Ordinal);
    }

    private static void Tutorial(string file, TextWriter output)
    {
        var header = File.ReadLines(file).First().Replace("\"", "").Split(',');
        var rows = File.ReadLines(file).Skip(1).Select(line => line.Replace("\"", "").Split(',')).ToArray();
        string[] groups = header[2..16];
        string[] Column(string name) => [.. rows.Select(row => row[Array.IndexOf(header, name)])];

        var table = CountTable.FromColumns(
            [.. groups.Select(g => Column(g).Select(double.Parse).ToArray())], Column("OA"), groups);
        output.WriteLine($"{table.UnitCount} areas, {table.GroupCount} groups, {table.Total} people");

        var inference = AnalyticInference.Of(table);
        output.WriteLine($"H as counted {inference.Theil.Value:0.0000}, less small-unit bias {inference.Theil.BiasCorrected:0.0000}, standard error {inference.Theil.StandardError:0.0000}");

        var pakistani = GroupPair.VersusRest(table, table.Group("Pakistani"));
        output.WriteLine($"D {Dissimilarity.Of(pakistani).Value:0.000}, Gini {Gini.Of(pakistani).Value:0.000}, isolation {Isolation.Of(pakistani).Value:0.000}");

        var exposure = ExposureMatrix.Of(table);
        output.WriteLine($"White British to Pakistani {exposure.Rows[table.Group("WhiteBrit")]![table.Group("Pakistani")]:0.000}");

        var data = new SegregationData(table,
            [("LSOA", Nesting.Of(Column("LSOA"))), ("MSOA", Nesting.Of(Column("MSOA"))), ("district", Nesting.Of(Column("LAD")))]);
        foreach (var level in MultilevelDecomposition.Of(data.Table, data.Levels, "OA")) output.WriteLine($"{level.Level}: {level.Share:P0} of M");

        foreach (var place in WithinBetween.Of(data.Table, data.Level("district")).Parents)
            output.WriteLine($"{place.Parent}: H {place.Theil:0.000}");

        foreach (var found in Thresholds.Of(table, table.Group("Pakistani")))
            output.WriteLine($"more than {found.Threshold:P0} Pakistani: {found.Units.Count} areas, {found.ShareOfGroup:P0} of the group");

        var absent = Dissimilarity.Of([0, 0], [12, 30]);
        output.WriteLine($"D is {absent.Value?.ToString() ?? "undefined"}: {absent.WhyUndefined}");
    }
}
