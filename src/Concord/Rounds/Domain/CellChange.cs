namespace Concord.Rounds.Domain;

/// <summary>A cell of a return that says something else than it did.</summary>
public sealed record CellChange(string Label, string Before, string After)
{
    public static IReadOnlyList<CellChange> Between(IEnumerable<ReturnCell> cells, ReturnContent before, ReturnContent after) =>
        [.. cells.Select(cell => new CellChange(cell.Label, cell.Read(before), cell.Read(after))).Where(change => change.Before != change.After)];
}
