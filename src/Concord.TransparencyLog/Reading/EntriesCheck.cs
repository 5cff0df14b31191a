namespace Concord.TransparencyLog.Reading;

/// <summary>What the entries say of each other. Each fault is told once, of the entry that bears it: what only follows from it is not told.</summary>
internal static class EntriesCheck
{
    public static IEnumerable<LogFinding> Of(LogReading read)
    {
        var inOrder = read.Entries.OrderBy(entry => entry.Index).ToList();
        return Altered(read.Entries).Concat(OutOfOrder(read.Entries)).Concat(Repeated(inOrder)).Concat(Missing(read, inOrder)).Concat(Replaced(read, inOrder)).Concat(BackDated(read, inOrder));
    }

    private static IEnumerable<LogFinding> Altered(List<EntryLine> entries) =>
        from entry in entries
        where entry.IsAltered
        select LogFinding.Of(LogFault.Altered, entry, $"What stands as {entry.Name} was altered: its bytes no longer give its hash");

    private static IEnumerable<LogFinding> OutOfOrder(List<EntryLine> entries) =>
        from pair in entries.Zip(entries.Skip(1))
        where pair.Second.Index < pair.First.Index
        select LogFinding.Of(LogFault.OutOfOrder, pair.Second, $"The order was changed: {pair.Second.Name} stands after {pair.First.Name}");

    private static IEnumerable<LogFinding> Repeated(List<EntryLine> inOrder) =>
        from pair in inOrder.Zip(inOrder.Skip(1))
        where pair.Second.Index == pair.First.Index
        select LogFinding.Of(LogFault.Repeated, pair.Second, $"There are two entries {pair.First.Index}: {pair.First.Name} on line {pair.First.Number}, {pair.Second.Name} on line {pair.Second.Number}");

    private static IEnumerable<LogFinding> Missing(LogReading read, List<EntryLine> inOrder)
    {
        var expected = 0L;
        EntryLine? before = null;
        var known = inOrder.Select(entry => (At: entry.Index, Entry: (EntryLine?)entry)).Concat(read.Unreadable.Select(index => (At: index, Entry: (EntryLine?)null)));
        foreach (var (index, entry) in known.OrderBy(each => each.At))
        {
            if (index > expected) yield return Gap(expected, index - 1, $"{(entry is null ? $"entry {index}" : entry.Name)} follows {(before is null ? "the first line" : before.Name)}");
            (expected, before) = (Math.Max(expected, index == long.MaxValue ? index : index + 1), entry ?? before);
        }
        if (read.Signed is not { } head) yield break;
        if (head.Size > expected) yield return Gap(expected, head.Size - 1, $"the head counts {head.Size}, and {(before is null ? "there is none" : $"the last is {before.Name}")}");
        foreach (var entry in inOrder.Where(entry => entry.Index >= head.Size))
            yield return LogFinding.Of(LogFault.NotCovered, entry, $"The head counts {head.Size} {(head.Size == 1 ? "entry" : "entries")} and does not cover {entry.Name}");
    }

    private static LogFinding Gap(long first, long last, string sentence) =>
        new(LogFault.Missing, $"{(first == last ? $"Entry {first} is" : $"Entries {first} to {last} are")} missing: {sentence}", first);

    private static IEnumerable<LogFinding> Replaced(LogReading read, List<EntryLine> inOrder)
    {
        if (read.Header is { } header && inOrder is [{ Index: 0, IsAltered: false } first, ..] && first.Previous != header.Hash)
            yield return new(LogFault.Header, $"The first line was altered after {first.Name} was written, or that entry was written anew", 0, first.Name, 1);
        foreach (var (before, next) in inOrder.Zip(inOrder.Skip(1)))
            if (next.Index - before.Index == 1 && !next.IsAltered && !before.IsAltered && !before.IsBefore(next))
                yield return LogFinding.Of(LogFault.Replaced, before, $"What stands as {before.Name} was replaced: it is not what stood there when {next.Name} was written");
    }

    private static IEnumerable<LogFinding> BackDated(LogReading read, List<EntryLine> inOrder)
    {
        EntryLine? latest = null;
        foreach (var entry in inOrder)
        {
            if (latest is not null && entry.Name.At < latest.Name.At)
                yield return LogFinding.Of(LogFault.BackDated, entry, $"What stands as {entry.Name} was back-dated: {latest.Name} came before it");
            else if (!entry.IsAltered)
                latest = entry;
            if (read.Signed is { } head && entry.Name.At > head.At && entry.Index < head.Size)
                yield return LogFinding.Of(LogFault.BackDated, entry, $"What stands as {entry.Name} has a later instant than the head that covers it, of {Instant.Write(head.At)}");
        }
    }
}
