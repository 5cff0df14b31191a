using System.Text.RegularExpressions;

namespace Concord.Plans.Domain.Measuring;

/// <summary>
/// Finds the deeds of a text: the verb at the head of each sentence and clause, after "will" or "is to", or in the
/// passive. What stands deeper ("training that gives…") is not promised.
/// </summary>
internal static partial class Deeds
{
    private const int WordsShown = 8;

    public static IReadOnlyList<Deed> In(IEnumerable<string> texts) => [.. texts.SelectMany(text => Clauses().Split(text)).SelectMany(ClauseDeeds)];

    private static IEnumerable<Deed> ClauseDeeds(string clause, int number)
    {
        clause = clause.Trim();
        if (clause.Length == 0) yield break;
        var figure = Figures.FirstIn(clause);
        var head = Head(clause);
        if (Verbs.AtStartOf(head) is { } known)
            yield return new(Start(head), known.Kind != VerbKind.Vague && HasObject(head, known.Length), known.Kind == VerbKind.Maker || OneThing().IsMatch(head[known.Length..]), figure);
        else if (Passive().Matches(clause).Select(match => Verbs.OfParticiple(match.Groups["verb"].Value)).FirstOrDefault(verb => verb is not null) is { } passive)
            yield return new(Start(clause), passive != VerbKind.Vague, passive == VerbKind.Maker, figure);
        // A verb that is in no list, with a figure beside it, can be counted: "Plant 1,000 trees".
        else if (number == 0 || Modal().IsMatch(clause))
            yield return new(Start(head), figure is not null && Imperative().IsMatch(head), false, figure);
    }

    /// <summary>The clause from its verb on: without "and" or "then", and without what leads up to the verb, or from what follows "will" or "is to".</summary>
    private static string Head(string clause)
    {
        var head = Adverb().Replace(Joint().Replace(clause, ""), "");
        if (Verbs.AtStartOf(head) is not null) return head;
        // "With My Society and Power to Change, launch …", "After the consultation, issue …"
        if (Preamble().IsMatch(head))
            for (var comma = head.IndexOf(',', StringComparison.Ordinal); comma >= 0; comma = head.IndexOf(',', comma + 1))
                if (Adverb().Replace(head[(comma + 1)..].TrimStart(), "") is var after && Verbs.AtStartOf(after) is not null) return after;
        return Modal().Match(clause) is { Success: true } modal ? Adverb().Replace(clause[(modal.Index + modal.Length)..], "") : head;
    }

    // A word that is also a noun is a verb only if something follows that it is done to.
    private static bool HasObject(string head, int verb) => Object().IsMatch(head[verb..]);

    private static string Start(string clause)
    {
        var words = clause.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return words.Length <= WordsShown ? string.Join(' ', words).TrimEnd('.', ',', ';', ':') : string.Join(' ', words.Take(WordsShown)).TrimEnd(',', ';', ':') + "…";
    }

    // Sentences, semicolons and colons; "and" and a comma too, where a verb follows that something is done with.
    [GeneratedRegex(@"(?<=[.!?])\s+(?=\p{Lu})|[;:]\s+|,?\s+(?:and|then)\s+(?=(?:also\s+|then\s+|jointly\s+|further\s+)?(?:publish|issue|launch|open|establish|introduce|write|produce|create|appoint|commission|complete|evaluate|review|report|fund|set up|draw up|run|change|share|agree|lay|test|train|recruit|hold|choose|award|build|finish|deliver|provide|use|find|work|help|make|keep|give|improve|release|send)\s(?!also\b))|,\s+(?=(?:publish|issue|launch|open|establish|introduce|write|produce|create|appoint|commission|complete|evaluate|review|fund|set up|draw up|recruit|lay)\s)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Clauses();

    [GeneratedRegex(@"\b(?:will|shall|must|would|is to|are to|intends? to|plans? to|commits? to|means to)\s+(?:also\s+|then\s+|therefore\s+|jointly\s+|soon\s+)?", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Modal();

    [GeneratedRegex(@"\b(?:will|shall|must|is to|are to|to|has|have|is|are|was|were)\s+(?:also\s+|then\s+|have\s+|now\s+)?(?:be|been)\s+(?:\w+ly\s+)?(?<verb>[a-z]+(?:\s+(?:up|out|on|for))?)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Passive();

    [GeneratedRegex(@"^(?:and|then|also)\s+", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Joint();

    [GeneratedRegex(@"^(?:(?:also|then|jointly|further|\w+ly),?\s+)+", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Adverb();

    [GeneratedRegex(@"^(?:with|after|once|when|while|following|as|in|by|for|from|through|to|using|building on|alongside|together|under|subject to|at)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Preamble();

    [GeneratedRegex(@"^\p{Lu}?[a-z]+(?<!ing|ed)\s", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Imperative();

    // "Run a roadshow": it ran or it did not.
    [GeneratedRegex(@"^\s+(?:an?|one)\s", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex OneThing();

    [GeneratedRegex(@"^,?\s+(?:.*?,\s+)?(?!(?:of|and|or|is|are|will|also)\b)[\p{L}\d£“""‘]", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Object();
}
