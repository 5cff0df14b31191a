namespace Concord.Matching.Pairing;

/// <summary>
/// The most that pairs with a few threes can weigh. By the prices y that prove the pairs (Edmonds 1965), whatever a three takes out of the
/// pairs costs them Σ y of its nodes at most, so that no groups weigh more than the pairs and, for each three, its edges − Σ y.
/// </summary>
internal static class ThreesBound
{
    public static long WeightInside(List<int[]> groups, PairEdge[] edges, int nodes)
    {
        var groupOf = new int[nodes];
        Array.Fill(groupOf, -1);
        for (var group = 0; group < groups.Count; group++) foreach (var node in groups[group]) groupOf[node] = group;
        return edges.Where(edge => groupOf[edge.A] >= 0 && groupOf[edge.A] == groupOf[edge.B]).Sum(edge => (long)edge.Weight);
    }

    /// <summary>The bound for so many threes at most. O(Σ degrees²).</summary>
    public static long Of(Pairs pairs, PairProblem problem, bool[] isFixed, int threes, long paired)
    {
        // A node of a fixed pair has no price: its pair's weight is counted already.
        long Price(int node) => isFixed[node] ? 0 : pairs.PriceOf(node);
        var near = new long[problem.Nodes];
        var worth = new long[problem.Nodes];
        for (var centre = 0; centre < problem.Nodes; centre++)
        {
            // A three with a fixed pair is counted at the one who joins it.
            if (isFixed[centre]) continue;
            var arcs = problem.Arcs.AsSpan(problem.First[centre]..problem.First[centre + 1]);
            foreach (var (to, weight) in arcs) near[to] = 2L * weight - Price(to) + Offset;
            var (best, second) = (0L, 0L);
            foreach (var (to, _) in arcs)
            {
                var value = near[to] - Offset;
                if (value > best) (best, second) = (value, best);
                else if (value > second) second = value;
                foreach (var (third, across) in problem.Arcs.AsSpan(problem.First[to]..problem.First[to + 1]))
                    if (third > to && near[third] != 0 && !(isFixed[to] && isFixed[third])) Keep(worth, centre, value + near[third] - Offset + 2L * across - Price(centre));
            }
            Keep(worth, centre, best + second - Price(centre));
            foreach (var (to, _) in arcs) near[to] = 0;
        }
        Array.Sort(worth);
        var most = 0L;
        for (var three = 1; three <= Math.Min(threes, worth.Length); three++) most += worth[^three];
        return paired + most / 2;
    }

    // Far above every sum of weights and prices, so that a node that is near is never 0.
    private const long Offset = 1L << 40;

    private static void Keep(long[] worth, int node, long value)
    {
        if (value > worth[node]) worth[node] = value;
    }
}
