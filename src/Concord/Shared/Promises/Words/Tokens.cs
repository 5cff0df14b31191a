using System.Globalization;
using System.Text;

namespace Concord.Shared.Promises.Words;

/// <summary>Cuts text into words, numbers and marks. "1st" is a number and a word, "d'ici" two words, "1,560" one number.</summary>
internal static class Tokens
{
    // No word that means anything here is longer.
    private const int LongestKey = 24;

    public static List<Token> Of(string text, int from, int to)
    {
        var tokens = new List<Token>();
        var glued = false;
        for (var at = from; at < to;)
        {
            if (char.IsWhiteSpace(text[at]))
            {
                glued = false;
                at++;
                continue;
            }
            var token = At(text, at, to, glued);
            tokens.Add(token);
            at = token.End;
            glued = true;
        }
        return tokens;
    }

    private static Token At(string text, int at, int to, bool glued)
    {
        if (char.IsLetter(text[at])) return Word(text, at, to, glued);
        return char.IsAsciiDigit(text[at]) ? Number(text, at, to, glued) : new(TokenKind.Mark, at, at + 1, Mark(text[at]), glued);
    }

    private static Token Word(string text, int at, int to, bool glued)
    {
        var end = at + 1;
        // "d'avril", "l'été": the elided word stands for itself.
        if (text[at] is 'd' or 'D' or 'l' or 'L' && end < to && IsApostrophe(text[end]))
            return new(TokenKind.Word, at, end + 1, Key(text.AsSpan(at, 2)), glued);
        while (end < to && (char.IsLetter(text[end]) || IsAccent(text[end]) || IsApostrophe(text[end]) && end + 1 < to && char.IsLetter(text[end + 1])))
            end++;
        return new(TokenKind.Word, at, end, end - at > LongestKey ? "" : Key(text.AsSpan(at, end - at)), glued);
    }

    private static Token Number(string text, int at, int to, bool glued)
    {
        var end = Digits(text, at, to);
        var value = end - at <= 4 ? int.Parse(text.AsSpan(at, end - at), CultureInfo.InvariantCulture) : -1;
        while (end - at <= LongestKey && end < to && text[end] == ',' && Digits(text, end + 1, to) == end + 4)
        {
            end += 4;
            value = -1;
        }
        return new(TokenKind.Number, at, end, end - at > LongestKey ? "" : text[at..end], glued) { Value = value };
    }

    private static int Digits(string text, int at, int to)
    {
        while (at < to && char.IsAsciiDigit(text[at])) at++;
        return at;
    }

    private static string Key(ReadOnlySpan<char> word)
    {
        if (Ascii.IsValid(word)) return word.ToString().ToLowerInvariant();
        var key = new StringBuilder(word.Length);
        foreach (var letter in word.ToString().Normalize(NormalizationForm.FormD))
            if (!IsAccent(letter))
                key.Append(IsApostrophe(letter) ? '\'' : char.ToLowerInvariant(letter));
        return key.ToString();
    }

    private static string Mark(char mark) => mark switch
    {
        '‐' or '‑' or '‒' or '–' or '—' or '―' or '−' => "-",
        '’' or '‘' or 'ʼ' => "'",
        _ => mark.ToString(),
    };

    private static bool IsAccent(char letter) => char.GetUnicodeCategory(letter) == UnicodeCategory.NonSpacingMark;

    private static bool IsApostrophe(char letter) => letter is '\'' or '’';
}
