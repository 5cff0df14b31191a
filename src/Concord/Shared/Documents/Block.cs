namespace Concord.Shared.Documents;

/// <summary>One thing after another in a document.</summary>
public abstract record Block;

/// <summary>Level 0 is the document's title. The anchor is what <see cref="Contents"/> leads to.</summary>
public sealed record Heading(int Level, string Text, string? Anchor = null) : Block;

public sealed record Paragraph(IReadOnlyList<Words> Words) : Block
{
    public Paragraph(string text) : this([new Words(text)]) { }
}

/// <param name="IsWithheld">They stand on a black bar, in the place of words that are not given.</param>
public sealed record Words(string Text, bool IsBold = false, Uri? Address = null, bool IsWithheld = false);

public sealed record BulletList(IReadOnlyList<string> Items) : Block;

/// <summary>A list of headings that leads to them.</summary>
public sealed record Contents(string Title, IReadOnlyList<(string Text, string Anchor)> Entries) : Block;

/// <summary>Figures as bars, the longest first. Description says in words what the picture shows; the figures themselves stand in a table beside it.</summary>
public sealed record BarChart(string Title, string Description, string Unit, IReadOnlyList<Bar> Bars) : Block;

public sealed record Bar(string Label, double Value);

/// <summary>A table with one header row, which comes again on every page. Title and Summary are for those who hear it read.</summary>
public sealed record Table(string Title, string Summary, IReadOnlyList<TableColumn> Columns, IAsyncEnumerable<TableRow> Rows) : Block;

/// <summary>Share is the column's part of the table's width.</summary>
public sealed record TableColumn(string Heading, int Share);

public sealed record TableRow(IReadOnlyList<TableCell> Cells)
{
    private const int ShortText = 1_200;

    /// <summary>Short enough to be kept on one page.</summary>
    public bool IsShort => Cells.All(cell => cell.Content.Sum(block => block switch { Paragraph paragraph => paragraph.Words.Sum(words => words.Text.Length), BulletList list => list.Items.Sum(item => item.Length), _ => 0 }) < ShortText);
}

/// <summary>Rows is how many rows the cell reaches over; a cell with none is covered by the one above it.</summary>
public sealed record TableCell(IReadOnlyList<Block> Content, int Rows = 1)
{
    public static TableCell Covered { get; } = new([], 0);

    public static TableCell Of(string text, int rows = 1) => new([.. PlainText.Lines(text).Select(line => new Paragraph(line))], rows);
}
