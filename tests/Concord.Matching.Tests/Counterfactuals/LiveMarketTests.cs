using Concord.Matching.Counterfactuals;
using Concord.Matching.SchoolChoice;
using Concord.Matching.Tests.SchoolChoice;

namespace Concord.Matching.Tests.Counterfactuals;

public sealed class LiveMarketTests
{
    private const int Trials = 1200;

    [Fact]
    public void A_closed_pot_gives_what_a_full_run_gives() => Check(41, (live, market, random) =>
    {
        var pot = random.Below(market.PotCount);
        live.Close(pot);
        return Edited.Seats(market, pot, 0);
    });

    [Fact]
    public void A_smaller_pot_gives_what_a_full_run_gives() => Check(42, (live, market, random) =>
    {
        var pot = random.Below(market.PotCount);
        var seats = random.Below(market.SeatsIn(pot) + 1);
        live.Shrink(pot, seats);
        return Edited.Seats(market, pot, seats);
    });

    [Fact]
    public void A_larger_pot_gives_what_a_full_run_gives() => Check(43, (live, market, random) =>
    {
        var pot = random.Below(market.PotCount);
        var seats = market.SeatsIn(pot) + 1 + random.Below(3);
        live.Grow(pot, seats);
        return Edited.Seats(market, pot, seats);
    });

    [Fact]
    public void A_new_pot_gives_what_a_full_run_gives() => Check(44, (live, market, random) =>
    {
        var (seats, applicants) = (random.Below(5), Edited.Applicants(market, random));
        live.Open(seats, applicants);
        return Edited.Opened(market, seats, applicants);
    });

    [Fact]
    public void Another_order_gives_what_a_full_run_gives() => Check(45, (live, market, random) =>
    {
        var pot = random.Below(market.PotCount);
        var keys = Enumerable.Range(0, market.Pupils).Select(_ => (ulong)random.Below(1000)).ToArray();
        live.Reorder(pot, pupil => keys[pupil]);
        return Edited.Order(market, pot, keys);
    });

    [Fact]
    public void Vacancy_chains_alone_would_not_be_the_pupils_best()
    {
        // Two schools of one place. Each holder wants the other's place, and a third pupil stands between them in one order: when
        // that pupil leaves for a new school, nobody has a vacancy to fill, and yet the two can change places.
        var live = new LiveMarket(new([1, 1], [0, 2, 4, 6], [1, 0, 0, 1, 0, 1], [2, 1, 3, 1, 2, 3]));
        Assert.Equal((0, 1, -1), (live.PotOf(0), live.PotOf(1), live.PotOf(2)));
        live.Open(1, [(2, 0, 1)]);
        Assert.Equal((1, 0, 2), (live.PotOf(0), live.PotOf(1), live.PotOf(2)));
        Assert.Equal([0, 1, 2], live.Moved());
    }

    private static void Check(ulong seed, Func<LiveMarket, Market, SplitMix, Market> change)
    {
        var random = new SplitMix(seed);
        for (var trial = 0; trial < Trials; trial++)
        {
            var market = RandomMarket.Of(random, 60, 10, 8, trial % 4 == 0);
            var live = new LiveMarket(market);
            var before = Enumerable.Range(0, market.Pupils).Select(live.PotOf).ToArray();
            var full = DeferredAcceptance.Run(change(live, market, random));
            var after = Enumerable.Range(0, market.Pupils).Select(full.PotOf).ToArray();
            Assert.Equal(after, Enumerable.Range(0, market.Pupils).Select(live.PotOf));
            Assert.Equal(Enumerable.Range(0, market.Pupils).Where(pupil => before[pupil] != after[pupil]), live.Moved());
            live.TakeBack();
            Assert.Equal(before, Enumerable.Range(0, market.Pupils).Select(live.PotOf));
            var again = DeferredAcceptance.Run(change(live, market, random));
            Assert.Equal(Enumerable.Range(0, market.Pupils).Select(again.PotOf), Enumerable.Range(0, market.Pupils).Select(live.PotOf));
        }
    }
}
