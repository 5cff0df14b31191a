namespace Concord.Plans.Finding.Search;

/// <summary>
/// What somebody typed, understood: every word must be there, in any of its English forms; words in quotation marks or
/// joined by a sign ("ICAP-2.07") must stand side by side; the last word may be the beginning of one.
/// </summary>
internal sealed class Sought
{
    private const int MostTerms = 12;
    private const int MostInAPhrase = 24;

    private static readonly char[] QuotationMarks = ['"', '“', '”', '„', '«', '»'];

    private Sought(IReadOnlyList<Term> terms) => Terms = terms;

    /// <summary>Words side by side, as they stand; or, where there is a stem, one word in any of its forms.</summary>
    public sealed record Term(IReadOnlyList<string> Words, string? Stem, bool IsBeginning);

    public IReadOnlyList<Term> Terms { get; }

    /// <summary>All that was typed, side by side.</summary>
    public Term Whole => new([.. Terms.SelectMany(term => term.Words).Take(MostInAPhrase)], null, false);

    public static Sought In(string? typed)
    {
        typed ??= "";
        // A word that is followed by a space is whole.
        var goesOn = typed.Length > 0 && !char.IsWhiteSpace(typed[^1]);
        var terms = new List<Term>();
        var pieces = typed.Split(QuotationMarks);
        for (var number = 0; number < pieces.Length; number++)
        {
            var quoted = number % 2 == 1;
            string[] parts = quoted ? [pieces[number]] : pieces[number].Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
            for (var part = 0; part < parts.Length; part++)
                if (TermOf(parts[part], quoted, goesOn && number == pieces.Length - 1 && part == parts.Length - 1) is { } term && terms.Count < MostTerms) terms.Add(term);
        }
        return new(terms);
    }

    private static Term? TermOf(string part, bool quoted, bool isLast)
    {
        string[] words = [.. Search.Words.In(part).Select(word => word.Text).Take(MostInAPhrase)];
        return words.Length == 0 ? null : new(words, words.Length == 1 && !quoted ? EnglishStem.Of(words[0]) : null, isLast && !quoted);
    }
}
