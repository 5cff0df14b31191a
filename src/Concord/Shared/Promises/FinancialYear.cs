namespace Concord.Shared.Promises;

/// <summary>When a financial year begins, and which one "FY 2022" is.</summary>
public sealed record FinancialYear(int FirstMonth, YearName NamedBy)
{
    internal int StartOf(int namedYear) => NamedBy == YearName.End && FirstMonth > 1 ? namedYear - 1 : namedYear;
}

/// <summary>Which calendar year a financial year named by one year ("FY 2022") belongs to.</summary>
public enum YearName { Start, End }
