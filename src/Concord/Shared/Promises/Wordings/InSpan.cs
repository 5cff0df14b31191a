using Concord.Shared.Promises.Spans;
using Concord.Shared.Promises.Words;

namespace Concord.Shared.Promises.Wordings;

/// <summary>"Spring 2019", "in December 2018", "during 2026", and "Summer 2026 onwards".</summary>
internal sealed class InSpan : IWording
{
    private static readonly Phrases Before = new("in", "in the", "during", "during the", "throughout", "on", "on the", "at", "at the", "the", "over", "over the course of", "in the course of", "within", "within the", "en", "au", "le", "in or");

    public static Phrases Onwards { get; } = new(
        "onwards", "onward", "and onwards", "- onwards", "and beyond", "and after", "at the earliest", "and ongoing", "- ongoing", "(ongoing)", ", ongoing", "to ongoing", "- present", "to present", "- continuing");

    private static readonly Phrases AtTheLatest = new("at the latest", "at latest", "latest", "(latest)");

    public Reading? At(Line line, int at)
    {
        var found = SpanReader.Read(line, at);
        if (found is null && Before.Stands(line, at, out var next)) found = SpanReader.Read(line, next);
        if (found is null) return null;
        if (found.Span is null) return Reading.In(found);
        if (AtTheLatest.Stands(line, found.Next, out var end)) return Reading.By(found with { Next = end });
        // "April 2026 – ongoing", but not "April 2026 – ongoing support".
        return Onwards.Stands(line, found.Next, out end) && line[end].Kind != TokenKind.Word ? Reading.From(found with { Next = end }) : Reading.In(found);
    }
}
