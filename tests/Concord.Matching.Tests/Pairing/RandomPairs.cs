using Concord.Matching.Pairing;

namespace Concord.Matching.Tests.Pairing;

internal static class RandomPairs
{
    public static PairProblem Of(SplitMix random, int mostNodes, int range, int chanceInEight)
    {
        var nodes = 1 + random.Below(mostNodes);
        List<PairEdge> edges = [];
        for (var a = 0; a < nodes; a++)
            for (var b = a + 1; b < nodes; b++)
                if (random.Below(8) < chanceInEight) edges.Add(random.Below(2) == 0 ? new(a, b, random.Below(range) - range / 8) : new(b, a, random.Below(range)));
        return new(nodes, [.. edges]);
    }

    public static long BruteForce(PairProblem problem)
    {
        var weight = new long[problem.Nodes, problem.Nodes];
        foreach (var (a, b, worth) in problem.Edges) weight[a, b] = weight[b, a] = worth;
        var best = new long[1 << problem.Nodes];
        for (var set = 1; set < best.Length; set++)
        {
            var low = int.TrailingZeroCount(set);
            best[set] = best[set & (set - 1)];
            for (var other = low + 1; other < problem.Nodes; other++)
                if ((set >> other & 1) == 1) best[set] = Math.Max(best[set], weight[low, other] + best[set & ~(1 << low) & ~(1 << other)]);
        }
        return best[^1];
    }
}
