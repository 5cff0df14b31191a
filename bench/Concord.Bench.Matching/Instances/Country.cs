using Concord.Matching;
using Concord.Matching.Lotteries;
using Concord.Matching.Policies;

namespace Concord.Bench.Matching.Instances;

/// <summary>
/// A made-up country: towns of different size on a square, schools and homes around their town's centre, and parents who weigh
/// distance against a school's standing and a taste of their own. Nothing here is data about real schools.
/// </summary>
internal sealed record Country(School[] Schools, Pupil[] Pupils, Applications Applications, AdmissionsPolicy[] Policies, LotteryNumbers Lottery, double[] Standing)
{
    private const int Considered = 10;
    private static readonly int[] Lengths = [2, 3, 3, 4, 4, 5, 5, 6, 6, 5, 4, 3];

    public const string Policy = """
        {
          "name": "County arrangements", "distance": "straight-line", "tieBreak": "single-lottery",
          "tiers": [
            { "name": "Looked-after and previously looked-after children", "when": "looked-after", "order": "distance" },
            { "name": "Brothers and sisters", "when": "sibling", "order": "distance" },
            { "name": "Pupil premium within two kilometres", "when": { "all": ["pupil-premium", { "within": 2000 }] }, "order": "distance" },
            { "name": "Other children", "order": "distance" }
          ]
        }
        """;

    public static Country Make(int pupilCount, int schoolCount, int towns, ulong seed)
    {
        var random = new SplitMix(seed);
        var side = 40_000 * Math.Sqrt(towns);
        var centres = Enumerable.Range(0, towns).Select(_ => (X: random.Uniform() * side, Y: random.Uniform() * side)).ToArray();
        var schoolTown = Enumerable.Range(0, schoolCount).Select(_ => random.Below(towns)).ToArray();
        var average = pupilCount / (double)schoolCount;
        var schools = schoolTown.Select(town => new School(centres[town].X + Spread(random), centres[town].Y + Spread(random), (int)(average * (0.65 + 0.9 * random.Uniform())))).ToArray();
        var standing = schools.Select(_ => random.Uniform()).ToArray();
        var pupils = new Pupil[pupilCount];
        var at = 0;
        for (var school = 0; school < schoolCount; school++)
            for (; at < (int)((school + 1L) * pupilCount / schoolCount); at++)
            {
                var centre = centres[schoolTown[school]];
                var facts = (random.Uniform() < 0.01 ? PupilFacts.LookedAfter : PupilFacts.None) | (random.Uniform() < 0.25 ? PupilFacts.PupilPremium | PupilFacts.FreeSchoolMeals : PupilFacts.None);
                pupils[at] = new(centre.X + Spread(random), centre.Y + Spread(random), facts);
            }
        var near = new NearestSchools(schools);
        var start = new int[pupilCount + 1];
        var chosen = new int[pupilCount * 6];
        var truths = new ApplicationFacts[chosen.Length];
        var count = 0;
        Span<int> nearest = stackalloc int[Considered];
        Span<double> taste = stackalloc double[Considered];
        for (var pupil = 0; pupil < pupilCount; pupil++)
        {
            start[pupil] = count;
            var found = near.Find(pupils[pupil].Easting, pupils[pupil].Northing, nearest);
            for (var one = 0; one < found; one++)
                taste[one] = Near(pupils[pupil], schools[nearest[one]]) / 1000 - 4 * standing[nearest[one]] - 3 * random.Uniform();
            taste[..found].Sort(nearest[..found]);
            var asked = Math.Min(found, Lengths[random.Below(Lengths.Length)]);
            for (var rank = 0; rank < asked; rank++, count++)
                (chosen[count], truths[count]) = (nearest[rank], rank == 0 && random.Uniform() < 0.3 ? ApplicationFacts.Sibling : ApplicationFacts.None);
        }
        start[^1] = count;
        var policy = PolicyJson.Read(Policy);
        return new(schools, pupils, new(start, chosen[..count], truths[..count]), [.. schools.Select(_ => policy)], LotteryNumbers.Simulated(seed, pupilCount), standing);
    }

    private static double Near(Pupil pupil, School school) => Math.Sqrt(Math.Pow(pupil.Easting - school.Easting, 2) + Math.Pow(pupil.Northing - school.Northing, 2));

    // Two uniforms make a tent: denser in the middle, and the same on every machine.
    private static double Spread(SplitMix random) => (random.Uniform() + random.Uniform() - 1) * 9000;
}
