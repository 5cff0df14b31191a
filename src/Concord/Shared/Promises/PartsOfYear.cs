namespace Concord.Shared.Promises;

/// <summary>What early, mid, late, the start and the end of a year are. In a financial year the months are counted from its first.</summary>
public sealed record PartsOfYear(MonthsOfYear Early, MonthsOfYear Mid, MonthsOfYear Late, MonthsOfYear Start, MonthsOfYear End)
{
    internal IEnumerable<(string Name, MonthsOfYear Months)> Named =>
        [("early", Early), ("mid", Mid), ("late", Late), ("start", Start), ("end", End)];
}

/// <summary>The first and the last month, counted from 1, of a part of a year.</summary>
public sealed record MonthsOfYear(int First, int Last);
