using Concord.Matching.SchoolChoice;

namespace Concord.Matching.Tests.SchoolChoice;

public sealed class DeferredAcceptanceTests
{
    [Theory, InlineData(false), InlineData(true)]
    public void Pupils_get_their_best_and_pots_theirs_of_all_stable_placements(bool ties)
    {
        var random = new SplitMix(11);
        for (var trial = 0; trial < 400; trial++)
        {
            var market = RandomMarket.Of(random, 5, 4, 2, ties);
            var stable = RandomMarket.EveryPlacement(market).Where(rank => Stability.Of(new(market, rank)).IsStable).ToArray();
            var (best, worst) = (new int[market.Pupils], new int[market.Pupils]);
            for (var pupil = 0; pupil < market.Pupils; pupil++)
            {
                int After(int rank) => rank < 0 ? int.MaxValue : rank;
                best[pupil] = stable.MinBy(rank => After(rank[pupil]))![pupil];
                worst[pupil] = stable.MaxBy(rank => After(rank[pupil]))![pupil];
            }
            Assert.Equal(best, DeferredAcceptance.Run(market).Rank);
            Assert.Equal(worst, SchoolProposing.Run(market).Rank);
        }
    }

    [Fact]
    public void No_blocking_pair_and_no_school_over_its_number()
    {
        var random = new SplitMix(12);
        for (var trial = 0; trial < 300; trial++)
        {
            var market = RandomMarket.Of(random, 200, 12, 25, trial % 2 == 0);
            Assert.True(Stability.Of(DeferredAcceptance.Run(market)).IsStable);
            Assert.True(Stability.Of(SchoolProposing.Run(market)).IsStable);
        }
    }

    [Fact]
    public void The_checker_finds_what_is_planted()
    {
        var market = new Market([1], [0, 1, 2], [0, 0], [1, 2]);
        Assert.Equal((1, 0, 0), (Stability.Of(new(market, [-1, 0])).BlockingPairs, Stability.Of(new(market, [-1, 0])).FirstBlockingPupil, Stability.Of(new(market, [-1, 0])).FirstBlockingPot));
        Assert.Equal(1, Stability.Of(new(market, [0, 0])).PotsOverTheirNumber);
        Assert.True(Stability.Of(new(market, [0, -1])).IsStable);
    }

    [Fact]
    public void No_pupil_gains_by_another_list()
    {
        var random = new SplitMix(13);
        for (var trial = 0; trial < 60; trial++)
        {
            var market = RandomMarket.Of(random, 8, 5, 2);
            var truth = DeferredAcceptance.Run(market);
            for (var pupil = 0; pupil < market.Pupils; pupil++)
                for (var lie = 0; lie < 12; lie++)
                {
                    var lied = Misreport.Of(market, pupil, random);
                    var pot = DeferredAcceptance.Run(lied).PotOf(pupil);
                    var gained = pot < 0 ? int.MaxValue : market.PotsOf(pupil).IndexOf(pot);
                    Assert.True(gained >= (truth.RankOf(pupil) < 0 ? int.MaxValue : truth.RankOf(pupil)));
                }
        }
    }

    [Fact]
    public void A_pot_nobody_asks_for_and_a_pupil_who_asks_for_nothing_are_left_alone()
    {
        var placement = DeferredAcceptance.Run(new Market([2, 0, 1], [0, 0, 1], [0], [5]));
        Assert.Equal((-1, 0), (placement.PotOf(0), placement.PotOf(1)));
        Assert.Equal([1, 0, 0], placement.Held());
    }
}
