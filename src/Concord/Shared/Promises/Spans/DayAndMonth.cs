using Concord.Shared.Promises.Words;

namespace Concord.Shared.Promises.Spans;

/// <summary>"31 March 2026", "1st of April 2026", "31-Mar-26", and the first day of "1–5 March 2026".</summary>
internal sealed class DayAndMonth : ISpanRule
{
    private static readonly Phrases Between = new("of", "de", "-", "/", ",");
    private static readonly Phrases Joiners = new("-", "to", "and", "&", "or", "au", "et");

    public SpanFound? At(Line line, int at)
    {
        if (DayAt(line, at, out var next) is not { } day) return null;
        var other = Joiners.Stands(line, next, out var joined) && DayAt(line, joined, out var last) is not null ? last : next;
        if (Vocabulary.MonthAt(line, Between.Skip(line, other), out var named) is not { } month) return null;
        if (YearAfter(line, named, out var end) is { } year)
            return DayFound.Of(other == next ? end : next, year, month, day, line.Said(at, end));
        if (other != next || BorrowedYear.At(line, named) is not { } borrowed) return null;
        var found = DayFound.Of(named, borrowed, month, day, line.Said(at, named));
        return found with { YearBefore = DayFound.Of(named, borrowed - 1, month, day, "").Span };
    }

    private static int? DayAt(Line line, int at, out int next)
    {
        next = at + 1;
        if (!line[at].IsBetween(1, 99) || line[at].Length > 2 || line[at] is { Glued: true } && line[at - 1] is { Key: "." or "," or "£" or "$" or "€" }) return null;
        if (Vocabulary.IsOrdinalEnding(line, next)) next++;
        return line[at].Value;
    }

    private static int? YearAfter(Line line, int at, out int next)
    {
        var start = Between.Skip(line, at);
        if (line.YearAt(start, out next) is { } year) return year;
        next = start + 1;
        return line[start] is { Length: 2, Value: >= 0 } && !line.Is(next, "/") ? 2000 + line[start].Value : null;
    }
}
