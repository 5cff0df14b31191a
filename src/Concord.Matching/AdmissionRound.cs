using Concord.Matching.Lotteries;
using Concord.Matching.Policies;
using Concord.Matching.SchoolChoice;

namespace Concord.Matching;

/// <summary>
/// One admission round: pupils, schools, applications and the policy of each school, turned into a market of claims.
/// <see cref="Offers"/> gives every pupil the best place that a stable placement can (Gale and Shapley 1962).
/// </summary>
public sealed partial class AdmissionRound
{
    private readonly PotRules[] _rules;
    private readonly int[] _firstPot;
    private readonly int[] _namedInPlan;

    /// <summary>Checks the input and works out every claim. O(applications · tiers), and a sort of each pot whose policy needs one.</summary>
    /// <param name="schools">The schools.</param>
    /// <param name="pupils">The pupils.</param>
    /// <param name="applications">Their lists.</param>
    /// <param name="policies">The policy of each school.</param>
    /// <param name="lottery">The numbers drawn.</param>
    /// <exception cref="BadRow">A row that cannot be used.</exception>
    public AdmissionRound(IReadOnlyList<School> schools, Pupil[] pupils, Applications applications, IReadOnlyList<AdmissionsPolicy> policies, LotteryNumbers lottery)
    {
        (Schools, PupilList, Applications, Policies, Lottery) = (schools, pupils, applications, policies, lottery);
        RoundInput.Check(schools, pupils, applications, policies, lottery);
        _namedInPlan = NamedInPlan(schools.Count, pupils, applications);
        (_rules, _firstPot) = PotPlan.Of(schools, policies, _namedInPlan);
        Market = ClaimBook.Write(this, _rules, _firstPot, _namedInPlan);
    }

    /// <summary>The schools.</summary>
    public IReadOnlyList<School> Schools { get; }

    internal Pupil[] PupilList { get; }

    /// <summary>The applications.</summary>
    public Applications Applications { get; }

    /// <summary>The policy of each school.</summary>
    public IReadOnlyList<AdmissionsPolicy> Policies { get; }

    /// <summary>The numbers drawn.</summary>
    public LotteryNumbers Lottery { get; }

    /// <summary>The market of pots and claims that the policies make of the round.</summary>
    public Market Market { get; }

    /// <summary>The pupil-optimal stable placement, with the children whose plan names a school in that school.</summary>
    public Offers Offers() => new(this, DeferredAcceptance.Run(Market));

    internal PotRules RulesOf(int pot) => _rules[pot];

    internal Range PotsOfSchool(int school) => _firstPot[school].._firstPot[school + 1];

    internal int SchoolNamedInPlan(int pupil) => _namedInPlan[pupil];

    internal Applicant ApplicantAt(int pupil, int application) => new(
        Policies[Applications.Schools[application]], in PupilList[pupil], Applications.Facts is { } facts ? facts[application] : ApplicationFacts.None, DistanceOf(pupil, application));

    internal double DistanceOf(int pupil, int application)
    {
        var school = Applications.Schools[application];
        return Policies[school].Distance == DistanceMeasure.Given && Applications.Distance is { } given
            ? given[application]
            : new MapPoint(Schools[school].Easting, Schools[school].Northing).To(PupilList[pupil].Easting, PupilList[pupil].Northing);
    }

    private static int[] NamedInPlan(int schools, Pupil[] pupils, Applications applications)
    {
        var named = new int[pupils.Length];
        Array.Fill(named, -1);
        if (applications.Facts is not { } facts) return named;
        for (var pupil = 0; pupil < pupils.Length; pupil++)
            for (var at = applications.Start[pupil]; at < applications.Start[pupil + 1]; at++)
            {
                if (!facts[at].HasFlag(ApplicationFacts.NamedInPlan)) continue;
                BadRow.If(named[pupil] >= 0, "preferences", applications.RowOf(at), "a plan names one school, and this pupil has two", "named_in_plan");
                named[pupil] = applications.Schools[at];
            }
        return named;
    }
}
