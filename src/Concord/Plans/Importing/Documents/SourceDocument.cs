namespace Concord.Plans.Importing.Documents;

/// <summary>
/// A file of any kind as a reader of one sees it: headings, paragraphs, list items, tables and footnotes, in reading
/// order, each knowing where it stands. Nothing in it has been taken to mean anything yet.
/// A file of format Text has no blocks: prose with tables of tabs is read by <see cref="PublishedPlan"/>.
/// </summary>
internal sealed record SourceDocument(
    SourceFile Source, DocumentFormat Format, string? Title, IReadOnlyList<SourceBlock> Blocks, IReadOnlyList<NotUnderstood> Remarks);

internal enum DocumentFormat { Text, Csv, Tsv, Xlsx, Ods, Docx, Markdown, Html }

/// <summary>
/// Line counts from 1: the line of a text file, the row of a sheet or table, the paragraph of a Word document.
/// Part is the sheet or table it counts in: "sheet “Actions”", "table 3".
/// </summary>
internal readonly record struct SourcePlace(int Line, string? Part = null);

internal abstract record SourceBlock(SourcePlace Place);

internal sealed record SourceHeading(SourcePlace Place, int Level, SourceCell Text) : SourceBlock(Place);

internal sealed record SourceParagraph(SourcePlace Place, SourceCell Text) : SourceBlock(Place);

/// <summary>Number is what stands before the item ("3", "4.2", "b"), where it has one.</summary>
internal sealed record SourceListItem(SourcePlace Place, string? Number, SourceCell Text) : SourceBlock(Place);

internal sealed record SourceFootnote(SourcePlace Place, string Mark, SourceCell Text) : SourceBlock(Place);

/// <summary>Caption is what the file calls the table: its caption, or the name of its sheet.</summary>
internal sealed record SourceTable(SourcePlace Place, string? Caption, IReadOnlyList<SourceRow> Rows) : SourceBlock(Place);

/// <summary>IsHeader where the file itself says so (a th cell, a repeated header row); otherwise whoever reads the table decides.</summary>
internal sealed record SourceRow(SourcePlace Place, IReadOnlyList<SourceCell> Cells, bool IsHeader = false);
