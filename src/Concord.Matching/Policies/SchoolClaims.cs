using Concord.Matching.Counterfactuals;

namespace Concord.Matching.Policies;

/// <summary>The claims on one school's pots, as a whole round would work them out.</summary>
internal static class SchoolClaims
{
    public static IEnumerable<(NewApplication Application, List<(int Pot, ulong Key)> Claims)> Of(AdmissionRound round, School site, PotRules[] rules, IReadOnlyList<NewApplication> applications)
    {
        var written = new List<(int Pot, ulong Key)>[applications.Count];
        var ranked = rules.Select(_ => new List<(Claim Claim, int Pupil, int Row, int At)>()).ToArray();
        var path = new int[rules.Length];
        for (var row = 0; row < applications.Count; row++)
        {
            var application = applications[row];
            written[row] = [];
            if (round.SchoolNamedInPlan(application.Pupil) >= 0) continue;
            ref readonly var pupil = ref round.PupilList[application.Pupil];
            var distance = rules[0].Policy.Distance == DistanceMeasure.Given
                ? application.Distance ?? throw new BadRow("preferences", row, "the policy needs a distance, and none is given", "distance")
                : new MapPoint(site.Easting, site.Northing).To(pupil.Easting, pupil.Northing);
            var who = new Applicant(rules[0].Policy, in pupil, application.Facts, distance);
            var length = PotPlan.Path(rules, who, path);
            for (var step = 0; step < length; step++)
            {
                var rule = rules[path[step]];
                if (rule.TierOf(who) is not (>= 0 and var tier)) continue;
                var entitled = rule.Entitles(who);
                if (rule.NeedsRanks) ranked[path[step]].Add((rule.ClaimOf(who, entitled, tier, round.LotteryAt(application.Pupil, rule)), application.Pupil, row, written[row].Count));
                written[row].Add((path[step], rule.Key(who, entitled, tier, (uint)round.Lottery.PlaceOf(application.Pupil))));
            }
        }
        foreach (var pot in ranked)
        {
            pot.Sort((one, other) => one.Claim.CompareTo(other.Claim) is not 0 and var order ? order : one.Pupil.CompareTo(other.Pupil));
            for (var place = 0; place < pot.Count; place++) written[pot[place].Row][pot[place].At] = written[pot[place].Row][pot[place].At] with { Key = (ulong)place };
        }
        for (var row = 0; row < applications.Count; row++) if (written[row].Count > 0) yield return (applications[row], written[row]);
    }
}
