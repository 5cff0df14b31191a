using Concord.Shared.Promises.Spans;
using Concord.Shared.Promises.Words;

namespace Concord.Shared.Promises.Wordings;

/// <summary>"From April 2019", "starting in 2019", and with an end: "from April 2019 to March 2020".</summary>
internal sealed class FromSpan : IWording
{
    private static readonly Phrases Words = new(
        "from", "from the", "since", "starting", "starting in", "starting from", "starts", "starts in", "start in", "beginning", "beginning in", "begins", "begins in",
        "commencing", "commencing in", "commences", "commences in", "as of", "as from", "with effect from", "not before", "no earlier than", "not earlier than", "no sooner than", "a partir de", "a partir du", "a partir d'", "a compter de", "des", "depuis");

    public Reading? At(Line line, int at) => Words.Stands(line, at, out var next) ? Read(line, next) : null;

    /// <summary>The span behind "from".</summary>
    public static Reading? Read(Line line, int at) =>
        SpanReader.Read(line, at) is not { } found ? null : found.Span is { Kind: PromiseKind.Range } ? Reading.In(found) : Reading.From(found with { Next = InSpan.Onwards.Skip(line, found.Next) });
}
