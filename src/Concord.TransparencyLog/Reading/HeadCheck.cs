namespace Concord.TransparencyLog.Reading;

/// <summary>What the head says of the entries.</summary>
internal static class HeadCheck
{
    public static IEnumerable<LogFinding> Of(LogReading read)
    {
        if (read.Head is not { } head) yield break;
        if (read.Header is { } header && header.Origin != head.Origin) yield return Of(LogFault.Head, "The head is of another log: its origin is not that of the first line");
        if (read.Signed is null) yield return Of(LogFault.Head, "The head was altered, or is not signed with the key that it names");
        else if (read.IsWhole && read.Entries.Count == head.Size && MerkleTree.Root([.. read.Entries.Select(entry => entry.Computed)]) != head.Root)
            yield return Of(LogFault.Root, "The entries fit each other, but are not those that the head was signed over: one or more were written anew. An earlier log, or an earlier head, tells from where on");

        LogFinding Of(LogFault fault, string sentence) => new(fault, sentence, Line: read.HeadAt);
    }
}
