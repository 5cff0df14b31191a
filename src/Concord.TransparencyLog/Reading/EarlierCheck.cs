namespace Concord.TransparencyLog.Reading;

/// <summary>Whether a log carries on what was kept of it.</summary>
internal static class EarlierCheck
{
    public static IEnumerable<LogFinding> Of(LogVerdict log, TreeHead earlier, bool keyIsTrusted)
    {
        foreach (var finding in Heads(log, earlier, keyIsTrusted)) yield return finding;
        if (!earlier.IsSigned || log.Root is not { } root) yield break;
        var size = log.Entries.Count;
        if (earlier.Size > size)
            yield return new(LogFault.Rewritten, $"The log has become shorter: the head kept from {Instant.Write(earlier.At)} counts {earlier.Size}, and {(size == 0 ? "there is no entry" : $"the last is {log.Entries[^1].Name}")}", size);
        else if (!log.ProveConsistency((int)earlier.Size).Proves(earlier.Root, root))
            yield return new(LogFault.Rewritten, $"History was rewritten: {(earlier.Size == 0 ? "the entries" : $"one or more of the first {earlier.Size} entries, up to {log.Entries[(int)earlier.Size - 1].Name},")} are not what they were when the head kept from {Instant.Write(earlier.At)} was signed. An earlier log tells which");
    }

    public static IEnumerable<LogFinding> Of(LogVerdict log, LogVerdict earlier, bool keyIsTrusted)
    {
        if (!earlier.Holds) yield return new(LogFault.Earlier, $"The earlier log does not hold itself: {earlier.Findings[0]}");
        if (earlier.Head is { } head)
            foreach (var finding in Heads(log, head, keyIsTrusted)) yield return finding;
        var now = log.Entries.GroupBy(entry => entry.Name.Index).ToDictionary(group => group.Key, group => group.First());
        foreach (var was in earlier.Entries)
        {
            if (now.TryGetValue(was.Name.Index, out var became) && became.Leaf == was.Leaf) continue;
            yield return became is null
                ? new(LogFault.Rewritten, $"History was rewritten: {was.Name} was removed", was.Name.Index, was.Name)
                : new(LogFault.Rewritten, $"History was rewritten: what was {was.Name} is now {became.Name}, with other bytes. It is the first that differs", was.Name.Index, was.Name);
            yield break;
        }
    }

    private static IEnumerable<LogFinding> Heads(LogVerdict log, TreeHead earlier, bool keyIsTrusted)
    {
        if (!earlier.IsSigned) yield return new(LogFault.Earlier, "The earlier head was altered, or is not signed with the key that it names");
        if (log.Origin is { } origin && earlier.Origin != origin) yield return new(LogFault.Earlier, "The earlier head is of another log: its origin is another");
        if (!keyIsTrusted && log.Head is { } head && head.Key != earlier.Key) yield return new(LogFault.Key, "The head is signed with another key than the earlier one. If the keeper has announced a new key, give it as the one to trust");
    }
}
