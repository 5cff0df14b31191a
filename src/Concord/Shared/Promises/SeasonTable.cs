namespace Concord.Shared.Promises;

/// <summary>The seasons. One that passes the end of a year bears the name of the year in which it begins.</summary>
public sealed record SeasonTable(DaysOfYear Spring, DaysOfYear Summer, DaysOfYear Autumn, DaysOfYear Winter)
{
    internal DaysOfYear this[int season] => season switch { 0 => Spring, 1 => Summer, 2 => Autumn, _ => Winter };
}
