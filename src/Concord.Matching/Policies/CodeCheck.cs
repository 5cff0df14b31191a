namespace Concord.Matching.Policies;

/// <summary>A way in which a policy breaks the School Admissions Code of September 2021.</summary>
/// <param name="Paragraph">The paragraph of the Code; where a rule stands in several, the first with their heading.</param>
/// <param name="Sentence">What is wrong, for the person who wrote the policy.</param>
public readonly record struct CodeFault(string Paragraph, string Sentence);

/// <summary>
/// Holds a policy against those rules of the School Admissions Code (Department for Education, September 2021) that can be read off
/// the arrangements themselves. A policy without a fault here may still break the Code in what no data shows: reasonableness,
/// consultation, publication.
/// </summary>
public static class CodeCheck
{
    // The rules inside a band stand in several paragraphs of one heading, which is cited as a whole.
    private const string Banding = "1.25 and following, Banding";

    /// <summary>Every fault found: looked-after children first, then in the order of the paragraphs. O(size of the policy).</summary>
    /// <param name="policy">The policy.</param>
    public static IReadOnlyList<CodeFault> Of(AdmissionsPolicy policy)
    {
        List<CodeFault> faults = [.. LookedAfter.Faults(policy)];
        var conditions = policy.Tiers.Concat(policy.Reserves.SelectMany(reserve => reserve.Tiers ?? [])).Select(tier => tier.When)
            .Concat(policy.Reserves.Select(reserve => reserve.Who)).SelectMany(when => when.Everything()).ToArray();
        var measures = policy.Tiers.Concat(policy.Reserves.SelectMany(reserve => reserve.Tiers ?? [])).SelectMany(tier => tier.Order).ToHashSet();
        if (policy.TieBreak == TieBreak.None) faults.Add(new("1.8", "Two applications that nothing else separates need a tie-break, and there is none"));
        foreach (var forbidden in conditions.OfType<Condition.Forbidden>().Distinct())
        {
            var (paragraph, sentence) = FactNames.Forbidden[forbidden.Name];
            faults.Add(new(paragraph, $"\"{forbidden.Name}\" is used, and {sentence}"));
        }
        if (policy.Selection == Selection.None && measures.Contains(Measure.Score))
            faults.Add(new("1.9d", "Applicants are ordered by score, and the school is not one that may select by ability"));
        if (policy.Selection == Selection.HighestScores && conditions.OfType<Condition.Fact>().Any(fact => fact.Name == "sibling"))
            faults.Add(new("1.9j", "A grammar school that admits the highest scores must not put brothers and sisters first"));
        foreach (var feeder in policy.FeederSchools.Where(feeder => feeder.ChargesFees))
            faults.Add(new("1.9l", $"{feeder.School} charges fees, and must not be named as a feeder"));
        if (policy.Distance == DistanceMeasure.NotSaid && (measures.Contains(Measure.Distance) || conditions.Any(condition => condition is Condition.Within)))
            faults.Add(new("1.13", "Distance counts, and the arrangements do not say how it is measured"));
        foreach (var (name, corners) in policy.Catchments)
            if (Math.Abs(Area(corners)) < 1) faults.Add(new("1.14", $"The catchment {name} has no area: it is not clearly defined"));
        if (conditions.OfType<Condition.Feeder>().Any() && policy.FeederSchools.Count == 0 && policy.Feeders.Count == 0)
            faults.Add(new("1.15", "Feeder schools count, and none is named"));
        if (policy.Reserves.Where(reserve => reserve.Purpose == ReservePurpose.Aptitude).Sum(reserve => reserve.Places is null ? reserve.Share : 0) > 0.1 + 1e-9)
            faults.Add(new("1.24", "More than a tenth of the places is given by aptitude"));
        if (policy.Reserves.Any(reserve => reserve.Purpose == ReservePurpose.AbilityBand && (reserve.Tiers ?? policy.Tiers).Any(tier => tier.Order.Contains(Measure.Score))))
            faults.Add(new(Banding, "Inside an ability band the score must not count again"));
        if (policy.Reserves.Any(reserve => reserve.Purpose == ReservePurpose.AbilityBand && reserve.KeptEmpty))
            faults.Add(new(Banding, "A band's places must not stay empty while other bands have applicants without a place"));
        if (!policy.Religious && conditions.OfType<Condition.Fact>().Any(fact => fact.Name == "faith"))
            faults.Add(new("1.36", "Faith counts, and the school is not designated with a religious character"));
        return faults;
    }

    /// <summary>What can be read only off all the arrangements of one authority together: a ballot must not be the principal criterion at all its schools (1.34).</summary>
    /// <param name="policies">The arrangements of every school whose admission authority is the same local authority.</param>
    public static IReadOnlyList<CodeFault> OfAuthority(IReadOnlyCollection<AdmissionsPolicy> policies) =>
        policies.Count > 1 && policies.All(policy => policy.Tiers.FirstOrDefault(tier => tier.When is not Condition.Fact { Name: "looked-after" }) is { Order.Count: 0, When: Condition.All { Parts.Count: 0 } })
            ? [new("1.34", "Random allocation is the principal criterion at every school of the authority")] : [];

    private static double Area(IReadOnlyList<MapPoint> corners)
    {
        var twice = 0.0;
        for (var at = 0; at < corners.Count; at++)
        {
            var (a, b) = (corners[at], corners[(at + 1) % corners.Count]);
            twice += a.Easting * b.Northing - b.Easting * a.Northing;
        }
        return twice / 2;
    }
}
