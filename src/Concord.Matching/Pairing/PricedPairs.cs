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
    /// <param name="coreEdges">How many edges of each node the first core takes.</param>
    /// <param name="newEdges">How many uncovered edges of each node come in at a time, the least covered first.</param>
    public static Pairs Solve(PairProblem problem, int coreEdges = 8, int newEdges = 4)
    {
        var core = new bool[problem.Edges.Count];
        var edges = (PairEdge[])[.. problem.Edges];
        Take(problem.Nodes, edges, core, coreEdges, edge => edges[edge].Weight > 0 ? edges[edge].Weight : null);
        while (true)
        {
            var pairs = HeaviestPairs.Solve(new(problem.Nodes, [.. edges.Where((_, edge) => core[edge])]));
            var cover = new OddSetCover(problem.Nodes, pairs.OddSets);
            long? Uncovered(int edge)
            {
                var (a, b, weight) = edges[edge];
                var bare = 2L * weight - pairs.PriceOf(a) - pairs.PriceOf(b);
                return bare > 0 && bare - cover.Of(a, b) is > 0 and var missing ? missing : null;
            }
            if (Take(problem.Nodes, edges, core, newEdges, edge => core[edge] ? null : Uncovered(edge)) == 0)
                return new(problem, [.. Enumerable.Range(0, problem.Nodes).Select(pairs.MateOf)], [.. Enumerable.Range(0, problem.Nodes).Select(pairs.PriceOf)], pairs.OddSets);
        }
    }

    // Each node takes so many of its highest-scoring edges; returns how many are new to the core.
    private static int Take(int nodes, PairEdge[] edges, bool[] core, int most, Func<int, long?> score)
    {
        var best = new PriorityQueue<int, (long, int)>?[nodes];
        for (var edge = 0; edge < edges.Length; edge++)
        {
            if (score(edge) is not { } value) continue;
            Offer(edges[edge].A);
            Offer(edges[edge].B);

            void Offer(int node)
            {
                var queue = best[node] ??= new();
                if (queue.Count < most) queue.Enqueue(edge, (value, -edge));
                else queue.EnqueueDequeue(edge, (value, -edge));
            }
        }
        var taken = 0;
        foreach (var queue in best)
            while (queue is not null && queue.TryDequeue(out var edge, out _))
            {
                if (core[edge]) continue;
                core[edge] = true;
                taken++;
            }
        return taken;
    }
}
