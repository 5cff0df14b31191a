using Concord.Matching.Pairing;

namespace Concord.Matching.Tests.Pairing;

public sealed class HeaviestPairsTests
{
    [Fact]
    public void The_weight_is_the_greatest_there_is()
    {
        var random = new SplitMix(31);
        for (var trial = 0; trial < 2000; trial++)
        {
            var problem = RandomPairs.Of(random, 11, trial % 3 == 0 ? 4 : 60, 1 + trial % 8);
            var pairs = HeaviestPairs.Solve(problem);
            Assert.Equal(RandomPairs.BruteForce(problem), pairs.Weight);
            Assert.True(PairsCertificate.Of(pairs).IsOptimal);
        }
    }

    [Fact]
    public void The_certificate_holds_on_larger_graphs()
    {
        var random = new SplitMix(32);
        for (var trial = 0; trial < 200; trial++)
            Assert.True(PairsCertificate.Of(HeaviestPairs.Solve(RandomPairs.Of(random, 150, trial % 2 == 0 ? 8 : 10_000, 1 + trial % 8))).IsOptimal);
    }

    [Fact]
    public void A_priced_core_reaches_the_optimum_of_the_whole()
    {
        var random = new SplitMix(33);
        for (var trial = 0; trial < 100; trial++)
        {
            var problem = RandomPairs.Of(random, 60, trial % 2 == 0 ? 6 : 1000, 8);
            var pairs = PricedPairs.Solve(problem, 2, 1);
            Assert.Equal(HeaviestPairs.Solve(problem).Weight, pairs.Weight);
            Assert.True(PairsCertificate.Of(pairs).IsOptimal);
        }
    }

    [Fact]
    public void The_certificate_is_not_fooled()
    {
        var problem = new PairProblem(4, [new(0, 1, 5), new(1, 2, 6), new(2, 3, 5)]);
        var best = HeaviestPairs.Solve(problem);
        Assert.Equal((10L, 1), (best.Weight, best.MateOf(0)));
        Assert.False(PairsCertificate.Of(new(problem, [-1, 2, 1, -1], [.. Enumerable.Range(0, 4).Select(best.PriceOf)], [])).IsOptimal);
        Assert.False(PairsCertificate.Of(new(problem, [1, 0, 3, 2], [0, 0, 0, 0], [])).Feasible);
    }

    [Fact]
    public void Bad_rows_are_refused_with_the_reason()
    {
        Assert.Equal("edges, row 1: a school cannot be paired with itself", Assert.Throws<BadRow>(() => new PairProblem(2, [new(1, 1, 1)])).Message);
        Assert.Equal("edges, row 2: this pair is given twice", Assert.Throws<BadRow>(() => new PairProblem(2, [new(0, 1, 1), new(1, 0, 2)])).Message);
    }
}
