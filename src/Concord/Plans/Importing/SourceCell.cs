namespace Concord.Plans.Importing;

/// <summary>
/// Source is the cell exactly as the file has it. Content is what it holds: its quotation marks off, and what a file
/// says by format (paragraphs, bullets, struck-out and raised characters) said by the plain tags that CellText knows.
/// Continues: the cell is merged with the one above it, or with the one before it, and says the same.
/// </summary>
internal readonly record struct SourceCell(string Source, string Content, bool Continues = false)
{
    public bool IsEmpty => string.IsNullOrWhiteSpace(Content);
}
