namespace Concord.Shared.Promises;

/// <summary>The seasons. One that passes the end of a year bears the name of the year in which it begins.</summary>
public sealed record SeasonTable(DaysOfYear Spring, DaysOfYear Summer, DaysOfYear Autumn, DaysOfYear Winter)
{
    internal DaysOfYear this[int season] => season switch { 0 => Spring, 1 => Summer, 2 => Autumn, _ => Winter };
}

/// <summary>The first and the last month, counted from 1, of a part of a year.</summary>
public sealed record MonthsOfYear(int First, int Last);

/// <summary>What early, mid, late, the start and the end of a year are. In a financial year the months are counted from its first.</summary>
public sealed record PartsOfYear(MonthsOfYear Early, MonthsOfYear Mid, MonthsOfYear Late, MonthsOfYear Start, MonthsOfYear End)
{
    internal IEnumerable<(string Name, MonthsOfYear Months)> Named =>
        [("early", Early), ("mid", Mid), ("late", Late), ("start", Start), ("end", End)];
}

/// <summary>When a financial year begins, and which one "FY 2022" is.</summary>
public sealed record FinancialYear(int FirstMonth, YearName NamedBy)
{
    internal int StartOf(int namedYear) => NamedBy == YearName.End && FirstMonth > 1 ? namedYear - 1 : namedYear;
}

/// <summary>When an academic year begins, and its terms.</summary>
public sealed record AcademicYear(int FirstMonth, DaysOfYear AutumnTerm, DaysOfYear SpringTerm, DaysOfYear SummerTerm)
{
    internal IEnumerable<(string Name, DaysOfYear Days)> Terms =>
        [("autumn term", AutumnTerm), ("spring term", SpringTerm), ("summer term", SummerTerm)];
}

/// <summary>Days of the year that have names. Easter is computed: Good Friday to Easter Monday.</summary>
public sealed record NamedDays(DaysOfYear Christmas, DaysOfYear NewYear)
{
    internal IEnumerable<(string Name, DaysOfYear Days)> Named => [("Christmas", Christmas), ("New Year", NewYear)];
}
