namespace Concord.Plans.Finding.Search;

/// <summary>
/// What the forms of an English word have in common, by M. F. Porter, "An algorithm for suffix stripping" (1980): one
/// rule set for every engine, so that they find the same.
/// </summary>
internal static class EnglishStem
{
    private static readonly (string Ending, string Becomes)[] Second =
    [
        ("ational", "ate"), ("tional", "tion"), ("enci", "ence"), ("anci", "ance"), ("izer", "ize"), ("abli", "able"), ("alli", "al"), ("entli", "ent"), ("eli", "e"), ("ousli", "ous"),
        ("ization", "ize"), ("ation", "ate"), ("ator", "ate"), ("alism", "al"), ("iveness", "ive"), ("fulness", "ful"), ("ousness", "ous"), ("aliti", "al"), ("iviti", "ive"), ("biliti", "ble"),
    ];

    private static readonly (string Ending, string Becomes)[] Third =
        [("icate", "ic"), ("ative", ""), ("alize", "al"), ("iciti", "ic"), ("ical", "ic"), ("ful", ""), ("ness", "")];

    private static readonly string[] Fourth =
        ["ement", "ance", "ence", "able", "ible", "ment", "ant", "ent", "ism", "ate", "iti", "ous", "ive", "ize", "ion", "al", "er", "ic", "ou"];

    public static string Of(string word)
    {
        if (word.Length < 3 || !word.All(char.IsAsciiLetterLower)) return word;
        word = Present(Plural(word));
        if (word.EndsWith('y') && HasVowel(word[..^1])) word = word[..^1] + "i";
        word = Longest(word, Second);
        word = Longest(word, Third);
        var last = Fourth.Where(ending => word.EndsWith(ending, StringComparison.Ordinal)).MaxBy(ending => ending.Length);
        if (last is not null && word[..^last.Length] is var root && Measure(root) > 1 && (last != "ion" || root.EndsWith('s') || root.EndsWith('t'))) word = root;
        if (word.EndsWith('e') && (Measure(word[..^1]) > 1 || (Measure(word[..^1]) == 1 && !EndsShort(word[..^1])))) word = word[..^1];
        return word.EndsWith("ll", StringComparison.Ordinal) && Measure(word) > 1 ? word[..^1] : word;
    }

    private static string Plural(string word) =>
        word.EndsWith("sses", StringComparison.Ordinal) || word.EndsWith("ies", StringComparison.Ordinal) ? word[..^2]
        : word.EndsWith('s') && !word.EndsWith("ss", StringComparison.Ordinal) ? word[..^1] : word;

    private static string Present(string word)
    {
        if (word.EndsWith("eed", StringComparison.Ordinal)) return Measure(word[..^3]) > 0 ? word[..^1] : word;
        var root = word.EndsWith("ed", StringComparison.Ordinal) ? word[..^2] : word.EndsWith("ing", StringComparison.Ordinal) ? word[..^3] : null;
        if (root is null || !HasVowel(root)) return word;
        if (root.EndsWith("at", StringComparison.Ordinal) || root.EndsWith("bl", StringComparison.Ordinal) || root.EndsWith("iz", StringComparison.Ordinal)) return root + "e";
        if (EndsDouble(root) && root[^1] is not ('l' or 's' or 'z')) return root[..^1];
        return Measure(root) == 1 && EndsShort(root) ? root + "e" : root;
    }

    private static string Longest(string word, (string Ending, string Becomes)[] rules)
    {
        var (ending, becomes) = rules.Where(rule => word.EndsWith(rule.Ending, StringComparison.Ordinal)).OrderByDescending(rule => rule.Ending.Length).FirstOrDefault();
        return ending is not null && Measure(word[..^ending.Length]) > 0 ? word[..^ending.Length] + becomes : word;
    }

    private static bool IsConsonant(string word, int at) => word[at] switch
    {
        'a' or 'e' or 'i' or 'o' or 'u' => false,
        'y' => at == 0 || !IsConsonant(word, at - 1),
        _ => true,
    };

    private static bool HasVowel(string word) => Enumerable.Range(0, word.Length).Any(at => !IsConsonant(word, at));

    /// <summary>How many times a vowel is followed by a consonant.</summary>
    private static int Measure(string word) => Enumerable.Range(1, Math.Max(0, word.Length - 1)).Count(at => IsConsonant(word, at) && !IsConsonant(word, at - 1));

    private static bool EndsDouble(string word) => word.Length > 1 && word[^1] == word[^2] && IsConsonant(word, word.Length - 1);

    private static bool EndsShort(string word) => word.Length > 2 && IsConsonant(word, word.Length - 1) && !IsConsonant(word, word.Length - 2) && IsConsonant(word, word.Length - 3)
        && word[^1] is not ('w' or 'x' or 'y');
}
