using Concord.Shared.Promises.Spans;

namespace Concord.Shared.Promises;

/// <summary>Which number comes first in 3/4/2026. A date that begins with its year (2026-04-03) is read one way only.</summary>
public enum DayOrder { DayFirst, MonthFirst }

/// <summary>What a reader of a plan knows beside its words: when it was published, by which rules and in which order of days to read.</summary>
public sealed record PromiseContext(PartialDate? Published, PromiseRules Rules, DayOrder DayOrder = DayOrder.DayFirst)
{
    // A publication date out of all reckoning is no ground to count from.
    internal PromisedSpan? Publication =>
        Published is { Text: not null } published && Gregorian.IsYear(published.First.Year) ? Gregorian.Of(published) : null;
}
