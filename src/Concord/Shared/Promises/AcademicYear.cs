namespace Concord.Shared.Promises;

/// <summary>When an academic year begins, and its terms.</summary>
public sealed record AcademicYear(int FirstMonth, DaysOfYear AutumnTerm, DaysOfYear SpringTerm, DaysOfYear SummerTerm)
{
    internal IEnumerable<(string Name, DaysOfYear Days)> Terms =>
        [("autumn term", AutumnTerm), ("spring term", SpringTerm), ("summer term", SummerTerm)];
}
