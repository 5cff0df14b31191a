using Concord.Shared.Promises.Words;

namespace Concord.Shared.Promises.Spans;

/// <summary>Recognises one way of naming a stretch of time.</summary>
internal interface ISpanRule
{
    SpanFound? At(Line line, int at);
}

/// <summary>
/// A span that was recognised, or why what looks like one is none. With a borrowed year ("March" of "March to June 2026")
/// there is also the same span a year before, for "December to March 2026".
/// </summary>
internal sealed record SpanFound(int Next, PromisedSpan? Span, Fault? Fault = null, PromisedSpan? YearBefore = null)
{
    public static SpanFound Unread(int next, string why) => new(next, null, new(PromiseKind.Unread, why));
}

/// <summary>Why words that look like a date give no days.</summary>
internal sealed record Fault(PromiseKind Kind, string Rule);
