using Concord.Shared.Promises.Spans;
using Concord.Shared.Promises.Words;

namespace Concord.Shared.Promises.Wordings;

/// <summary>"Spring 2019", "in December 2018", "during 2026", and "Summer 2026 onwards".</summary>
internal sealed class InSpan : IWording
{
    private static readonly Phrases Before = new("in", "in the", "during", "during the", "throughout", "on", "on the", "at", "at the", "the", "over", "en", "au", "le", "in or");

    public static Phrases Onwards { get; } = new("onwards", "onward", "and onwards", "and beyond", "on wards", "and ongoing", "and after");

    public Reading? At(Line line, int at)
    {
        var found = SpanReader.Read(line, at);
        if (found is null && Before.Stands(line, at, out var next)) found = SpanReader.Read(line, next);
        if (found is null) return null;
        return found.Span is not null && Onwards.Stands(line, found.Next, out var end) ? Reading.From(found with { Next = end }) : Reading.In(found);
    }
}
