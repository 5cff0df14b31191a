namespace Concord.Plans.Importing;

/// <summary>Source is the cell exactly as the file has it; Content is what it holds once a quoted cell's quotation marks are off.</summary>
internal readonly record struct SourceCell(string Source, string Content)
{
    public bool IsEmpty => string.IsNullOrWhiteSpace(Content);
}
