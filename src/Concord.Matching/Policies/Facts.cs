namespace Concord.Matching.Policies;

/// <summary>What is true of a pupil whichever school is asked for.</summary>
[Flags]
public enum PupilFacts
{
    /// <summary>Nothing that any policy asks about.</summary>
    None = 0,

    /// <summary>Looked after, or previously looked after, in England or in state care abroad (Code 1.7).</summary>
    LookedAfter = 1,

    /// <summary>Eligible for the pupil premium (Code 1.39A).</summary>
    PupilPremium = 2,

    /// <summary>Eligible for the service premium (Code 1.39A).</summary>
    ServicePremium = 4,

    /// <summary>Eligible for free school meals.</summary>
    FreeSchoolMeals = 8,

    /// <summary>The application came after the closing date.</summary>
    Late = 16,
}

/// <summary>What is true of a pupil at one school that is asked for.</summary>
[Flags]
public enum ApplicationFacts
{
    /// <summary>Nothing that any policy asks about.</summary>
    None = 0,

    /// <summary>A brother or sister as the school defines it (Code 1.11).</summary>
    Sibling = 1 << 8,

    /// <summary>Of the school's faith, as the school establishes it (Code 1.36 to 1.38).</summary>
    Faith = 1 << 9,

    /// <summary>A child of a member of staff (Code 1.39).</summary>
    StaffChild = 1 << 10,

    /// <summary>A social or medical need that this school meets (Code 1.16).</summary>
    MedicalNeed = 1 << 11,

    /// <summary>Reached the standard that a selective school sets beforehand.</summary>
    MeetsStandard = 1 << 12,

    /// <summary>An education, health and care plan names this school: the child must be admitted (Code 1.6), outside every order.</summary>
    NamedInPlan = 1 << 13,
}

/// <summary>One pupil. Coordinates are metres on one plane, such as the British National Grid.</summary>
/// <param name="Easting">Of the home, in metres.</param>
/// <param name="Northing">Of the home, in metres.</param>
/// <param name="Facts">What is true whichever school is asked for.</param>
/// <param name="Feeder">The number of the school attended now, in the caller's own numbering, or −1.</param>
/// <param name="Band">The ability band from 0, or −1 where none was given.</param>
/// <param name="Score">The score of a selection test; NaN where none was sat.</param>
public readonly record struct Pupil(double Easting, double Northing, PupilFacts Facts = PupilFacts.None, int Feeder = -1, short Band = -1, float Score = float.NaN);

/// <summary>One school of the round.</summary>
/// <param name="Easting">Of the point that distance is measured to, in metres.</param>
/// <param name="Northing">Of the point that distance is measured to, in metres.</param>
/// <param name="Places">The published admission number.</param>
public readonly record struct School(double Easting, double Northing, int Places);

/// <summary>A corner of a catchment, or a node, in metres.</summary>
/// <param name="Easting">In metres.</param>
/// <param name="Northing">In metres.</param>
public readonly record struct MapPoint(double Easting, double Northing)
{
    internal double To(double easting, double northing) => Math.Sqrt((Easting - easting) * (Easting - easting) + (Northing - northing) * (Northing - northing));
}
