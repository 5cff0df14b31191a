namespace Concord.Plans.Importing.Documents;

/// <summary>
/// The cells of a table by row and column, rows that say nothing left out. A merged cell is said again wherever it
/// reaches, but only where the table has rows and columns of its own: a merge over a million empty cells adds none.
/// </summary>
internal sealed class SheetRows(string part, Findings found)
{
    private readonly SortedDictionary<int, List<SourceCell>> rows = [];
    private readonly List<(int Row, int Column, int LastRow, int LastColumn)> merges = [];
    private readonly HashSet<int> headers = [];
    private int width;

    public string Part => part;

    public void Put(int row, int column, SourceCell cell)
    {
        if (cell.IsEmpty)
            return;
        if (!rows.TryGetValue(row, out var cells))
            rows[row] = cells = [];
        if (cells.Count <= column)
        {
            found.Count(new(row, part), column + 1, column + 1 - cells.Count);
            cells.AddRange(Enumerable.Repeat(new SourceCell("", ""), column + 1 - cells.Count));
        }
        cells[column] = cell;
        width = Math.Max(width, column + 1);
    }

    public void Merge(int row, int column, int lastRow, int lastColumn)
    {
        if (lastRow > row || lastColumn > column)
            merges.Add((row, column, lastRow, lastColumn));
    }

    public void Header(int row) => headers.Add(row);

    public IReadOnlyList<SourceRow> Build()
    {
        var numbers = rows.Keys.ToList();
        foreach (var (row, column, lastRow, lastColumn) in merges)
            if (rows.TryGetValue(row, out var anchor) && column < anchor.Count && anchor[column] is { IsEmpty: false } said)
                for (var at = numbers.BinarySearch(row); at < numbers.Count && numbers[at] <= lastRow; at++)
                    Repeat(numbers[at], column, Math.Min(lastColumn, width - 1), said with { Continues = true });
        return [.. rows.Select(row => new SourceRow(new(row.Key, part), row.Value, headers.Contains(row.Key)))];
    }

    private void Repeat(int row, int column, int lastColumn, SourceCell said)
    {
        var cells = rows[row];
        found.Count(new(row, part), lastColumn, lastColumn - column + 1);
        for (var at = column; at <= lastColumn; at++)
        {
            while (cells.Count <= at)
                cells.Add(new("", ""));
            if (cells[at].IsEmpty)
                cells[at] = said;
        }
    }
}
