using Concord.Shared.Promises.Spans;
using Concord.Shared.Promises.Words;

namespace Concord.Shared.Promises.Wordings;

/// <summary>"By Spring 2019", "no later than 30 June 2026", "up to 2021", and strictly: "before 2026".</summary>
internal sealed class BySpan : IWording
{
    private static readonly Phrases By = new(
        "by", "by the", "due by", "on or before", "in time for", "no later than", "not later than", "at the latest by", "latest", "latest by",
        "until", "until the", "till", "up to", "up to the", "up until", "through to",
        "d'ici", "d'ici a", "d'ici la", "d'ici l'", "au plus tard", "au plus tard en", "jusqu'en");

    private static readonly Phrases Before = new(
        "before", "before the", "pre", "pre-", "prior to", "prior to the", "in advance of", "in advance of the", "ahead of", "ahead of the", "avant");

    public Reading? At(Line line, int at)
    {
        var before = Before.Stands(line, at, out var next);
        if (!before && !By.Stands(line, at, out next) || SpanReader.Read(line, next) is not { } found) return null;
        if (found.Span is not { } span) return Reading.By(found);
        if (!before && span.Edge == SpanEdge.Start) return ByItsFirstDay(found.Next, span);
        // No table says on which day a recess begins: only its season is sure. Before the end is by the end.
        if (!before || span.Edge is SpanEdge.SetElsewhere or SpanEdge.End) return Reading.By(found);
        var last = span.First.AddDays(-1);
        var end = span.Start.Length == 4 ? Gregorian.Digits(last.Year) : Gregorian.End(last);
        return new(found.Next, PromiseKind.By, $"Before {span.Name} is by {Gregorian.Words(last)}, the day before it begins. {span.Rule}", $"../{end}", null, last,
            span with { Name = $"the time before {span.Name}", First = last, Last = last, Start = end, End = end });
    }

    private static Reading ByItsFirstDay(int next, PromisedSpan span)
    {
        var (day, edtf) = (Gregorian.Words(span.First), Gregorian.Day(span.First).Start);
        return new(next, PromiseKind.By, $"By {span.Name} is by its first day, {day}.", $"../{edtf}", null, span.First,
            span with { Last = span.First, Start = edtf, End = edtf, Table = null });
    }
}
