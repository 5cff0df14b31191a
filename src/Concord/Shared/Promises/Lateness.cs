using Concord.Shared.Promises.Spans;

namespace Concord.Shared.Promises;

/// <summary>How a promise stands on a day, in the order of what needs looking at first.</summary>
public enum LatenessState
{
    /// <summary>Its last day is over.</summary>
    Passed,

    /// <summary>The day lies within the span that was named.</summary>
    DueNow,
    NotDueYet,

    /// <summary>It has begun, or always was, and has no end.</summary>
    NoEnd,

    /// <summary>No day can be told: an event, no date, or words that were not understood.</summary>
    HangsFree,
    SaidDone,
}

/// <summary>Whether a promise is late on a day, the words for it, and the rule set that decided.</summary>
public sealed record Lateness(LatenessState State, string Words, string RuleSet)
{
    /// <summary>How one promise stands.</summary>
    public static Lateness Of(PromisedPart part, DateOnly today)
    {
        var (state, words) = part switch
        {
            { Kind: PromiseKind.Done } => (LatenessState.SaidDone, part.Rule),
            { Span: { } span } => On(part, span, today),
            { Kind: PromiseKind.Ongoing or PromiseKind.Recurring } => (LatenessState.NoEnd, part.Rule),
            _ => (LatenessState.HangsFree, part.Rule),
        };
        return new(state, words, part.RuleSet);
    }

    /// <summary>How a cell stands: as the part that needs looking at first, with the words for every part.</summary>
    public static Lateness Of(PromisedDate promise, DateOnly today)
    {
        var parts = promise.Parts.Select(part => (part.Text, Lateness: Of(part, today))).ToList();
        return parts switch
        {
            [] => new(LatenessState.HangsFree, promise.Rule, promise.RuleSet),
            [var only] => only.Lateness,
            _ => new(parts.Min(part => part.Lateness.State), string.Join("; ", parts.Select(part => $"“{part.Text}”: {part.Lateness.Words}")), promise.RuleSet),
        };
    }

    private static (LatenessState State, string Words) On(PromisedPart part, PromisedSpan span, DateOnly today)
    {
        var by = span.Table is { } table ? $" by {table} {part.RuleSet}" : "";
        var firm = span.End.EndsWith('~') ? ", and is approximate" : span.End.EndsWith('?') ? ", and is uncertain" : "";
        var (first, last) = (Gregorian.Words(span.First), Gregorian.Words(span.Last));
        if (part.Latest < today)
            return (LatenessState.Passed, span.First == span.Last ? $"{last} has passed{firm}" : $"{span.Name} ended {last}{by}{firm}");
        if (part.Latest is null && today >= span.First)
            return (LatenessState.NoEnd, today > span.Last ? $"{span.Name} began {first}{by}{firm}; no end is named" : $"{span.Name}, in which it begins, ends {last}{by}{firm}; no end is named");
        if (today >= span.First)
            return (LatenessState.DueNow, span.First == span.Last ? $"due today, {last}{firm}" : $"{span.Name} is now: it ends {last}{by}{firm}");
        return (LatenessState.NotDueYet, part.Earliest is null ? $"due by {last}{by}{firm}" : span.First == span.Last ? $"due on {last}{firm}" : $"{span.Name} begins {first}{by}{firm}");
    }
}
