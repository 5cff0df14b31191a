using Concord.Shared.Promises.Words;

namespace Concord.Shared.Promises.Spans;

/// <summary>"2018-20": the second year in short, and more than one year on.</summary>
internal sealed class YearsInShort : ISpanRule
{
    public SpanFound? At(Line line, int at)
    {
        if (line[at].Length != 4 || !Gregorian.IsYear(line[at].Value)) return null;
        if (line[at + 1] is not { Key: "-" or "/", Glued: true } || line[at + 2] is not { Glued: true, Length: 2, Value: >= 0 } second) return null;
        var (from, to) = (line[at].Value, line[at].Value / 100 * 100 + second.Value);
        return to > from && Gregorian.IsYear(to)
            ? SpanJoin.Join(new(at + 1, Gregorian.Year(from)), new(at + 3, Gregorian.Year(to)), neighboursOnly: false)
            : SpanFound.Unread(at + 3, $"“{line.Said(at, at + 3)}” is neither a month nor a pair of years.");
    }
}
