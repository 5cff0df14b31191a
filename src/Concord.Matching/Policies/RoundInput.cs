using Concord.Matching.Lotteries;

namespace Concord.Matching.Policies;

/// <summary>What a round refuses before any claim is worked out.</summary>
internal static class RoundInput
{
    public static void Check(IReadOnlyList<School> schools, Pupil[] pupils, Applications applications, IReadOnlyList<AdmissionsPolicy> policies, LotteryNumbers lottery)
    {
        if (applications.Pupils != pupils.Length) throw new ArgumentException("there must be one list of applications for each pupil");
        if (policies.Count != schools.Count) throw new ArgumentException("there must be one policy for each school");
        if (lottery.Count != pupils.Length) throw new ArgumentException("there must be one lottery number for each pupil");
        if (lottery.Count > Claim.LargestLottery) throw new ArgumentException($"at most {Claim.LargestLottery} pupils");
        for (var school = 0; school < schools.Count; school++)
        {
            BadRow.If(schools[school].Places < 0, "schools", school, $"the number of places is {schools[school].Places}", "places");
            BadRow.If(!double.IsFinite(schools[school].Easting + schools[school].Northing), "schools", school, "the position is not a number", "easting or northing");
            var reserved = 0;
            foreach (var reserve in policies[school].Reserves)
            {
                var places = reserve.PlacesOf(schools[school].Places);
                BadRow.If(places < 0, "schools", school, $"{reserve.Name} keeps {places} places", "places");
                reserved += places;
            }
            // Shares of equal bands may round up by less than one place each; the last bands give way.
            BadRow.If(reserved - policies[school].Reserves.Count(reserve => reserve.Places is null) > schools[school].Places && reserved > schools[school].Places,
                "schools", school, $"{reserved} places are kept, and there are {schools[school].Places}", "places");
        }
        for (var pupil = 0; pupil < pupils.Length; pupil++)
            BadRow.If(!double.IsFinite(pupils[pupil].Easting + pupils[pupil].Northing), "pupils", pupil, "the home's position is not a number", "easting or northing");
        var seen = new int[schools.Count];
        for (var pupil = 0; pupil < pupils.Length; pupil++)
            for (var at = applications.Start[pupil]; at < applications.Start[pupil + 1]; at++)
            {
                var school = applications.Schools[at];
                BadRow.If((uint)school >= (uint)schools.Count, "preferences", applications.RowOf(at), "there is no such school", "school");
                BadRow.If(seen[school] == pupil + 1, "preferences", applications.RowOf(at), "the same school is named twice by one pupil", "school");
                seen[school] = pupil + 1;
                BadRow.If(policies[school].Distance == DistanceMeasure.Given && !(applications.Distance?[at] >= 0), "preferences", applications.RowOf(at), "the policy needs a distance, and none is given", "distance");
            }
    }
}
