using Concord.Shared.Promises.Spans;
using Concord.Shared.Promises.Words;

namespace Concord.Shared.Promises.Wordings;

/// <summary>"between March and June 2026".</summary>
internal sealed class BetweenSpans : IWording
{
    private static readonly Phrases And = new("and", "&", "to", "-", "et");

    public Reading? At(Line line, int at) =>
        line[at].Key is "between" or "entre" && SpanReader.One(line, at + 1) is { Span: not null } left && And.Stands(line, left.Next, out var next)
            && SpanReader.One(line, next) is { Span: not null } right && SpanJoin.Join(left, right, neighboursOnly: false) is { } both
            ? Reading.In(both)
            : null;
}
