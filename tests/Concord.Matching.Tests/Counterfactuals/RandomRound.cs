using Concord.Matching.Lotteries;
using Concord.Matching.Policies;

namespace Concord.Matching.Tests.Counterfactuals;

/// <summary>Small rounds under policies of several kinds: reserves, bands, ballots by school, two measures, plans that name a school.</summary>
internal static class RandomRound
{
    public static readonly AdmissionsPolicy[] Kinds = [.. new[]
    {
        """{ "name": "Distance", "distance": "straight-line", "tieBreak": "single-lottery", "tiers": [{ "name": "LAC", "when": "looked-after" }, { "name": "Siblings", "when": "sibling", "order": "distance" }, { "name": "Others", "order": "distance" }] }""",
        """{ "name": "Premium", "distance": "straight-line", "tieBreak": "multiple-lottery", "reserves": [{ "name": "Premium", "who": "pupil-premium", "share": 0.3 }], "tiers": [{ "name": "LAC", "when": "looked-after" }, { "name": "Others" }] }""",
        """
        { "name": "Bands", "distance": "straight-line", "tieBreak": "single-lottery",
          "reserves": [{ "name": "Low", "who": { "band": 0 }, "share": 0.34, "purpose": "ability-band" }, { "name": "Middle", "who": { "band": 1 }, "share": 0.33, "purpose": "ability-band" }, { "name": "High", "who": { "band": 2 }, "share": 0.33, "purpose": "ability-band" }],
          "tiers": [{ "name": "LAC", "when": "looked-after" }, { "name": "Catchment", "when": { "within": 400 }, "order": "distance" }, { "name": "Others", "order": "distance" }] }
        """,
        """{ "name": "Scores", "distance": "straight-line", "selection": "highest-scores", "tieBreak": "single-lottery", "tiers": [{ "name": "By score", "order": ["score", "distance"] }] }""",
        """{ "name": "Kept", "openFirst": true, "tieBreak": "single-lottery", "reserves": [{ "name": "Staff", "who": "staff-child", "places": 1, "unfilled": "kept" }], "tiers": [{ "name": "LAC", "when": "looked-after" }, { "name": "Siblings only", "when": { "any": ["sibling", "pupil-premium"] } }] }""",
    }.Select(PolicyJson.Read)];

    public static AdmissionRound Of(SplitMix random, int most = 50)
    {
        var (pupilCount, schoolCount) = (5 + random.Below(most), 2 + random.Below(5));
        School[] schools = [.. Enumerable.Range(0, schoolCount).Select(_ => Site(random))];
        Pupil[] pupils = [.. Enumerable.Range(0, pupilCount).Select(_ => new Pupil(random.Below(1000), random.Below(1000),
            (random.Below(12) == 0 ? PupilFacts.LookedAfter : PupilFacts.None) | (random.Below(3) == 0 ? PupilFacts.PupilPremium : PupilFacts.None), -1, (short)random.Below(3), random.Below(6)))];
        List<int> start = [0], asked = [];
        List<ApplicationFacts> facts = [];
        for (var pupil = 0; pupil < pupilCount; pupil++)
        {
            var order = Enumerable.Range(0, schoolCount).ToArray();
            random.Shuffle(order);
            foreach (var school in order[..random.Below(schoolCount + 1)])
            {
                asked.Add(school);
                facts.Add(Facts(random) | (asked.Count - 1 == start[^1] && random.Below(25) == 0 ? ApplicationFacts.NamedInPlan : ApplicationFacts.None));
            }
            start.Add(asked.Count);
        }
        return new(schools, pupils, new([.. start], [.. asked], [.. facts]), [.. schools.Select(_ => Kinds[random.Below(Kinds.Length)])], LotteryNumbers.Simulated(random.Next(), pupilCount));
    }

    public static School Site(SplitMix random) => new(random.Below(1000), random.Below(1000), 1 + random.Below(13));

    public static ApplicationFacts Facts(SplitMix random) => (random.Below(5) == 0 ? ApplicationFacts.Sibling : ApplicationFacts.None) | (random.Below(9) == 0 ? ApplicationFacts.StaffChild : ApplicationFacts.None);
}
