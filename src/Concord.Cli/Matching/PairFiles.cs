using Concord.Matching.Pairing;

namespace Concord.Cli.Matching;

/// <summary>The possible pairs, without the forbidden ones, and those that are fixed; names are numbered as they come.</summary>
internal sealed class PairFiles
{
    private readonly Dictionary<string, int> _number = new(StringComparer.Ordinal);

    public PairFiles(Sources sources, FileInfo edgesFile, FileInfo? fixedFile, FileInfo? forbiddenFile)
    {
        var table = CsvTable.Read(edgesFile, "a", "b", "weight");
        var edges = table.Rows.Select(row => new PairEdge(Number(table, row, "a"), Number(table, row, "b"), table.Whole(row, "weight"))).ToArray();
        int[] rows = [.. table.Rows];
        if (fixedFile is not null)
        {
            var kept = CsvTable.Read(fixedFile, "a", "b");
            sources.Add("fixed pairs", kept);
            Fixed = [.. kept.Rows.Select(row => (Number(kept, row, "a"), Number(kept, row, "b")))];
        }
        if (forbiddenFile is not null)
        {
            var apart = CsvTable.Read(forbiddenFile, "a", "b");
            var forbidden = apart.Rows.Select(row => (apart.Known(row, "a", _number), apart.Known(row, "b", _number))).Select(pair => (Math.Min(pair.Item1, pair.Item2), Math.Max(pair.Item1, pair.Item2))).ToHashSet();
            rows = [.. rows.Where(row => !forbidden.Contains((Math.Min(edges[row].A, edges[row].B), Math.Max(edges[row].A, edges[row].B))))];
        }
        sources.Add("edges", table, at => rows[at]);
        Edges = [.. rows.Select(row => edges[row])];
    }

    public List<string> Names { get; } = [];
    public PairEdge[] Edges { get; }
    public List<(int A, int B)> Fixed { get; } = [];

    private int Number(CsvTable table, int row, string column)
    {
        var name = table.Text(row, column);
        if (name.Length == 0) throw table.No(row, column, "a name is empty");
        if (_number.TryGetValue(name, out var known)) return known;
        Names.Add(name);
        return _number[name] = Names.Count - 1;
    }
}
