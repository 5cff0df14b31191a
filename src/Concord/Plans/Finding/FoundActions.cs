namespace Concord.Plans.Finding;

/// <summary>One page of a list, and how long the whole list is.</summary>
public sealed record FoundActions(IReadOnlyList<ActionRow> Rows, int Count, int Page, int PageSize)
{
    public static readonly FoundActions None = new([], 0, 1, FindActions.PageSize);

    public int Pages => Math.Max(1, (Count + PageSize - 1) / PageSize);
}
