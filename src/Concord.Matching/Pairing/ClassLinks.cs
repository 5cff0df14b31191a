using Concord.Matching.Assignment;

namespace Concord.Matching.Pairing;

/// <summary>Who is linked with whom, the odd ones out joined to a pair.</summary>
/// <param name="Groups">Twos and threes.</param>
/// <param name="Alone">Those that no group could take.</param>
/// <param name="Pairs">The pairs that were free to be chosen, with their certificate's prices.</param>
/// <param name="Total">The weight of all edges inside groups, those of fixed pairs among them.</param>
/// <param name="Bound">No groups that keep the fixed pairs and have as many threes at most can weigh more; equal to <paramref name="Total"/> where there is no three.</param>
public sealed record ClassLinks(IReadOnlyList<int[]> Groups, IReadOnlyList<int> Alone, Pairs Pairs, long Total, long Bound)
{
    /// <summary>What groups chosen together with their threes could weigh more, at most; 0 where these are proved the heaviest.</summary>
    public long Gap => Bound - Total;

    /// <summary>
    /// Keeps fixed pairs, makes the heaviest pairs of the rest, and joins each one left over to a pair as a three, so that the worth
    /// of the joins is greatest; a join is worth what the newcomer's two edges to the pair are worth together, and the newcomer
    /// needs at least one of them. The pairs are optimal, and so are the joins given the pairs. Where one is left over, pairs
    /// and three are chosen together; where more are, the two together need not be optimal, and <see cref="Gap"/> says by how much at most.
    /// </summary>
    /// <param name="nodes">How many classes there are.</param>
    /// <param name="edges">The possible pairs.</param>
    /// <param name="fixedPairs">Pairs that stay as they are.</param>
    /// <param name="threes">Whether those left over may join a pair.</param>
    /// <exception cref="BadRow">A fixed pair with an unknown class, or a class in two fixed pairs.</exception>
    public static ClassLinks Make(int nodes, PairEdge[] edges, IReadOnlyList<(int A, int B)>? fixedPairs = null, bool threes = true)
    {
        var taken = new bool[nodes];
        List<int[]> groups = [];
        for (var row = 0; row < (fixedPairs?.Count ?? 0); row++)
        {
            var (a, b) = fixedPairs![row];
            BadRow.If((uint)a >= (uint)nodes || (uint)b >= (uint)nodes || a == b, "fixed pairs", row, "there is no such pair");
            BadRow.If(taken[a] || taken[b], "fixed pairs", row, "one of the two is in another fixed pair");
            taken[a] = taken[b] = true;
            groups.Add([a, b]);
        }
        var pairs = HeaviestPairs.Solve(new(nodes, [.. edges.Where(edge => !taken[edge.A] && !taken[edge.B])]));
        for (var node = 0; node < nodes; node++)
            if (pairs.MateOf(node) > node) groups.Add([node, pairs.MateOf(node)]);
        int[] left = [.. Enumerable.Range(0, nodes).Where(node => !taken[node] && pairs.MateOf(node) < 0)];
        var paired = ThreesBound.WeightInside(groups, edges, nodes);
        if (!threes) return new(groups, left, pairs, paired, paired);
        var joined = Join(left, groups, edges);
        for (var one = 0; one < left.Length; one++)
            if (joined.ClassOf(one) is >= 0 and var group) groups[group] = [.. groups[group], left[one]];
        var (whole, total) = (new PairProblem(nodes, edges), ThreesBound.WeightInside(groups, edges, nodes));
        var bound = ThreesBound.Of(pairs, whole, taken, left.Length, paired);
        var fixedMate = new int[nodes];
        Array.Fill(fixedMate, -1);
        foreach (var (a, b) in fixedPairs ?? []) (fixedMate[a], fixedMate[b]) = (b, a);
        return left.Length == 1 && total < bound && JointThree.Search(whole, pairs, fixedMate, paired, total, ref bound) is var (three, rest, more)
            ? Around(three, rest, fixedPairs ?? [], more, bound)
            : new(groups, [.. left.Where((_, one) => joined.ClassOf(one) < 0)], pairs, total, bound);
    }

    private static ClassLinks Around(int[] three, Pairs rest, IReadOnlyList<(int A, int B)> fixedPairs, long total, long bound)
    {
        List<int[]> groups = [.. fixedPairs.Where(pair => !three.Contains(pair.A)).Select(pair => new[] { pair.A, pair.B }), three];
        for (var node = 0; node < rest.Problem.Nodes; node++)
            if (rest.MateOf(node) > node) groups.Add([node, rest.MateOf(node)]);
        var grouped = groups.SelectMany(group => group).ToHashSet();
        return new(groups, [.. Enumerable.Range(0, rest.Problem.Nodes).Where(node => !grouped.Contains(node))], rest, total, bound);
    }

    private static ClassPlaces Join(int[] left, List<int[]> groups, PairEdge[] edges)
    {
        Dictionary<int, int> groupOf = [];
        for (var group = 0; group < groups.Count; group++) foreach (var node in groups[group]) groupOf[node] = group;
        var worth = left.ToDictionary(node => node, _ => new SortedDictionary<int, int>());
        foreach (var (a, b, weight) in edges)
        {
            if (worth.TryGetValue(a, out var ofA) && groupOf.TryGetValue(b, out var group)) ofA[group] = ofA.GetValueOrDefault(group) + weight;
            if (worth.TryGetValue(b, out var ofB) && groupOf.TryGetValue(a, out group)) ofB[group] = ofB.GetValueOrDefault(group) + weight;
        }
        List<int> start = [0], fits = [], costs = [];
        foreach (var node in left)
        {
            foreach (var (group, sum) in worth[node])
            {
                fits.Add(group);
                costs.Add(-sum);
            }
            start.Add(fits.Count);
        }
        return ClassPlaces.Solve(new([.. groups.Select(_ => 1)], [.. start], [.. fits], [.. costs], new long[left.Length]));
    }
}
