namespace Concord.TransparencyLog;

/// <summary>An entry that was read while a log was verified.</summary>
/// <param name="Name">What it calls itself.</param>
/// <param name="Leaf">The leaf that its bytes give.</param>
public sealed record LoggedEntry(EntryName Name, MerkleHash Leaf);
