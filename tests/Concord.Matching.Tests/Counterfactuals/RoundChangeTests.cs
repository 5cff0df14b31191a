using Concord.Matching.Counterfactuals;

namespace Concord.Matching.Tests.Counterfactuals;

public sealed class RoundChangeTests
{
    [Fact]
    public void A_change_made_in_full_is_what_the_incremental_answer_says()
    {
        var random = new SplitMix(101);
        for (var trial = 0; trial < 1000; trial++)
        {
            var round = RandomRound.Of(random);
            var what = new WhatIf(round);
            var (school, places, policy) = (random.Below(round.Schools.Count), 1 + random.Below(16), RandomRound.Kinds[random.Below(RandomRound.Kinds.Length)]);
            Assert.Equal(Changes(round, new RoundChange.Closing(school)), what.Close(school));
            Assert.Equal(Changes(round, new RoundChange.Places(school, places)), what.Places(school, places));
            Assert.Equal(Changes(round, new RoundChange.Policies([.. round.Policies.Select((one, at) => at == school ? policy : one)])), what.Policy(school, policy));
            var (site, asking) = (RandomRound.Site(random), Asking(round, random));
            Assert.Equal(Changes(round, new RoundChange.Opening(site, policy, asking)), what.Open(site, policy, asking));
        }
    }

    [Fact]
    public void Every_site_of_a_scan_is_exact()
    {
        var random = new SplitMix(102);
        for (var trial = 0; trial < 60; trial++)
        {
            var round = RandomRound.Of(random);
            var (sites, policy) = (Enumerable.Range(0, 4).Select(_ => RandomRound.Site(random)).ToArray(), RandomRound.Kinds[random.Below(RandomRound.Kinds.Length)]);
            var asking = sites.Select(_ => Asking(round, random)).ToArray();
            var before = OfferFigures.Of(round.Offers());
            foreach (var effect in SiteScan.Of(round, sites, policy, site => asking[site]))
            {
                var after = new RoundChange.Opening(sites[effect.Site], policy, asking[effect.Site]).In(round).Offers();
                var changes = Changes(round, new RoundChange.Opening(sites[effect.Site], policy, asking[effect.Site]));
                Assert.Equal(after.Intake()[^1], effect.Offered);
                Assert.Equal(OfferFigures.Of(after).Offered - before.Offered, effect.NewOffers);
                Assert.Equal(changes.Count - effect.Offered, effect.Moved);
                var saved = changes.Where(change => change.From >= 0).Sum(change => OfferFigures.Metres(after.Round, change.Pupil, change.From) - OfferFigures.Metres(after.Round, change.Pupil, change.To)) / 1000;
                Assert.Equal(saved, effect.KilometresSaved, 1e-9);
            }
        }
    }

    [Fact]
    public void Nobody_loses_by_a_new_school_and_the_groups_add_up()
    {
        var random = new SplitMix(103);
        for (var trial = 0; trial < 100; trial++)
        {
            var round = RandomRound.Of(random);
            var after = new RoundChange.Opening(RandomRound.Site(random), RandomRound.Kinds[0], Asking(round, random)).In(round).Offers();
            int[] groupOf = [.. Enumerable.Range(0, round.Applications.Pupils).Select(pupil => pupil % 2)];
            var compared = OfferComparison.Of(round.Offers(), after, groupOf, 2);
            Assert.All(compared.Groups, group => Assert.Equal(0, group.Lose));
            Assert.Equal(compared.Changes.Count, compared.Groups.Sum(group => group.Gain));
            Assert.Equal(round.Applications.Pupils, compared.Groups.Sum(group => group.Pupils));
            Assert.Equal(compared.After.Offered, compared.SchoolsAfter.Sum(school => school.Intake.Sum()));
        }
    }

    private static List<OfferChanged> Changes(AdmissionRound round, RoundChange change)
    {
        var (before, after) = (round.Offers(), change.In(round).Offers());
        Assert.True(after.Certificate().IsStable);
        return [.. Enumerable.Range(0, round.Applications.Pupils).Select(pupil => new OfferChanged(pupil, before.SchoolOf(pupil), after.SchoolOf(pupil))).Where(one => one.From != one.To)];
    }

    private static NewApplication[] Asking(AdmissionRound round, SplitMix random) => [.. Enumerable.Range(0, round.Applications.Pupils).Where(_ => random.Below(3) == 0)
        .Select(pupil => new NewApplication(pupil, 1 + random.Below(round.Applications.Of(pupil).Length + 1), RandomRound.Facts(random)))];
}
