namespace Concord.Matching.Policies;

/// <summary>The names that conditions use, and those that the School Admissions Code forbids, each with its paragraph.</summary>
internal static class FactNames
{
    public static readonly IReadOnlyDictionary<string, int> Bits = new Dictionary<string, int>(StringComparer.Ordinal)
    {
        ["looked-after"] = (int)PupilFacts.LookedAfter,
        ["pupil-premium"] = (int)PupilFacts.PupilPremium,
        ["service-premium"] = (int)PupilFacts.ServicePremium,
        ["free-school-meals"] = (int)PupilFacts.FreeSchoolMeals,
        ["sibling"] = (int)ApplicationFacts.Sibling,
        ["faith"] = (int)ApplicationFacts.Faith,
        ["staff-child"] = (int)ApplicationFacts.StaffChild,
        ["medical-need"] = (int)ApplicationFacts.MedicalNeed,
        ["meets-standard"] = (int)ApplicationFacts.MeetsStandard,
    };

    public static readonly IReadOnlyDictionary<string, (string Paragraph, string Sentence)> Forbidden = new Dictionary<string, (string, string)>(StringComparer.Ordinal)
    {
        ["previous-school"] = ("1.9b", "a school attended before may count only as a named feeder"),
        ["first-preference"] = ("1.9c", "the order in which parents name schools must not count"),
        ["financial-support"] = ("1.9e", "practical or financial support from parents must not count"),
        ["parent-occupation"] = ("1.9f", "the work, marriage, money or education of parents must not count"),
        ["behaviour-report"] = ("1.9g", "reports on behaviour, attendance, attitude or attainment must not count"),
        ["disability"] = ("1.9h", "arrangements must not put disabled children at a disadvantage"),
        ["hobby"] = ("1.9i", "hobbies and activities must not count"),
        ["interview"] = ("1.9m", "children and parents must not be interviewed"),
        ["contribution"] = ("1.9n", "contributions of money must not be asked for"),
        ["photograph"] = ("1.9o", "photographs of a child must not be asked for"),
    };

    public static string InWords(string name) => name switch
    {
        "looked-after" => "looked after or previously looked after",
        "pupil-premium" => "eligible for the pupil premium",
        "service-premium" => "eligible for the service premium",
        "free-school-meals" => "eligible for free school meals",
        "sibling" => "has a brother or sister at the school",
        "faith" => "of the school's faith",
        "staff-child" => "a child of staff",
        "medical-need" => "has a social or medical need that the school meets",
        "meets-standard" => "meets the standard set beforehand",
        _ => name.Replace('-', ' '),
    };
}
