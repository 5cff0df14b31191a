using System.Diagnostics;
using System.Text.Json.Nodes;
using Concord.Matching.Pairing;
using Concord.Shared;

namespace Concord.Cli.Matching;

internal static class PairRun
{
    // From here on a core of each one's best edges is solved sooner than the whole.
    private const int Dense = 64;

    public static int Run(Sources sources, FileInfo edgesFile, FileInfo? fixedFile, FileInfo? forbiddenFile, bool threes, FileInfo? output, bool json)
    {
        var files = new PairFiles(sources, edgesFile, fixedFile, forbiddenFile);
        var (names, edges) = (files.Names, files.Edges);
        var clock = Stopwatch.StartNew();
        if (!threes && files.Fixed.Count == 0)
        {
            var problem = new PairProblem(names.Count, edges);
            var pairs = edges.Length >= Dense * names.Count ? PricedPairs.Solve(problem) : HeaviestPairs.Solve(problem);
            var seconds = clock.Elapsed.TotalSeconds;
            var certificate = Proved(pairs);
            Write(output, names, edges, Enumerable.Range(0, names.Count).Where(node => pairs.MateOf(node) > node).Select(node => new[] { node, pairs.MateOf(node) }), threes);
            var left = names.Count - 2 * pairs.Count;
            new Summary(pairs.Weight, pairs.Count, left, certificate, seconds).Print(json, $"{pairs.Count} pairs weigh {pairs.Weight}; {left} are left over.", "No other pairs can weigh more: the prices prove it.");
            return 0;
        }
        var links = ClassLinks.Make(names.Count, edges, files.Fixed, threes);
        var taken = clock.Elapsed.TotalSeconds;
        var proof = Proved(links.Pairs);
        (proof["bound"], proof["gap"], proof["threes"]) = (links.Bound, links.Gap, links.Groups.Count(group => group.Length == 3));
        Write(output, names, edges, links.Groups, threes);
        new Summary(links.Total, links.Groups.Count, links.Alone.Count, proof, taken).Print(json,
            $"{links.Groups.Count} groups, {links.Groups.Count(group => group.Length == 3)} of them threes, weigh {links.Total}; {links.Alone.Count} are left over.",
            links.Gap == 0 ? "No other groups can weigh more." : $"The pairs are the heaviest; groups chosen together with their threes could weigh {links.Gap} more at most.");
        return 0;
    }

    private static JsonObject Proved(Pairs pairs)
    {
        var certificate = PairsCertificate.Of(pairs);
        RuleBroken.If(!certificate.IsOptimal, "The certificate does not prove the optimum: the result is not to be used");
        return new()
        {
            ["kind"] = "dual prices of nodes and odd sets, in half units",
            ["optimal"] = certificate.IsOptimal,
            ["feasible"] = certificate.Feasible,
            ["twiceTheBound"] = certificate.Bound,
            ["oddSets"] = pairs.OddSets.Count,
        };
    }

    private static void Write(FileInfo? output, List<string> names, PairEdge[] edges, IEnumerable<int[]> groups, bool threes)
    {
        if (output is null) return;
        var weights = edges.ToDictionary(edge => (Math.Min(edge.A, edge.B), Math.Max(edge.A, edge.B)), edge => edge.Weight);
        int Weight(int a, int b) => weights.GetValueOrDefault((Math.Min(a, b), Math.Max(a, b)));
        using var lines = threes ? new CsvLines(output.FullName, "a", "b", "c", "weight") : new CsvLines(output.FullName, "a", "b", "weight");
        foreach (var group in groups)
        {
            var pair = Weight(group[0], group[1]);
            if (!threes) lines.Add(names[group[0]], names[group[1]], pair);
            else if (group.Length == 2) lines.Add(names[group[0]], names[group[1]], "", pair);
            else lines.Add(names[group[0]], names[group[1]], names[group[2]], pair + Weight(group[0], group[2]) + Weight(group[1], group[2]));
        }
    }
}
