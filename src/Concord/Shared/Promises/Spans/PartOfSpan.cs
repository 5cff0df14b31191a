using Concord.Shared.Promises.Words;

namespace Concord.Shared.Promises.Spans;

/// <summary>
/// "Early 2019", "mid to late 2026", "the end of 2026-27": a part of a year by the table. A month, a season or a quarter
/// is not cut finer.
/// </summary>
internal sealed class PartOfSpan : ISpanRule
{
    private const string Table = "table of parts of a year";

    private static readonly (Phrases Words, string Name, SpanEdge Edge, Func<PartsOfYear, MonthsOfYear> Months)[] Parts =
    [
        (new("early", "early in", "early part of"), "early", SpanEdge.None, parts => parts.Early),
        (new("mid", "middle of", "middle", "mi"), "mid", SpanEdge.None, parts => parts.Mid),
        (new("late", "late in", "latter part of"), "late", SpanEdge.None, parts => parts.Late),
        (new("start of", "start", "beginning of", "beginning", "debut", "debut de"), "the start of", SpanEdge.Start, parts => parts.Start),
        (new("end of", "end", "close of", "year end", "year-end", "fin", "fin de"), "the end of", SpanEdge.End, parts => parts.End),
    ];

    private static readonly Phrases Before = new("the", "in", "in the", "at the", "la", "le");
    private static readonly Phrases Between = new("-", "of", "of the", "in", "the", "de", "year", "-year", "calendar year", "the calendar year", "of calendar year", "of year");
    private static readonly Phrases Joiners = new("to", "-", "/", "or", "-to-");

    public SpanFound? At(Line line, int at)
    {
        var start = Before.Skip(line, at);
        if (PartAt(line, start, out var next) is not { } first) return null;
        // "Work to start 2026": here it is a verb.
        if (line.Is(start, "start") && line[at - 1].Key is "to" or "will") return null;
        var last = first;
        if (Joiners.Stands(line, next, out var joined) && PartAt(line, joined, out var behind) is { } second) (last, next) = (second, behind);
        if (SpanReader.OneWhole(line, Between.Skip(line, next)) is not { } found) return null;
        if (found.Span is not { Kind: not PromiseKind.Exact } span) return found;
        var part = span.Kind == PromiseKind.Year
            ? OfYear(span, Parts[first].Months(line.Rules.PartsOfYear), Parts[last].Months(line.Rules.PartsOfYear), Name(first, last), line.Rules.Version)
            : span with { Name = Named(Name(first, last), span), Rule = $"{span.Rule} It is not cut finer for “{Name(first, last)}”." };
        return part is null ? null : found with { Span = part with { Edge = first == last ? Parts[first].Edge : SpanEdge.None }, YearBefore = null };
    }

    private static int? PartAt(Line line, int at, out int next)
    {
        for (var part = 0; part < Parts.Length; part++)
            if (Parts[part].Words.Stands(line, at, out next))
                return part;
        next = at;
        return null;
    }

    private static PromisedSpan? OfYear(PromisedSpan year, MonthsOfYear first, MonthsOfYear last, string part, string version)
    {
        if (last.Last < first.First) return null;
        var rule = $"In a year, “{part}” means months {first.First} to {last.Last} by rule set {version}";
        return Gregorian.Months(PromiseKind.Range, Named(part, year), year.First.AddMonths(first.First - 1), last.Last - first.First + 1, rule, Table);
    }

    private static string Name(int first, int last) => first == last ? Parts[first].Name : $"{Parts[first].Name} to {Parts[last].Name}";

    private static string Named(string part, PromisedSpan span) =>
        part[^1] == 'f' || !span.Name.StartsWith("the ", StringComparison.Ordinal) ? $"{part} {span.Name}" : $"{part} in {span.Name}";
}
