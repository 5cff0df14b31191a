namespace Concord.Matching.Pairing;

/// <summary>
/// The best single three together with the pairs of the others: threes are tried in the order of what the prices say they could gain at most, until
/// no other could gain as much as the best found.
/// </summary>
internal static class JointThree
{
    private const int MostTries = 200;

    /// <summary>A three whose pairs weigh more than what is known, or null; and the bound that the search proved.</summary>
    public static (int[] Three, Pairs Pairs, long Total)? Search(PairProblem problem, Pairs pairs, int[] fixedMate, long paired, long known, ref long bound)
    {
        (int[], Pairs, long)? best = null;
        var tries = 0;
        foreach (var (gain, three) in Threes(problem, pairs, fixedMate, 2 * (known - paired)).OrderByDescending(one => one.Gain).DistinctBy(one => string.Join(' ', one.Three.Order())))
        {
            bound = Math.Min(bound, Math.Max(known, paired + gain / 2));
            if (paired + gain / 2 <= known || ++tries > MostTries) return best;
            var rest = HeaviestPairs.Solve(new(problem.Nodes, [.. problem.Edges.Where(edge => fixedMate[edge.A] < 0 && fixedMate[edge.B] < 0 && !three.Contains(edge.A) && !three.Contains(edge.B))]));
            var total = rest.Weight + problem.Edges.Where(edge => fixedMate[edge.A] == edge.B || (three.Contains(edge.A) && three.Contains(edge.B))).Distinct().Sum(edge => (long)edge.Weight);
            if (total > known) (best, known) = ((three, rest, total), total);
        }
        bound = known;
        return best;
    }

    // What a three could gain at most, doubled: its edges less the prices of its nodes. One of them, its centre, has edges to both others, or to one of a fixed pair.
    private static List<(long Gain, int[] Three)> Threes(PairProblem problem, Pairs pairs, int[] fixedMate, long floor)
    {
        List<(long, int[])> threes = [];
        var across = new long[problem.Nodes];
        for (var centre = 0; centre < problem.Nodes; centre++)
        {
            if (fixedMate[centre] >= 0) continue;
            var arcs = problem.Arcs[problem.First[centre]..problem.First[centre + 1]];
            for (var one = 0; one < arcs.Length; one++)
            {
                var (a, weight) = arcs[one];
                if (fixedMate[a] >= 0)
                {
                    var other = Array.Find(arcs, arc => arc.To == fixedMate[a]);
                    Add(2L * weight + (other.To == fixedMate[a] ? 2L * other.Weight : 0) - pairs.PriceOf(centre), [centre, a, fixedMate[a]]);
                    continue;
                }
                foreach (var (to, worth) in problem.Arcs.AsSpan(problem.First[a]..problem.First[a + 1])) across[to] = 2L * worth;
                for (var two = one + 1; two < arcs.Length; two++)
                    if (arcs[two] is var (b, second) && fixedMate[b] < 0)
                        Add(2L * weight + 2L * second + across[b] - pairs.PriceOf(centre) - pairs.PriceOf(a) - pairs.PriceOf(b), [centre, a, b]);
                foreach (var (to, _) in problem.Arcs.AsSpan(problem.First[a]..problem.First[a + 1])) across[to] = 0;
            }
        }
        return threes;

        void Add(long gain, int[] three)
        {
            if (gain > floor) threes.Add((gain, three));
        }
    }
}
