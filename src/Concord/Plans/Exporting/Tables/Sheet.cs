namespace Concord.Plans.Exporting.Tables;

/// <summary>One sheet of a spreadsheet: a header row that stays in view, and rows that come one by one.</summary>
public sealed record Sheet(string Name, IReadOnlyList<SheetColumn> Columns, IAsyncEnumerable<IReadOnlyList<Cell>> Rows);

/// <summary>Width is in characters.</summary>
public sealed record SheetColumn(string Heading, int Width);
