namespace Concord.TransparencyLog;

/// <summary>One thing that is wrong with a log, and where.</summary>
/// <param name="Fault">What it is.</param>
/// <param name="Sentence">What it is, in plain words, naming the entry.</param>
/// <param name="Index">The entry's place, from 0; null where no entry can be named.</param>
/// <param name="Entry">The entry as it calls itself; null where it is missing or cannot be read.</param>
/// <param name="Line">The line of the file, from 1; null where it is no one line.</param>
public sealed record LogFinding(LogFault Fault, string Sentence, long? Index = null, EntryName? Entry = null, long? Line = null)
{
    internal static LogFinding Of(LogFault fault, Reading.EntryLine entry, string sentence) => new(fault, sentence, entry.Index, entry.Name, entry.Number);

    /// <summary>The sentence.</summary>
    public override string ToString() => Sentence;
}
