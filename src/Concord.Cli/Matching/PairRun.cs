using System.Diagnostics;
using System.Text.Json.Nodes;
using Concord.Matching.Pairing;
using Concord.Shared;

namespace Concord.Cli.Matching;

internal static class PairRun
{
    public static int Run(FileInfo edgesFile, FileInfo? output, bool json)
    {
        var table = CsvTable.Read(edgesFile, "a", "b", "weight");
        Dictionary<string, int> number = new(StringComparer.Ordinal);
        List<string> names = [];
        int Number(string name)
        {
            if (number.TryGetValue(name, out var known)) return known;
            names.Add(name);
            return number[name] = names.Count - 1;
        }
        var edges = new PairEdge[table.Count];
        for (var row = 0; row < edges.Length; row++)
        {
            if (table.Text(row, "a").Length == 0 || table.Text(row, "b").Length == 0) throw table.No(row, "a name is empty");
            edges[row] = new(Number(table.Text(row, "a")), Number(table.Text(row, "b")), table.Whole(row, "weight"));
        }
        var problem = new PairProblem(names.Count, edges);
        var clock = Stopwatch.StartNew();
        var pairs = HeaviestPairs.Solve(problem);
        var seconds = clock.Elapsed.TotalSeconds;
        var certificate = PairsCertificate.Of(pairs);
        RuleBroken.If(!certificate.IsOptimal, "The certificate does not prove the optimum: the result is not to be used");
        if (output is not null)
        {
            using var lines = new CsvLines(output.FullName, "a", "b", "weight");
            foreach (var (a, b, weight) in edges) if (pairs.MateOf(a) == b) lines.Add(names[a], names[b], weight);
        }
        new Summary(pairs.Weight, pairs.Count, names.Count - 2 * pairs.Count, new JsonObject
        {
            ["kind"] = "dual prices of nodes and odd sets, in half units",
            ["optimal"] = certificate.IsOptimal,
            ["feasible"] = certificate.Feasible,
            ["twiceTheBound"] = certificate.Bound,
            ["oddSets"] = pairs.OddSets.Count,
        }, seconds).Print(json, $"{pairs.Count} pairs weigh {pairs.Weight}; {names.Count - 2 * pairs.Count} are left over.", "No other pairs can weigh more: the prices prove it.");
        return 0;
    }
}
