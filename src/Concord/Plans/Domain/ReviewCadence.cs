namespace Concord.Plans.Domain;

/// <summary>How often somebody asks whether what goes on should go on.</summary>
public enum ReviewCadence { Monthly, Quarterly, TwiceAYear, Yearly, EveryTwoYears }

public static class ReviewCadences
{
    public static string InWords(this ReviewCadence cadence) => cadence switch
    {
        ReviewCadence.TwiceAYear => "Twice a year",
        ReviewCadence.EveryTwoYears => "Every two years",
        _ => cadence.ToString(),
    };

    /// <summary>As a table has it; null where it is none.</summary>
    public static ReviewCadence? Of(string words) => Enum.GetValues<ReviewCadence>().Cast<ReviewCadence?>().FirstOrDefault(cadence => words.Trim().Equals(cadence!.Value.InWords(), StringComparison.OrdinalIgnoreCase));
}
