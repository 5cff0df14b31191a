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
            yield return FitEachOther(read) && read.Entries is [.., var last]
                // Whatever is written anew changes all that follow it: where the chain holds, the last entry is not the one that was signed.
                ? LogFinding.Of(LogFault.Root, last, $"What stands as {last.Name} was written anew: it fits the entries before it, but is not what the head was signed over. Whether others before it were written anew too, an earlier log, or an earlier head, tells")
                : Of(LogFault.Root, "The entries are not those that the head was signed over: one or more were written anew. An earlier log, or an earlier head, tells from where on");

        static bool FitEachOther(LogReading read) => read.Header is { } header && read.Entries is [var first, ..] && first.Previous == header.Hash && read.Entries.Zip(read.Entries.Skip(1)).All(pair => pair.First.IsBefore(pair.Second));

        LogFinding Of(LogFault fault, string sentence) => new(fault, sentence, Line: read.HeadAt);
    }
}
