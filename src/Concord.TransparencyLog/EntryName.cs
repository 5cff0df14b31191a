using System.Globalization;

namespace Concord.TransparencyLog;

/// <summary>What an entry is called, as it states itself.</summary>
/// <param name="Index">Its place in the log, from 0.</param>
/// <param name="At">When it says it was written: UTC, whole seconds.</param>
/// <param name="Kind">What happened.</param>
/// <param name="Subject">To what it happened.</param>
public readonly record struct EntryName(long Index, DateTime At, string Kind, string Subject)
{
    private const int MostCharacters = 80;

    /// <summary><c>entry 3 (published, ICAP, 2026-11-22T05:48:19Z)</c>. Fit for a terminal: whatever could steer one, or turn the reading direction, is shown as �, and long words are cut.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"entry {Index} ({Plain(Kind)}, {Plain(Subject)}, {Instant.Write(At)})");

    private static string Plain(string words)
    {
        var cut = words.Length <= MostCharacters ? words : words[..(char.IsHighSurrogate(words[MostCharacters - 1]) ? MostCharacters - 1 : MostCharacters)] + "…";
        return string.Concat(cut.Select(one => char.IsControl(one) || one is (>= '\u202a' and <= '\u202e') or (>= '\u2066' and <= '\u2069') ? '\ufffd' : one));
    }
}
