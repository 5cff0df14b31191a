namespace Concord.Matching.Pairing;

/// <summary>
/// What an independent check found: by Edmonds (1965) no pairs can weigh more than Σ prices of nodes + Σ prices of odd sets · (size − 1)/2,
/// provided that the prices cover every edge; so pairs whose weight equals that bound are the heaviest. Shares no code with the solver.
/// </summary>
/// <param name="Weight">Twice the weight of the pairs.</param>
/// <param name="Bound">Twice the most that any pairs can weigh, by the prices.</param>
/// <param name="Feasible">Partners agree and are joined by an edge, prices are not negative, odd sets are odd, and every edge is covered.</param>
public readonly record struct PairsCertificate(long Weight, long Bound, bool Feasible)
{
    /// <summary>Feasible, and the weight equals the bound.</summary>
    public bool IsOptimal => Feasible && Weight == Bound;

    /// <summary>Checks pairs against their prices. O(edges + Σ edges inside odd sets).</summary>
    /// <param name="pairs">The pairs, with their prices.</param>
    public static PairsCertificate Of(Pairs pairs)
    {
        var problem = pairs.Problem;
        var (weight, bound, feasible) = (0L, 0L, true);
        var joined = new bool[problem.Nodes];
        var inside = new long[problem.Edges.Count];
        var edgesOf = new List<int>[problem.Nodes];
        for (var edge = 0; edge < inside.Length; edge++) (edgesOf[problem.Edges[edge].A] ??= []).Add(edge);
        var member = new int[problem.Nodes];
        for (var set = 0; set < pairs.OddSets.Count; set++)
        {
            var (nodes, price) = pairs.OddSets[set];
            feasible &= price >= 0 && nodes.Length % 2 == 1 && nodes.Distinct().Count() == nodes.Length;
            bound += price * ((nodes.Length - 1) / 2);
            foreach (var node in nodes) member[node] = set + 1;
            foreach (var node in nodes)
                foreach (var edge in edgesOf[node] ?? [])
                    if (member[problem.Edges[edge].B] == set + 1) inside[edge] += price;
        }
        for (var edge = 0; edge < inside.Length; edge++)
        {
            var (a, b, worth) = problem.Edges[edge];
            feasible &= pairs.PriceOf(a) + pairs.PriceOf(b) + inside[edge] >= 2L * worth;
            if (pairs.MateOf(a) != b || pairs.MateOf(b) != a) continue;
            weight += 2L * worth;
            joined[a] = joined[b] = true;
        }
        for (var node = 0; node < problem.Nodes; node++)
        {
            bound += pairs.PriceOf(node);
            feasible &= pairs.PriceOf(node) >= 0 && joined[node] == pairs.MateOf(node) >= 0;
        }
        return new(weight, bound, feasible);
    }
}
