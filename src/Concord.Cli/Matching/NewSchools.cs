using Concord.Matching.Policies;
using Concord.Shared;

namespace Concord.Cli.Matching;

/// <summary>Schools that do not exist yet.</summary>
internal sealed record NewSchools(string[] Names, School[] Schools, double[] Quality)
{
    public static NewSchools Read(FileInfo file, SchoolChoiceFiles files)
    {
        var table = CsvTable.Read(file, "school", "places", "easting", "northing");
        table.ByName("school");
        foreach (var row in table.Rows)
        {
            if (files.SchoolNames.Contains(table.Text(row, "school"))) throw table.No(row, "school", $"there is a school {table.Text(row, "school")} already");
            if (table.Whole(row, "places") < 0) throw table.No(row, "places", $"the number of places is {table.Whole(row, "places")}");
        }
        return new([.. table.Rows.Select(row => table.Text(row, "school"))],
            [.. table.Rows.Select(row => new School(table.Metres(row, "easting"), table.Metres(row, "northing"), table.Whole(row, "places")))], [.. table.Rows.Select(row => table.Number(row, "quality") ?? 0)]);
    }

    public static AdmissionsPolicy PolicyOf(SchoolChoiceFiles files, FileInfo? file) =>
        files.PolicyIn(file ?? throw new RuleBroken("A new school needs --new-policy"));
}
