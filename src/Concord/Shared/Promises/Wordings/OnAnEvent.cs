using Concord.Shared.Promises.Spans;
using Concord.Shared.Promises.Words;

namespace Concord.Shared.Promises.Wordings;

/// <summary>"At a suitable legislative opportunity", "Subject to Spending Review": it hangs on something that has no day.</summary>
internal sealed class OnAnEvent : IWording
{
    private static readonly Phrases Whole = new(
        "at a suitable legislative opportunity", "at the next legislative opportunity", "at the earliest legislative opportunity", "suitable legislative opportunity",
        "legislative opportunity", "when parliamentary time allows", "as soon as parliamentary time allows", "as parliamentary time allows", "when parliamentary time permits",
        "on royal assent", "after royal assent", "following royal assent", "by the end of this parliament", "by the end of the parliament", "by end of this parliament",
        "end of this parliament", "this parliament", "within this parliament", "in this parliament", "before the next election", "before the summer recess", "before recess", "by summer recess");

    private static readonly Phrases Openers = new(
        "subject to", "when", "once", "as soon as", "pending", "upon", "following", "after", "depending on", "dependent on", "contingent on", "on completion of", "sous reserve de");

    public Reading? At(Line line, int at)
    {
        if (Whole.Stands(line, at, out var next) && line.YearAt(next, out _) is null) return Found(line, at, next);
        if (at > 0 || !Openers.Stands(line, at, out next) || next == line.Count) return null;
        for (; next < line.Count && line[next].Key is not (";" or "," or "(" or "."); next++)
            if (SpanReader.Read(line, next) is not null)
                return null;
        return Found(line, at, next);
    }

    private static Reading Found(Line line, int at, int next) =>
        new(next, PromiseKind.Event, $"It hangs on something that has no day: “{line.Said(at, next)}”.");
}
