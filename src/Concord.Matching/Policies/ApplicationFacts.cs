namespace Concord.Matching.Policies;

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
