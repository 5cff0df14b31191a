using Concord.Shared.Promises.Words;

namespace Concord.Shared.Promises.Spans;

/// <summary>Words that make a date approximate (EDTF's ~) or uncertain (EDTF's ?).</summary>
internal static class Firmness
{
    private static readonly Phrases Uncertain = new(
        "?", "(?)", "tbc", "(tbc)", ", tbc", "- tbc", "(to be confirmed)", "to be confirmed", ", to be confirmed", "- to be confirmed", "(provisional)", "(provisionally)", "(indicative)", "(subject to confirmation)");

    public static Phrases Approximate { get; } = new("c", "c.", "ca", "ca.", "circa", "around", "about", "approximately", "approx", "approx.", "roughly", "vers", "environ");

    public static SpanFound Of(Line line, SpanFound found) =>
        found.Span is { } span && Uncertain.Stands(line, found.Next, out var next) && !span.Start.EndsWith('~')
            ? new(next, span.Qualified('?', line.Said(found.Next, next)))
            : found;
}
