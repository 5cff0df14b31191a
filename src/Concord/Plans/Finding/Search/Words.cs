using System.Globalization;
using System.Text;

namespace Concord.Plans.Finding.Search;

/// <summary>
/// Cuts text into words the same way for every engine: letters and digits, without accents or capitals. Where a word
/// stands in the text is kept, so that it can be marked there.
/// </summary>
internal static class Words
{
    // PostgreSQL refuses a word of more than 2,046 bytes.
    private const int Longest = 64;

    private static readonly Dictionary<int, string> Spelt = new()
    {
        ['ß'] = "ss", ['æ'] = "ae", ['œ'] = "oe", ['ø'] = "o", ['ł'] = "l", ['đ'] = "d", ['ð'] = "d", ['þ'] = "th", ['ı'] = "i",
    };

    public readonly record struct Word(string Text, int Start, int End);

    public static IEnumerable<Word> In(string text)
    {
        var (word, start, end) = (new StringBuilder(), 0, 0);
        var at = 0;
        foreach (var rune in text.EnumerateRunes())
        {
            var (from, isMark) = (at, IsMark(rune));
            at += rune.Utf16SequenceLength;
            if (Rune.IsLetterOrDigit(rune) || Rune.GetUnicodeCategory(rune) is UnicodeCategory.LetterNumber or UnicodeCategory.OtherNumber or UnicodeCategory.SpacingCombiningMark || (isMark && word.Length > 0))
            {
                if (word.Length == 0) start = from;
                if (!isMark && word.Length < Longest) Append(word, rune);
                end = at;
            }
            else if (word.Length > 0)
            {
                yield return new(word.ToString(), start, end);
                word.Clear();
            }
        }
        if (word.Length > 0) yield return new(word.ToString(), start, end);
    }

    private static void Append(StringBuilder word, Rune rune)
    {
        if (rune.IsAscii)
        {
            word.Append((char)(rune.Value | (rune.Value is >= 'A' and <= 'Z' ? 0x20 : 0)));
            return;
        }
        foreach (var part in Rune.ToLowerInvariant(rune).ToString().Normalize(NormalizationForm.FormKD).EnumerateRunes())
        {
            if (IsMark(part) || !(Rune.IsLetterOrDigit(part) || Rune.GetUnicodeCategory(part) == UnicodeCategory.SpacingCombiningMark)) continue;
            var plain = Rune.ToLowerInvariant(part);
            word.Append(Spelt.GetValueOrDefault(plain.Value) ?? plain.ToString());
        }
    }

    private static bool IsMark(Rune rune) => Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Format;
}
