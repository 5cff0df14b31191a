using Concord.Shared.Promises.Spans;
using Concord.Shared.Promises.Words;

namespace Concord.Shared.Promises.Wordings;

/// <summary>"Annually", "Biannually until 2029", "every six months from April 2026", "1 activity per quarter".</summary>
internal sealed class Again : IWording
{
    private static readonly (Phrases Words, string Every)[] Rhythms =
    [
        (new("annually", "every year", "each year", "per year", "yearly", "once a year", "per annum", "chaque annee"), "every year"),
        (new("biannually", "bi-annually", "twice a year", "twice yearly", "half-yearly", "six-monthly"), "twice a year (“biannually”; every two years would be “biennially”)"),
        (new("biennially", "every two years", "every other year"), "every two years"),
        (new("quarterly", "every quarter", "each quarter", "per quarter", "once a quarter"), "every quarter of a year"),
        (new("monthly", "every month", "each month", "per month", "once a month"), "every month"),
        (new("weekly", "every week", "each week", "per week"), "every week"),
        (new("termly", "every term", "each term", "per term"), "every school term"),
    ];

    // "Annual report by May 2026" promises a report; "Annual" alone, or with no date behind it, promises a rhythm.
    private static readonly Phrases Adjectives = new("annual", "biannual", "bi-annual", "biennial", "quarterly", "monthly", "weekly", "half-yearly", "yearly", "termly");
    private static readonly Phrases Since = new("from", "since", "starting", "starting in", "starting from", "beginning", "beginning in", "commencing", ", from", ", starting in", "(from");
    private static readonly Phrases Until = new("until", "till", "to", "up to", "through", "until the end of", ", until", "through to");

    public Reading? At(Line line, int at)
    {
        if (Rhythm(line, at, out var next) is not { } every) return null;
        var rule = $"Falls due again and again: {every}.";
        if (Since.Stands(line, next, out var since) && SpanReader.Read(line, since) is { Span: { } start } from)
            return start.Kind == PromiseKind.Range ? Of(Reading.In(from), rule)
                : Until.Stands(line, from.Next, out var later) && SpanReader.Read(line, later) is { Span: not null } to && SpanJoin.Join(from, to, false) is { Span: not null } both
                    ? Of(Reading.In(both), rule)
                    : Of(Reading.From(from), rule);
        if (Until.Stands(line, next, out var until) && SpanReader.Read(line, until) is { Span: not null } end) return Of(Reading.By(end), rule);
        if (Adjectives.Stands(line, at, out _) && line[next].Kind == TokenKind.Word && line.HasNumberFrom(next)) return null;
        return new(next, PromiseKind.Recurring, $"{rule} No first day and no last is named.");
    }

    private static Reading Of(Reading bounds, string rule) => bounds with { Kind = PromiseKind.Recurring, Rule = $"{rule} {bounds.Rule}" };

    private static string? Rhythm(Line line, int at, out int next)
    {
        foreach (var (words, every) in Rhythms)
            if (words.Stands(line, at, out next))
                return every;
        if (line.Is(at, "every") && Length.At(line, at + 1) is { } length)
        {
            next = length.Next;
            return $"every {length.Said}";
        }
        if (!Adjectives.Stands(line, at, out next)) return null;
        return line[at].Key switch { "annual" => Rhythms[0].Every, "biennial" => Rhythms[2].Every, _ => Rhythms[1].Every };
    }
}
