namespace Concord.Plans.Comparing;

/// <summary>
/// Two lists of actions side by side. An action is the same one when it says the same; failing that, when it bears the
/// same reference and shares words; failing that, the pairs that share most words, down to half of them.
/// </summary>
public static class PlanComparison
{
    private const double SameReference = 0.25, NoReference = 0.5;
    private const int MostSharing = 60;

    /// <returns>Pairs in the order of the second list, with what was removed after the action it followed in the first.</returns>
    public static IReadOnlyList<ComparedPair> Between(IReadOnlyList<ComparedAction> before, IReadOnlyList<ComparedAction> after)
    {
        var partner = new int?[after.Count];
        var free = Enumerable.Range(0, before.Count).ToHashSet();
        PairByKey(before, after, partner, free, action => action.Whole, always: true);
        PairByKey(before, after, partner, free, action => Key(action.Text), always: true);
        PairByKey(before, after, partner, free, action => action.Ref, always: false);
        PairByWords(before, after, partner, free);
        return InOrder(before, after, partner, free);
    }

    private static void PairByKey(IReadOnlyList<ComparedAction> before, IReadOnlyList<ComparedAction> after, int?[] partner, HashSet<int> free, Func<ComparedAction, string> key, bool always)
    {
        var waiting = new Dictionary<string, Queue<int>>(StringComparer.Ordinal);
        foreach (var at in free.Order())
            if (key(before[at]) is { Length: > 0 } of) (waiting.TryGetValue(of, out var queue) ? queue : waiting[of] = new()).Enqueue(at);
        for (var at = 0; at < after.Count; at++)
        {
            if (partner[at] is not null || !waiting.TryGetValue(key(after[at]), out var queue) || queue.Count == 0) continue;
            if (!always && Likeness(Words(before[queue.Peek()].Text), Words(after[at].Text)) < SameReference) continue;
            partner[at] = queue.Dequeue();
            free.Remove(partner[at]!.Value);
        }
    }

    // Only actions that share a rare word are looked at: with thousands on either side, comparing all with all would take minutes.
    private static void PairByWords(IReadOnlyList<ComparedAction> before, IReadOnlyList<ComparedAction> after, int?[] partner, HashSet<int> free)
    {
        var words = free.ToDictionary(at => at, at => Words(before[at].Text));
        var having = words.SelectMany(each => each.Value.Select(word => (word, each.Key))).ToLookup(each => each.word, each => each.Key, StringComparer.Ordinal);
        var likely = new List<(double Likeness, int After, int Before)>();
        for (var at = 0; at < after.Count; at++)
        {
            if (partner[at] is not null) continue;
            var own = Words(after[at].Text);
            var candidates = own.Select(word => having[word]).Where(each => each.Count() is > 0 and <= MostSharing).SelectMany(each => each).Distinct();
            likely.AddRange(candidates.Select(other => (Likeness(words[other], own), at, other)).Where(each => each.Item1 >= NoReference));
        }
        foreach (var (_, at, other) in likely.OrderByDescending(each => each.Likeness).ThenBy(each => each.After).ThenBy(each => each.Before))
            if (partner[at] is null && free.Remove(other)) partner[at] = other;
    }

    private static List<ComparedPair> InOrder(IReadOnlyList<ComparedAction> before, IReadOnlyList<ComparedAction> after, int?[] partner, HashSet<int> free)
    {
        var pairs = new List<ComparedPair>();
        var removed = new Queue<int>(free.Order());
        for (var at = 0; at < after.Count; at++)
        {
            while (partner[at] is { } here && removed.TryPeek(out var gone) && gone < here) pairs.Add(new(before[removed.Dequeue()], null));
            pairs.Add(new(partner[at] is { } own ? before[own] : null, after[at]));
        }
        pairs.AddRange(removed.Select(gone => new ComparedPair(before[gone], null)));
        return pairs;
    }

    private static string Key(string text) => string.Concat(text.Where(char.IsLetterOrDigit)).ToUpperInvariant();

    private static HashSet<string> Words(string text) =>
        [.. text.ToUpperInvariant().Split([' ', ',', '.', ';', ':', '(', ')', '’', '\'', '–', '-', '/', '\n', '“', '”', '"'], StringSplitOptions.RemoveEmptyEntries)];

    private static double Likeness(HashSet<string> a, HashSet<string> b)
    {
        if (a.Count == 0 || b.Count == 0) return 0;
        var (few, many) = a.Count < b.Count ? (a, b) : (b, a);
        double shared = few.Count(many.Contains);
        return shared / (a.Count + b.Count - shared);
    }
}
