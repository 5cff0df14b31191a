using Concord.Shared.Promises.Words;

namespace Concord.Shared.Promises.Spans;

/// <summary>"Week commencing 6 April 2026": the seven days from it.</summary>
internal sealed class WeekCommencing : ISpanRule
{
    private static readonly Phrases Words = new("week commencing", "week beginning", "week starting", "w/c", "week of", "the week of", "the week commencing", "the week beginning");

    public SpanFound? At(Line line, int at)
    {
        if (!Words.Stands(line, at, out var next) || SpanReader.OneWhole(line, next) is not { Span: { Kind: PromiseKind.Exact } day } found) return null;
        var last = day.First.AddDays(6);
        var rule = $"A week is seven days from the one named: {Gregorian.Words(day.First, last)}.";
        return found with { Span = Gregorian.Over(PromiseKind.Range, $"the week of {day.Name}", day.First, last, rule) };
    }
}
