using System.Xml;

namespace Concord.Plans.Importing.Documents.Docx;

/// <summary>A table while it is read: where its next cell stands, and which cells go on from the row above.</summary>
internal sealed class DocxTable(int number, int paragraph, Findings found)
{
    private readonly SheetRows rows = new($"table {number}", found);
    private readonly Dictionary<int, (int Row, int LastRow, int Span)> downwards = [];
    private int row;
    private int column;
    private int span = 1;
    private string? merge;

    /// <summary>Null between cells.</summary>
    public CellMarkup? Cell { get; private set; }

    public SourcePlace Place => new(Math.Max(1, row), rows.Part);

    /// <summary>Tables that stand inside a cell of this one.</summary>
    public int Nested { get; set; }

    public void Enter(XmlReader xml)
    {
        switch (xml.LocalName)
        {
            case "tr":
                (row, column) = (row + 1, 0);
                break;
            case "gridBefore":
                column += Math.Clamp(DocxNumber.Of(xml) ?? 0, 0, Findings.MostColumns);
                break;
            case "tblHeader" when Office.XmlFlags.IsOn(xml):
                rows.Header(row);
                break;
            case "tc":
                (Cell, span, merge) = (new(), 1, null);
                break;
            case "gridSpan":
                span = Math.Clamp(DocxNumber.Of(xml) ?? 1, 1, Findings.MostColumns);
                break;
            case "vMerge":
                merge = Office.XmlFlags.Value(xml, "val") ?? "continue";
                break;
        }
    }

    public void LeaveCell()
    {
        var cell = Cell!.ToCell();
        if (merge == "continue" && downwards.TryGetValue(column, out var above))
            downwards[column] = above with { LastRow = row };
        else
        {
            EndMerge(column);
            rows.Merge(row, column, row, column + span - 1);
            if (merge is not null)
                downwards[column] = (row, row, span);
        }
        rows.Put(row, column, cell);
        found.Counted(cell.Content);
        found.Count(Place, column, span);
        column += span;
        Cell = null;
    }

    public SourceTable? Build()
    {
        foreach (var at in downwards.Keys.ToList())
            EndMerge(at);
        return rows.Build() is { Count: > 0 } built ? new(new(paragraph), null, built) : null;
    }

    private void EndMerge(int at)
    {
        if (downwards.Remove(at, out var merged))
            rows.Merge(merged.Row, at, merged.LastRow, at + merged.Span - 1);
    }
}
