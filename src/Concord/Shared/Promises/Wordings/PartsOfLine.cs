using Concord.Shared.Promises.Words;

namespace Concord.Shared.Promises.Wordings;

/// <summary>
/// Finds the promises of one paragraph and deals out the words around them. Words go to the date behind them, as in
/// "Grants allocated in March 2019"; those behind a date are its own where a separator follows them, where they stand
/// in brackets, at the end of the paragraph, or where the paragraph leads with its dates.
/// </summary>
internal static class PartsOfLine
{
    private const int LongestBracket = 40;

    public static IEnumerable<PromisedPart> Read(string text, int from, int to, PromiseContext context)
    {
        var line = new Line(text, from, to, context);
        if (line.Count == 0) return [];
        var hits = Hits(line);
        return hits.Count == 0
            ? [Part(line, 0, line.Count, 0, new(line.Count, PromiseKind.Unread, WhyUnread.Of(line)))]
            : Parts(line, hits);
    }

    private static List<(int At, Reading Reading)> Hits(Line line)
    {
        var hits = new List<(int, Reading)>();
        for (var at = 0; at < line.Count;)
        {
            if (WordingReader.At(line, at) is not { } reading)
            {
                at++;
                continue;
            }
            hits.Add((at, reading));
            at = reading.Next;
        }
        return hits;
    }

    private static IEnumerable<PromisedPart> Parts(Line line, List<(int At, Reading Reading)> hits)
    {
        var datesLead = hits[0].At == 0 && HasWords(line, hits[^1].Reading.Next);
        var start = 0;
        for (var index = 0; index < hits.Count; index++)
        {
            var (at, reading) = hits[index];
            var end = index + 1 < hits.Count ? Cut(line, reading.Next, hits[index + 1].At, datesLead) : line.Count;
            yield return Part(line, start, end, at, reading);
            start = end;
        }
    }

    private static int Cut(Line line, int from, int to, bool datesLead)
    {
        for (var at = to - 1; at >= from; at--)
            if (line[at].Key is ";" or "•" or "|" || line[at].Key == "." && !line[at + 1].Glued)
                return at + 1;
        if (datesLead) return to;
        if (!line.Is(from, "(")) return from;
        for (var at = from; at < Math.Min(to, from + LongestBracket); at++)
            if (line.Is(at, ")"))
                return at + 1;
        return from;
    }

    private static PromisedPart Part(Line line, int first, int next, int at, Reading reading)
    {
        while (first < at && (IsSeparator(line[first]) || line[first].Key is "." or "and" or "then" or "et")) first++;
        while (next > reading.Next && IsSeparator(line[next - 1])) next--;
        var around = reading.Kind == PromiseKind.Unread && at == first && reading.Next == next
            ? ""
            : $"{Bare(line.Said(first, at))} {Bare(line.Said(reading.Next, next))}".Trim();
        return new(line[first].Start, line.Said(first, next), around.Length > 0 ? around : null, reading.Kind, reading.Edtf, reading.Earliest, reading.Latest, reading.Rule, reading.Span, line.Rules.Version);
    }

    private static bool IsSeparator(Token token) => token.Key is "," or ";" or "/" or "&" or "-" or "•" or "|" or "*" or "·";

    private static bool HasWords(Line line, int from)
    {
        for (var at = from; at < line.Count; at++)
            if (line[at].Kind == TokenKind.Word)
                return true;
        return false;
    }

    private static string Bare(string text)
    {
        var bare = text.Trim(' ', '\u00A0', ':', ',', ';', '.', '-', '–', '—', '/', '"');
        return bare is ['(', .. var inner, ')'] && !inner.Contains('(', StringComparison.Ordinal) ? inner : bare.Trim('(', ')', ' ');
    }
}
