using Concord.Shared.Promises.Spans;

namespace Concord.Shared.Promises.Wordings;

/// <summary>What a wording promises, and the token behind it.</summary>
internal sealed record Reading(int Next, PromiseKind Kind, string Rule, string? Edtf = null, DateOnly? Earliest = null, DateOnly? Latest = null, PromisedSpan? Span = null)
{
    public static Reading In(SpanFound found) =>
        found.Span is { } span ? new(found.Next, span.Kind, span.Rule, span.Edtf, span.First, span.Last, span) : Of(found.Next, found.Fault!);

    public static Reading By(SpanFound found, PromiseKind kind = PromiseKind.By) =>
        found.Span is { } span
            ? new(found.Next, kind, $"Due by {Gregorian.Words(span.Last)}{LastDayOf(span)}; no first day is named. {span.Rule}", $"../{span.End}", null, span.Last, span)
            : Of(found.Next, found.Fault!);

    public static Reading From(SpanFound found, PromiseKind kind = PromiseKind.From) =>
        found.Span is { } span
            ? new(found.Next, kind, $"Begins {span.Within}; no end is named. {span.Rule}", $"{span.Start}/..", span.First, null, span)
            : Of(found.Next, found.Fault!);

    /// <summary>From the start of one span to the end of another, as computed and not as promised.</summary>
    public static Reading Between(int next, PromiseKind kind, PromisedSpan span) => new(next, kind, span.Rule, span.Edtf, span.First, span.Last, span);

    private static string LastDayOf(PromisedSpan span) =>
        span.Kind == PromiseKind.Exact ? "" : span.Name.StartsWith("the end of ", StringComparison.Ordinal) ? $", {span.Name}" : $", the last day of {span.Name}";

    private static Reading Of(int next, Fault fault) => new(next, fault.Kind, fault.Rule);
}
