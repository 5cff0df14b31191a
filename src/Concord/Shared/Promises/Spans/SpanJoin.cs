using Concord.Shared.Promises.Words;

namespace Concord.Shared.Promises.Spans;

/// <summary>
/// "March to June 2026", "2018 – 2020", "Winter 2018 / Spring 2019": one span over both. A stroke joins neighbours only:
/// what stands apart ("April 2026 / October 2026") is two promises.
/// </summary>
internal static class SpanJoin
{
    private static readonly Phrases Reaching = new("-", "to", "to the", "until", "till", "through", "through to", "up to", "or", "au", "a");

    public static SpanFound? After(Line line, SpanFound left)
    {
        var stroke = line.Is(left.Next, "/");
        if (!stroke && !Reaching.Stands(line, left.Next, out _)) return null;
        var at = stroke ? left.Next + 1 : Reaching.Skip(line, left.Next);
        if (SpanReader.One(line, at) is not { } right) return null;
        return right.Span is null ? right : Join(left, right, stroke);
    }

    public static SpanFound? Join(SpanFound left, SpanFound right, bool neighboursOnly)
    {
        var (from, to) = (left.Span!, right.Span!);
        if (from.First > to.First && left.YearBefore is { } before) from = before;
        if (from.First > to.Last)
            return SpanFound.Unread(right.Next, $"{Upper(from.Name)} comes after {to.Name}, so one cannot run to the other.");
        if (neighboursOnly && to.First > from.Last.AddDays(1)) return null;
        if (from.First == to.First && from.Last == to.Last) return left with { Next = right.Next };
        if (from.First > to.First || from.Last > to.Last)
            return SpanFound.Unread(right.Next, $"{Upper(from.Name)} and {to.Name} overlap without one running to the other.");
        var name = $"{from.Name} to {to.Name}";
        var rule = $"A span over both, from the first day of the one to the last of the other: {Gregorian.Words(from.First, to.Last)}.{Tables(from, to)}";
        return new(right.Next, new(PromiseKind.Range, name, from.First, to.Last, from.Start, to.End, rule, from.Table ?? to.Table));
    }

    // What the calendar says of a month or a year goes without saying.
    private static string Tables(params PromisedSpan[] spans) =>
        string.Concat(spans.Where(span => span.Table is not null).Select(span => span.Rule).Distinct(StringComparer.Ordinal).Select(rule => $" {rule}"));

    private static string Upper(string name) => char.ToUpperInvariant(name[0]) + name[1..];
}
