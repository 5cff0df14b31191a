using Concord.Plans.Domain;
using Concord.Plans.Importing;
using Concord.Shared;
using Concord.Shared.Promises;

namespace Concord.Plans.Timeline;

/// <summary>How promises stand today, by the rules of today.</summary>
public sealed class PromisesToday(PromiseRules rules, TimeProvider clock)
{
    public DateOnly Today => clock.Today();

    /// <summary>For the promises of a plan, by when it says that it was published: "next spring" depends on it.</summary>
    public Func<Promise, Lateness> Of(string published)
    {
        var context = new PromiseContext(PartialDate.TryParse(TitlePageFacts.DayOf(published)?.Text, out var day) ? day : null, rules);
        return promise => Lateness.Of(PromiseReader.Read(promise.Text, context), Today);
    }
}
