using Concord.Matching;
using Concord.Matching.Policies;
using Concord.Shared;

namespace Concord.Cli.Matching;

/// <summary>Which file each of the library's tables came from, so that what it refuses names the file and the row there.</summary>
internal sealed class Sources
{
    private readonly Dictionary<string, (CsvTable File, Func<int, int> Row)> _files = new(StringComparer.Ordinal);

    public void Add(string table, CsvTable file, Func<int, int>? row = null) => _files[table] = (file, row ?? (at => at));

    /// <summary>Runs a command; what the library refuses is a rule that says no to the person at the terminal.</summary>
    public static int Refusing(Func<Sources, int> run)
    {
        var sources = new Sources();
        try
        {
            return run(sources);
        }
        catch (BadRow refusal) when (sources._files.TryGetValue(refusal.Table, out var from))
        {
            throw from.File.No(from.Row(refusal.Row), refusal.Field, refusal.Reason);
        }
        catch (Exception refusal) when (refusal is BadRow or PolicyNotUnderstood)
        {
            throw new RuleBroken(refusal.Message);
        }
    }
}
