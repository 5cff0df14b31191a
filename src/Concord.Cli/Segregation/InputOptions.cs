using System.CommandLine;

namespace Concord.Cli.Segregation;

/// <summary>What every verb asks of its file.</summary>
internal sealed class InputOptions
{
    public Argument<FileInfo> File { get; } = new("file") { Description = "CSV file with a header: wide (a column for each group) or long (a row for each unit and group)" };

    public Option<string> Unit { get; } = new("--unit") { Description = "Column that names the units", Required = true };

    public Option<string[]> Groups { get; } = new("--groups") { Description = "Wide: columns of the groups, A,B,C. Long: groups to keep, all by default", AllowMultipleArgumentsPerToken = true };

    public Option<string?> GroupColumn { get; } = new("--group-column") { Description = "Long: column that names the group" };

    public Option<string?> Count { get; } = new("--count") { Description = "Long: column of the counts" };

    public Option<string[]> Within { get; } = new("--within") { Description = "Column of a place that holds the units; give it again for each higher level" };

    public Option<string?> Xy { get; } = new("--xy") { Description = "Columns of easting and northing, X,Y, in metres" };

    public Option<string> Format { get; } = new("--format") { Description = "table, json or csv", DefaultValueFactory = _ => "table" };

    public Option<int> Threads { get; } = new("--threads") { Description = "Threads, 0 for all processors; results do not depend on it" };

    public void AddTo(Command command)
    {
        Format.AcceptOnlyFromAmong("table", "json", "csv");
        command.Arguments.Add(File);
        foreach (var option in new Option[] { Unit, Groups, GroupColumn, Count, Within, Xy, Format, Threads }) command.Options.Add(option);
    }

    public LoadedData Load(ParseResult parsed) => LoadedData.From(CsvFile.Read(parsed.GetValue(File)!), this, parsed);

    public static string[] Listed(string[]? values) => [.. (values ?? []).SelectMany(v => v.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))];

    /// <summary>Runs a verb: a request that cannot be met is exit 2, a rule of the data exit 1.</summary>
    public static int Guard(Func<int> run)
    {
        try
        {
            return run();
        }
        catch (UsageException e)
        {
            Console.Error.WriteLine(e.Message);
            return 2;
        }
        catch (ArgumentException e)
        {
            Console.Error.WriteLine(e.Message);
            return 1;
        }
    }
}
