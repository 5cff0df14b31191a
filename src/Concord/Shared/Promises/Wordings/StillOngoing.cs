using Concord.Shared.Promises.Spans;
using Concord.Shared.Promises.Words;

namespace Concord.Shared.Promises.Wordings;

/// <summary>"Ongoing", and with a day "ongoing since May 2018", "ongoing until 2027".</summary>
internal sealed class StillOngoing : IWording
{
    private static readonly Phrases Words = new("ongoing", "on-going", "on going", "continuous", "continuing", "rolling programme", "business as usual", "en cours", "en continu");
    private static readonly Phrases Since = new("from", "since", "starting", "starting in", "starting from", "beginning in", ", from", ", starting in", "- from", "depuis");
    private static readonly Phrases Until = new("until", "till", "to", "up to", "through", "- until", ", until", "jusqu'en");

    public Reading? At(Line line, int at)
    {
        if (!Words.Stands(line, at, out var next)) return null;
        if (Since.Stands(line, next, out var since) && FromSpan.Read(line, since) is { } from) return from;
        if (Until.Stands(line, next, out var until) && SpanReader.Read(line, until) is { } end) return Reading.By(end);
        return new(next, PromiseKind.Ongoing, "Ongoing names no day: it neither begins nor ends.");
    }
}
