namespace Concord.Plans.Finding.Search;

/// <summary>Marks in a text the words that were looked for.</summary>
internal sealed class Marker(Sought sought)
{
    private const int Lead = 60, Longest = 600, Short = 240;

    /// <summary>The action's own words, then up to two other passages where words were found.</summary>
    public IReadOnlyList<FoundWords> In(IReadOnlyList<Passage> passages)
    {
        var own = passages.FirstOrDefault(passage => passage.Where == Passage.Own)?.Text ?? "";
        Words.Word[] ownWords = [.. Words.In(own)];
        var shown = new List<FoundWords> { new("", Pieces(own, MatchesIn(ownWords), Longest, fromStart: true)) };
        var missing = sought.Terms.Where(term => !Matches(term, ownWords).Any()).ToList();
        foreach (var passage in passages.Where(passage => passage.Where is not (Passage.Own or Passage.Reference)))
        {
            if (shown.Count == 3 || missing.Count == 0) break;
            Words.Word[] words = [.. Words.In(passage.Text)];
            if (missing.RemoveAll(term => Matches(term, words).Any()) > 0) shown.Add(new(passage.Where, Pieces(passage.Text, MatchesIn(words), Short, fromStart: false)));
        }
        return shown;
    }

    private List<(int Start, int End)> MatchesIn(Words.Word[] words)
    {
        var joined = new List<(int Start, int End)>();
        foreach (var match in sought.Terms.SelectMany(term => Matches(term, words)).Order())
            if (joined.Count > 0 && match.Item1 <= joined[^1].End) joined[^1] = (joined[^1].Start, Math.Max(joined[^1].End, match.Item2));
            else joined.Add(match);
        return joined;
    }

    private static IEnumerable<(int, int)> Matches(Sought.Term term, Words.Word[] words)
    {
        for (var at = 0; at + term.Words.Count <= words.Length; at++)
        {
            var here = words.AsSpan(at, term.Words.Count);
            // A stem begins as its word does: most words need not be stemmed to know.
            if ((term.Stem is not null && here[0].Text[0] == term.Stem[0] && EnglishStem.Of(here[0].Text) == term.Stem) || SideBySide(term, here)) yield return (words[at].Start, words[at + term.Words.Count - 1].End);
        }
    }

    private static bool SideBySide(Sought.Term term, ReadOnlySpan<Words.Word> here)
    {
        for (var place = 0; place < here.Length; place++)
        {
            var goesOn = term.IsBeginning && place == here.Length - 1;
            if (goesOn ? !here[place].Text.StartsWith(term.Words[place], StringComparison.Ordinal) : here[place].Text != term.Words[place]) return false;
        }
        return true;
    }

    private static List<FoundWords.Piece> Pieces(string text, List<(int Start, int End)> matches, int most, bool fromStart)
    {
        var from = fromStart && (matches.Count == 0 || matches[0].End <= most) ? 0 : matches.Count > 0 && matches[0].Start > Lead ? text.IndexOf(' ', matches[0].Start - Lead) + 1 : 0;
        if (matches.Count > 0 && from > matches[0].Start) from = matches[0].Start;
        var to = text.Length - from <= most ? text.Length : text.LastIndexOf(' ', from + most) is var space && space > from + (most / 2) ? space : from + most;
        var pieces = new List<FoundWords.Piece>();
        var at = from;
        if (from > 0) pieces.Add(new("… ", false));
        foreach (var (start, end) in matches.Where(match => match.Start >= from && match.End <= to))
        {
            if (start > at) pieces.Add(new(text[at..start], false));
            pieces.Add(new(text[start..end], true));
            at = end;
        }
        if (to > at) pieces.Add(new(text[at..to], false));
        if (to < text.Length) pieces.Add(new("…", false));
        return pieces;
    }
}
