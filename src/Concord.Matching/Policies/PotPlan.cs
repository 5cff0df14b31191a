namespace Concord.Matching.Policies;

/// <summary>
/// How the places of each school are divided. The pots of a school stand in the order: reserved as the policy lists them,
/// then open. Places that a plan names come off the open ones first, then off the last reserve (Code 1.6).
/// </summary>
internal static class PotPlan
{
    public static (PotRules[] Rules, int[] First) Of(IReadOnlyList<School> schools, IReadOnlyList<AdmissionsPolicy> policies, int[] namedInPlan)
    {
        var named = new int[schools.Count];
        foreach (var school in namedInPlan) if (school >= 0) named[school]++;
        List<PotRules> rules = [];
        var first = new int[schools.Count + 1];
        for (var school = 0; school < schools.Count; school++)
        {
            rules.AddRange(OfSchool(school, schools[school], policies[school], named[school]));
            first[school + 1] = rules.Count;
        }
        return ([.. rules], first);
    }

    public static IEnumerable<PotRules> OfSchool(int school, School facts, AdmissionsPolicy policy, int namedInPlan)
    {
        var left = facts.Places;
        var seats = new int[policy.Reserves.Count + 1];
        for (var reserve = 0; reserve < policy.Reserves.Count; reserve++)
            left -= seats[reserve] = Math.Min(left, policy.Reserves[reserve].PlacesOf(facts.Places));
        seats[^1] = left;
        for (var pot = seats.Length - 1; pot >= 0 && namedInPlan > 0; pot--)
        {
            var taken = Math.Min(seats[pot], namedInPlan);
            seats[pot] -= taken;
            namedInPlan -= taken;
        }
        for (var reserve = 0; reserve < policy.Reserves.Count; reserve++) yield return new(policy, school, policy.Reserves[reserve], seats[reserve]);
        yield return new(policy, school, null, seats[^1]);
    }

    /// <summary>The pots an applicant tries, in order: those kept for the applicant, open places, then what the others leave.</summary>
    public static int Path(ReadOnlySpan<PotRules> pots, in Applicant who, Span<int> path)
    {
        var count = 0;
        var open = pots.Length - 1;
        if (who.Policy.OpenFirst) path[count++] = open;
        for (var pot = 0; pot < open; pot++) if (pots[pot].Entitles(who)) path[count++] = pot;
        if (!who.Policy.OpenFirst) path[count++] = open;
        var left = count;
        for (var pot = 0; pot < open; pot++) if (!pots[pot].Reserve!.KeptEmpty && !pots[pot].Entitles(who)) path[count++] = pot;
        // A band's spare places go to the nearest band first.
        var band = (int)who.Pupil.Band;
        for (var at = left + 1; at < count; at++)
            for (var here = at; here > left && Apart(pots[path[here]], band) < Apart(pots[path[here - 1]], band); here--)
                (path[here], path[here - 1]) = (path[here - 1], path[here]);
        return count;
    }

    private static int Apart(PotRules pot, int band) => pot.Band < 0 || band < 0 ? 0 : Math.Abs(pot.Band - band);
}
