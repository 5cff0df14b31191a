namespace Concord.Matching.Policies;

/// <summary>
/// Admission arrangements as data: who comes before whom at one school, which places are kept for whom, and how two equal
/// claims are decided. Read from JSON with <see cref="PolicyJson.Read(string)"/>, printed with <see cref="PolicyText.Of"/>, held
/// against the School Admissions Code (2021) with <see cref="CodeCheck.Of"/>.
/// </summary>
public sealed record AdmissionsPolicy
{
    /// <summary>What the arrangements are called, such as the school's name.</summary>
    public required string Name { get; init; }

    /// <summary>The school they belong to, in the caller's own spelling; <c>*</c> for every school without its own.</summary>
    public string School { get; init; } = "*";

    /// <summary>Tiers, the first before the second and so on. An applicant belongs to the first tier whose condition holds; with none, has no claim.</summary>
    public required IReadOnlyList<Tier> Tiers { get; init; }

    /// <summary>Places kept for some, in the order in which they are filled; what remains is open to all.</summary>
    public IReadOnlyList<Reserve> Reserves { get; init; } = [];

    /// <summary>Whether open places are filled before the reserved ones. A pupil who would win either then takes an open one.</summary>
    public bool OpenFirst { get; init; }

    /// <summary>Named catchments, each one ring of corners.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<MapPoint>> Catchments { get; init; } = new Dictionary<string, IReadOnlyList<MapPoint>>();

    /// <summary>Nodal points that a tier may measure to (Code 1.13).</summary>
    public IReadOnlyList<MapPoint> Nodes { get; init; } = [];

    /// <summary>The numbers of the feeder schools, in the same numbering as <see cref="Pupil.Feeder"/>.</summary>
    public IReadOnlyList<int> Feeders { get; init; } = [];

    /// <summary>Names of the feeders in the file, and whether each charges fees (Code 1.9l).</summary>
    public IReadOnlyList<FeederSchool> FeederSchools { get; init; } = [];

    /// <summary>How distance is measured (Code 1.13).</summary>
    public DistanceMeasure Distance { get; init; }

    /// <summary>Whether the school is designated with a religious character (Code 1.36).</summary>
    public bool Religious { get; init; }

    /// <summary>How the school may select by ability (Code, "Selection by ability and aptitude", from 1.17).</summary>
    public Selection Selection { get; init; }

    /// <summary>How two claims that nothing else separates are decided (Code 1.8).</summary>
    public TieBreak TieBreak { get; init; }

    internal bool IsFeeder(int school)
    {
        foreach (var feeder in Feeders) if (feeder == school) return true;
        return false;
    }
}

/// <summary>One rung of the order.</summary>
/// <param name="Name">What the published policy calls it.</param>
/// <param name="When">Who is in it.</param>
/// <param name="Order">How those in it are ordered, at most two measures; with none, the tie-break alone decides, which is a ballot.</param>
public sealed record Tier(string Name, Condition When, IReadOnlyList<Measure> Order);

/// <summary>Places kept for those who meet a condition.</summary>
/// <param name="Name">What the policy calls them.</param>
/// <param name="Who">For whom.</param>
/// <param name="Share">The share of the places from 0 to 1, used where <paramref name="Places"/> is missing; rounded half up.</param>
/// <param name="Places">How many places.</param>
/// <param name="KeptEmpty">True: a place nobody entitled wants stays empty. False: it goes to the others, after everyone entitled.</param>
/// <param name="Purpose">What the places are for, where a rule of the Code depends on it.</param>
/// <param name="Tiers">An order of its own, or null for the policy's.</param>
public sealed record Reserve(string Name, Condition Who, double Share, int? Places = null, bool KeptEmpty = false, ReservePurpose Purpose = ReservePurpose.Other, IReadOnlyList<Tier>? Tiers = null)
{
    internal int PlacesOf(int all) => Places ?? (int)Math.Floor(Share * all + 0.5 + 1e-9);
}

/// <summary>A feeder school named in the arrangements.</summary>
/// <param name="School">In the caller's own spelling.</param>
/// <param name="ChargesFees">Whether it is a fee-paying independent school, which the Code forbids to name (1.9l).</param>
public sealed record FeederSchool(string School, bool ChargesFees);

/// <summary>What orders applicants inside a tier.</summary>
public enum Measure
{
    /// <summary>The nearer first.</summary>
    Distance,

    /// <summary>The higher score first.</summary>
    Score,

    /// <summary>The nearer to the nearest node first.</summary>
    Node,
}

/// <summary>How the distance from home to school is found.</summary>
public enum DistanceMeasure
{
    /// <summary>Straight line between the two points.</summary>
    StraightLine,

    /// <summary>Given with each application, such as a safe walking route.</summary>
    Given,

    /// <summary>Not said, which the Code forbids where distance counts (1.13).</summary>
    NotSaid,
}

/// <summary>Selection by ability or aptitude.</summary>
public enum Selection
{
    /// <summary>None.</summary>
    None,

    /// <summary>A part of the places (Code, "Partially selective schools").</summary>
    Partial,

    /// <summary>The highest scores take every place, and looked-after children need not come first (Code, "Designated grammar schools", 1.18 to 1.20).</summary>
    HighestScores,

    /// <summary>Everyone who meets a standard set beforehand is considered, looked-after children first (likewise).</summary>
    SetStandard,
}

/// <summary>The last tie-break.</summary>
public enum TieBreak
{
    /// <summary>One lottery number for each pupil, the same at every school.</summary>
    SingleLottery,

    /// <summary>A lottery number for each pupil and school.</summary>
    MultipleLottery,

    /// <summary>None, which the Code forbids (1.8).</summary>
    None,
}

/// <summary>What reserved places are for.</summary>
public enum ReservePurpose
{
    /// <summary>Anything that no special rule covers.</summary>
    Other,

    /// <summary>One ability band of several (Code, "Banding", from 1.25).</summary>
    AbilityBand,

    /// <summary>Aptitude in a subject, at most a tenth of the places (Code 1.24).</summary>
    Aptitude,
}
