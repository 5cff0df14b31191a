namespace Concord.Rounds.Domain;

/// <summary>A cell of a return that says something else than it did.</summary>
public sealed record CellChange(string Label, string Before, string After)
{
    public static IReadOnlyList<CellChange> Between(IEnumerable<ReturnCell> cells, ReturnContent before, ReturnContent after) =>
        [.. cells.Select(cell => new CellChange(cell.Label, cell.Read(before), cell.Read(after))).Where(change => change.Before != change.After)];

    /// <summary>The completion test that it is held against, where that is another than it was; null where it was not submitted before.</summary>
    public static IReadOnlyList<CellChange> OfTest(string? before, string after) => before is null || before == after ? [] : [new("What done means", before, after)];
}
