using System.Text;

namespace Concord.Shared.Documents;

/// <summary>Words for a file that is read by people and other programs: no control characters, lines ended by one character.</summary>
public static class PlainText
{
    /// <summary>What XML 1.0 cannot hold is left out everywhere but in JSON, which holds the source cells as they came.</summary>
    public static string Of(string text)
    {
        text = text.ReplaceLineEndings("\n");
        return IsLegible(text) ? text : Legible(text);
    }

    public static IReadOnlyList<string> Lines(string text) => Of(text).Split('\n');

    private static bool IsLegible(string text)
    {
        foreach (var character in text)
            if (char.IsSurrogate(character) || character is '\uFFFE' or '\uFFFF' || (character < ' ' && character is not ('\t' or '\n'))) return false;
        return true;
    }

    private static string Legible(string text)
    {
        var kept = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
            if (rune.Value is '\t' or '\n' or >= ' ' and not (0xFFFE or 0xFFFF)) kept.Append(rune);
        return kept.ToString();
    }
}
