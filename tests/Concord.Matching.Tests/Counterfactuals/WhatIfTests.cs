using Concord.Matching.Counterfactuals;
using Concord.Matching.Policies;

namespace Concord.Matching.Tests.Counterfactuals;

public sealed class WhatIfTests
{
    private const int Trials = 1000;

    [Fact]
    public void Another_number_of_places() => Check(51, (what, round, random) =>
    {
        var (school, places) = (random.Below(round.Schools.Count), 1 + random.Below(16));
        return (what.Places(school, places), Again(round, schools: [.. round.Schools.Select((one, at) => at == school ? one with { Places = places } : one)]));
    });

    [Fact]
    public void Another_policy() => Check(52, (what, round, random) =>
    {
        var (school, policy) = (random.Below(round.Schools.Count), RandomRound.Kinds[random.Below(RandomRound.Kinds.Length)]);
        return (what.Policy(school, policy), Again(round, policies: [.. round.Policies.Select((one, at) => at == school ? policy : one)]));
    });

    [Fact]
    public void A_new_school() => Check(53, (what, round, random) =>
    {
        var (site, policy) = (RandomRound.Site(random), RandomRound.Kinds[random.Below(RandomRound.Kinds.Length)]);
        NewApplication[] asked = [.. Enumerable.Range(0, round.Applications.Pupils).Where(_ => random.Below(3) == 0)
            .Select(pupil => new NewApplication(pupil, 1 + random.Below(round.Applications.Of(pupil).Length + 1), RandomRound.Facts(random)))];
        return (what.Open(site, policy, asked), Again(round, [.. round.Schools, site], [.. round.Policies, policy], With(round.Applications, round.Schools.Count, asked)));
    });

    [Fact]
    public void Each_question_starts_from_the_same_offers()
    {
        var round = RandomRound.Of(new SplitMix(54));
        var what = new WhatIf(round);
        var first = what.Close(0);
        what.Places(1, 3);
        Assert.Equal(first, what.Close(0));
    }

    private static AdmissionRound Again(AdmissionRound round, IReadOnlyList<School>? schools = null, IReadOnlyList<AdmissionsPolicy>? policies = null, Applications? applications = null) =>
        new(schools ?? round.Schools, round.PupilList, applications ?? round.Applications, policies ?? round.Policies, round.Lottery);

    private static Applications With(Applications old, int school, NewApplication[] asked)
    {
        List<ApplicationRow> rows = [];
        for (var pupil = 0; pupil < old.Pupils; pupil++)
        {
            var list = Enumerable.Range(old.Start[pupil], old.Of(pupil).Length).Select(at => (School: old.Schools[at], Facts: old.Facts![at])).ToList();
            foreach (var one in asked.Where(one => one.Pupil == pupil)) list.Insert(one.Preference - 1, (school, one.Facts));
            rows.AddRange(list.Select((one, at) => new ApplicationRow(pupil, one.School, at + 1, one.Facts)));
        }
        return Applications.Gather(old.Pupils, rows);
    }

    private static void Check(ulong seed, Func<WhatIf, AdmissionRound, SplitMix, (IReadOnlyList<OfferChanged>, AdmissionRound)> ask)
    {
        var random = new SplitMix(seed);
        for (var trial = 0; trial < Trials; trial++)
        {
            var round = RandomRound.Of(random);
            var before = round.Offers();
            var (changes, changed) = ask(new(round), round, random);
            var after = changed.Offers();
            Assert.True(after.Certificate().IsStable);
            Assert.Equal(Enumerable.Range(0, round.Applications.Pupils).Where(pupil => before.SchoolOf(pupil) != after.SchoolOf(pupil)).Select(pupil => new OfferChanged(pupil, before.SchoolOf(pupil), after.SchoolOf(pupil))), changes);
        }
    }
}
