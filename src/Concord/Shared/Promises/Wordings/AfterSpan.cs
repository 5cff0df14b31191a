using Concord.Shared.Promises.Spans;
using Concord.Shared.Promises.Words;

namespace Concord.Shared.Promises.Wordings;

/// <summary>"After March 2026": from the day behind it.</summary>
internal sealed class AfterSpan : IWording
{
    private static readonly Phrases Words = new("after", "after the", "not until after", "following the end of", "apres");

    public Reading? At(Line line, int at)
    {
        if (!Words.Stands(line, at, out var next) || SpanReader.Read(line, next) is not { } found) return null;
        if (found.Span is not { } span) return Reading.From(found);
        var first = span.Last.AddDays(1);
        var start = span.End.Length == 4 ? Gregorian.Digits(first.Year) : Gregorian.Start(first);
        var after = span with { Name = $"the time after {span.Name}", First = first, Last = first, Start = start, End = start };
        return new(found.Next, PromiseKind.From, $"After {span.Name} is from {Gregorian.Words(first)}; no end is named. {span.Rule}", $"{start}/..", first, null, after);
    }
}
