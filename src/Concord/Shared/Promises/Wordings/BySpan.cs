using Concord.Shared.Promises.Spans;
using Concord.Shared.Promises.Words;

namespace Concord.Shared.Promises.Wordings;

/// <summary>"By Spring 2019", "no later than 30 June 2026", "up to 2021", and strictly: "before 2026".</summary>
internal sealed class BySpan : IWording
{
    private static readonly Phrases By = new(
        "by", "by the", "no later than", "not later than", "at the latest by", "until", "until the", "till", "up to", "up to the", "up until", "through to", "due by", "on or before", "d'ici", "d'ici a", "d'ici la", "d'ici l'", "au plus tard", "au plus tard en", "jusqu'en");

    private static readonly Phrases Before = new("before", "before the", "prior to", "in advance of", "ahead of", "avant", "in advance of the", "ahead of the", "prior to the");

    public Reading? At(Line line, int at)
    {
        var before = Before.Stands(line, at, out var next);
        if (!before && !By.Stands(line, at, out next) || SpanReader.Read(line, next) is not { } found) return null;
        // No table says on which day a recess begins: only its season is sure.
        if (!before || found.Span is not { } span || span.Name.Contains("recess", StringComparison.Ordinal)) return Reading.By(found);
        var last = span.First.AddDays(-1);
        var end = span.Start.Length == 4 ? Gregorian.Digits(last.Year) : Gregorian.End(last);
        return new(found.Next, PromiseKind.By, $"Before {span.Name} is by {Gregorian.Words(last)}, the day before it begins. {span.Rule}", $"../{end}", null, last,
            span with { Name = $"the time before {span.Name}", First = last, Last = last, Start = end, End = end });
    }
}
