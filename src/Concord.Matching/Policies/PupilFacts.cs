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
