using Concord.Matching.SchoolChoice;

namespace Concord.Matching.Tests.SchoolChoice;

public sealed class OtherRulesTests
{
    // Three pupils, three schools of one place: pupil 0 has the first claim on school 1, pupil 1 on school 0 and pupil 2 on none.
    private static Market Trading() => new([1, 1, 1], [0, 2, 4, 6], [0, 1, 1, 0, 0, 1], [3, 1, 3, 1, 2, 2]);

    [Fact]
    public void Trading_cycles_swap_what_stability_forbids()
    {
        Assert.Equal([0, 0, -1], TopTradingCycles.Run(Trading()).Rank);
        Assert.Equal([1, 1, -1], DeferredAcceptance.Run(Trading()).Rank);
    }

    [Fact]
    public void Immediate_acceptance_keeps_the_first_to_ask()
    {
        // Pupil 1 has the best claim on school 0 but names it second.
        var placement = ImmediateAcceptance.Run(new([1, 1], [0, 1, 3, 4], [0, 1, 0, 1], [9, 5, 1, 2]));
        Assert.Equal([0, -1, 0], placement.Rank);
    }

    [Fact]
    public void Trading_cycles_waste_nothing_and_no_pupil_gains_by_another_list()
    {
        var random = new SplitMix(14);
        for (var trial = 0; trial < 60; trial++)
        {
            var market = RandomMarket.Of(random, 7, 4, 2);
            var truth = TopTradingCycles.Run(market);
            Assert.Equal(0, Stability.Of(truth).PotsOverTheirNumber);
            Assert.DoesNotContain(RandomMarket.EveryPlacement(market).Take(20_000), rank => Stability.Of(new(market, rank)).PotsOverTheirNumber == 0 && Dominates(rank, truth.Rank));
            for (var pupil = 0; pupil < market.Pupils; pupil++)
            {
                var pot = TopTradingCycles.Run(Misreport.Of(market, pupil, random)).PotOf(pupil);
                Assert.True((pot < 0 ? int.MaxValue : market.PotsOf(pupil).IndexOf(pot)) >= After(truth.RankOf(pupil)));
            }
        }
    }

    private static int After(int rank) => rank < 0 ? int.MaxValue : rank;

    private static bool Dominates(int[] one, int[] other) =>
        one.Zip(other).All(pair => After(pair.First) <= After(pair.Second)) && one.Zip(other).Any(pair => After(pair.First) < After(pair.Second));
}
