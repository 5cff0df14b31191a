using System.Runtime.InteropServices;

namespace Concord.Matching.Pairing;

/// <summary>
/// The heaviest pairs of a dense graph by way of a sparse one: a core of each node's best edges is solved, its prices are held
/// against every edge left out, and those that the prices do not cover come in, until they cover all. The result is the optimum
/// of the whole graph with its certificate, and not of the core.
/// </summary>
/// <remarks>Stopping after the core would choose popular nodes too often: what looks like pruning loses pairs. Pricing repairs that exactly.</remarks>
public static class PricedPairs
{
    /// <summary>Solves a problem.</summary>
    /// <param name="problem">The whole graph.</param>
    /// <param name="coreEdges">How many edges of each node the first core takes, 1 or more.</param>
    /// <param name="newEdges">How many uncovered edges of each node come in at a time, the least covered first, 1 or more.</param>
    public static Pairs Solve(PairProblem problem, int coreEdges = 8, int newEdges = 8)
    {
        if (coreEdges < 1 || newEdges < 1) throw new ArgumentException("a node takes one edge at least");
        var edges = problem.EdgeArray;
        var missing = new long[edges.Length];
        for (var edge = 0; edge < edges.Length; edge++) missing[edge] = edges[edge].Weight;
        List<PairEdge> core = [];
        Take(problem, missing, coreEdges, core);
        var pairs = HeaviestPairs.Solve(new(problem.Nodes, [.. core]));
        while (true)
        {
            var cover = new OddSetCover(problem.Nodes, pairs.OddSets);
            for (var edge = 0; edge < edges.Length; edge++)
            {
                var (a, b, weight) = edges[edge];
                var bare = 2L * weight - pairs.PriceOf(a) - pairs.PriceOf(b);
                missing[edge] = bare > 0 ? bare - cover.Of(a, b) : 0;
            }
            var known = core.Count;
            if (!Take(problem, missing, newEdges, core))
                return new(problem, [.. Enumerable.Range(0, problem.Nodes).Select(pairs.MateOf)], [.. Enumerable.Range(0, problem.Nodes).Select(pairs.PriceOf)], pairs.OddSets);
            pairs = Again(pairs, core, known);
        }
    }

    // The next core is solved from where the last one stood: the prices of odd sets go to their nodes, new edges raise an end, and
    // the pairs that are still tight stay.
    private static Pairs Again(Pairs pairs, List<PairEdge> core, int known)
    {
        var prices = new long[pairs.Problem.Nodes];
        for (var node = 0; node < prices.Length; node++) prices[node] = pairs.PriceOf(node);
        foreach (var (members, price) in pairs.OddSets)
            foreach (var node in members) prices[node] += (price + 1) / 2;
        List<(int, int)> tight = [];
        foreach (var (a, b, weight) in CollectionsMarshal.AsSpan(core)[known..]) prices[a] = Math.Max(prices[a], 2L * weight - prices[b]);
        foreach (var (a, b, weight) in CollectionsMarshal.AsSpan(core)[..known])
            if (pairs.MateOf(a) == b && prices[a] + prices[b] == 2L * weight) tight.Add((a, b));
        return HeaviestPairs.Solve(new(pairs.Problem.Nodes, [.. core]), prices, tight);
    }

    // Into the core come the edges that miss most at one of their ends: so many for each node, and those that miss as much. An edge of the
    // core misses nothing, so that none comes twice.
    private static bool Take(PairProblem problem, long[] missing, int most, List<PairEdge> core)
    {
        var edges = problem.EdgeArray;
        var best = new long[problem.Nodes * most];
        for (var edge = 0; edge < edges.Length; edge++)
        {
            if (missing[edge] <= 0) continue;
            Offer(best.AsSpan(edges[edge].A * most, most), missing[edge]);
            Offer(best.AsSpan(edges[edge].B * most, most), missing[edge]);
        }
        var before = core.Count;
        for (var edge = 0; edge < edges.Length; edge++)
            if (missing[edge] > 0 && (missing[edge] >= best[(edges[edge].A + 1) * most - 1] || missing[edge] >= best[(edges[edge].B + 1) * most - 1])) core.Add(edges[edge]);
        return core.Count > before;
    }

    // The best are kept in falling order; the last is the least that still comes in.
    private static void Offer(Span<long> best, long value)
    {
        if (value <= best[^1]) return;
        var at = best.Length - 1;
        for (; at > 0 && best[at - 1] < value; at--) best[at] = best[at - 1];
        best[at] = value;
    }
}
