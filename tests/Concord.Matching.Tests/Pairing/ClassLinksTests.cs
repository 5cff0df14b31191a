using Concord.Matching.Pairing;

namespace Concord.Matching.Tests.Pairing;

public sealed class ClassLinksTests
{
    [Fact]
    public void No_groups_with_as_many_threes_weigh_more_than_the_bound()
    {
        var random = new SplitMix(141);
        var proved = 0;
        for (var trial = 0; trial < 300; trial++)
        {
            var problem = RandomPairs.Of(random, 8, trial % 2 == 0 ? 5 : 90, 3 + trial % 6);
            (int, int)[] kept = trial % 3 == 0 && problem.Nodes > 3 ? [(0, 1)] : [];
            var links = ClassLinks.Make(problem.Nodes, [.. problem.Edges], kept);
            var free = HeaviestPairs.Solve(new(problem.Nodes, [.. problem.Edges.Where(edge => kept.Length == 0 || (edge.A > 1 && edge.B > 1))]));
            var threes = problem.Nodes - 2 * (free.Count + kept.Length);
            var best = Best(problem, kept, threes);
            Assert.InRange(best, links.Total, links.Bound);
            if (threes == 1) Assert.Equal((best, 0L), (links.Total, links.Gap));
            if (links.Gap == 0) proved++;
            Assert.True(PairsCertificate.Of(links.Pairs).IsOptimal);
            Assert.InRange(links.Groups.Count(group => group.Length == 3), 0, threes);
            Assert.Equal(links.Total, ThreesBound.WeightInside([.. links.Groups], [.. problem.Edges], problem.Nodes));
            Assert.Equal(problem.Nodes, links.Groups.Sum(group => group.Length) + links.Alone.Count);
            Assert.All(kept, pair => Assert.Contains(links.Groups, group => group.Contains(pair.Item1) && group.Contains(pair.Item2)));
        }
        Assert.InRange(proved, 50, 300);
    }

    [Fact]
    public void Without_threes_the_odd_ones_stay_alone()
    {
        var links = ClassLinks.Make(3, [new(0, 1, 5), new(1, 2, 4)], threes: false);
        Assert.Equal((5L, 5L), (links.Total, links.Bound));
        Assert.Equal([2], links.Alone);
    }

    // Every way to make groups of two or three (so many at most) that keeps the fixed pairs together.
    private static long Best(PairProblem problem, (int A, int B)[] kept, int threes)
    {
        var weight = new long[problem.Nodes, problem.Nodes];
        foreach (var (a, b, worth) in problem.Edges) weight[a, b] = weight[b, a] = worth;
        bool Keeps(params int[] group) => kept.All(pair => group.Contains(pair.A) == group.Contains(pair.B));
        long From(int left, int most)
        {
            if (left == 0) return 0;
            var a = int.TrailingZeroCount(left);
            var rest = left & ~(1 << a);
            var best = Keeps(a) ? From(rest, most) : long.MinValue / 2;
            for (var b = a + 1; b < problem.Nodes; b++)
            {
                if ((rest >> b & 1) == 0) continue;
                if (Keeps(a, b)) best = Math.Max(best, weight[a, b] + From(rest & ~(1 << b), most));
                for (var c = b + 1; c < problem.Nodes && most > 0; c++)
                    if ((rest >> c & 1) == 1 && Keeps(a, b, c)) best = Math.Max(best, weight[a, b] + weight[a, c] + weight[b, c] + From(rest & ~(1 << b) & ~(1 << c), most - 1));
            }
            return best;
        }
        return From((1 << problem.Nodes) - 1, threes);
    }
}
