namespace Concord.Rounds.Disclosing;

/// <summary>What was said when, in time order, with what is exempt of it.</summary>
/// <param name="About">What was asked for, in words.</param>
/// <param name="Withheld">All words of the plan that are exempt, in this pack or in another.</param>
public sealed record Disclosure(string PlanTitle, string About, IReadOnlyList<Passage> Passages, IReadOnlyCollection<string> Withheld)
{
    // Shorter words, such as a status, stand in many places that have nothing to do with each other.
    private const int ShortestTelling = 16;

    public IReadOnlyList<Passage> Exempt => [.. Passages.Where(passage => passage.Exemption is not null)];

    /// <summary>Passages that would be released and hold, whole, words that are withheld in another passage, of this pack or of any other.</summary>
    public IReadOnlyList<Passage> Telling
    {
        get
        {
            var withheld = Withheld.Where(words => words.Length >= ShortestTelling).Distinct().ToList();
            return withheld.Count == 0 ? [] : [.. Passages.Where(passage => passage.Exemption is null && withheld.Exists(words => passage.Words.Contains(words, StringComparison.OrdinalIgnoreCase)))];
        }
    }

    /// <summary>Every other passage with the very same words.</summary>
    public IReadOnlyList<Passage> SameAs(Passage one) => [.. Passages.Where(passage => passage.Key != one.Key && passage.Words == one.Words)];
}
