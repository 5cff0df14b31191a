using Concord.Shared.Promises.Spans;
using Concord.Shared.Promises.Words;

namespace Concord.Shared.Promises.Wordings;

/// <summary>"within 6 months", "in the next 12 months", "within 12 months of Royal Assent".</summary>
internal sealed class Within : IWording
{
    private static readonly Phrases Opening = new(
        "within", "within the next", "in the next", "over the next", "during the next", "in the coming", "over the coming", "within the following", "no later than", "not later than", "d'ici", "dans les");

    private static readonly Phrases After = new("of", "from", "after", "following", "of the date of", "apres");
    private static readonly Phrases Publication = new(
        "publication", "the publication", "the publication date", "publication of this plan", "publication of the plan", "the publication of this plan", "publishing", "today", "now", "this plan", "the plan's publication");

    public Reading? At(Line line, int at)
    {
        if (!Opening.Stands(line, at, out var start) || Length.At(line, start) is not { } length) return null;
        var next = length.Next;
        if (After.Stands(line, next, out var from))
        {
            if (!Publication.Stands(line, from, out next))
                return OfAnother(line, at, from, length);
        }
        if (line.Context.Publication is { } published) return Reading.Between(next, PromiseKind.Relative, length.After(published, $"Within {length.Said} of publication", fromStart: true));
        return new(next, PromiseKind.Relative, $"Within {length.Said} of publication, and it is not known when that was.");
    }

    private static Reading OfAnother(Line line, int at, int from, Length length)
    {
        if (SpanReader.Read(line, from) is { Span: { } span } found)
            return Reading.Between(found.Next, PromiseKind.Relative, length.After(span, $"Within {length.Said} of {span.Name}", fromStart: true));
        var next = from;
        while (next < line.Count && line[next].Kind == TokenKind.Word && SpanReader.Read(line, next) is null) next++;
        return new(next, PromiseKind.Relative, $"It is counted from something that has no day: “{line.Said(at, next)}”.");
    }
}
