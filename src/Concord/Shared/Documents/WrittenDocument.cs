namespace Concord.Shared.Documents;

/// <summary>A document to be read by people, before it is a file: what follows what, and what it is.</summary>
/// <param name="Language">The tag of the language it is in: en-GB.</param>
/// <param name="Charts">The pictures that stand among the blocks, in their order: files list them before anything else.</param>
public sealed record WrittenDocument(string Title, string Author, string Language, DateTime ChangedAt, IAsyncEnumerable<Block> Blocks, IReadOnlyList<BarChart>? Charts = null);
