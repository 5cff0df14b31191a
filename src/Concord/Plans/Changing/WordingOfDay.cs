using Concord.Data;
using Concord.Plans.Domain;
using Concord.Plans.Importing;
using Concord.Shared;
using Concord.Shared.Promises;
using Microsoft.EntityFrameworkCore;

namespace Concord.Plans.Changing;

/// <summary>Reads for when something is promised by a change: "next year" counts from the day of the change, what is left as it was from the plan.</summary>
public sealed class WordingOfDay(ConcordDb db, PromiseRules rules)
{
    public PromisedDate Read(string words, DateOnly day) => PromiseReader.Read(words.Trim(), new(PartialDate.On(day), rules));

    /// <summary>The words given, or without any those of the action that it comes from.</summary>
    public async Task<PromisedDate> ReadAsync(string words, PlanAction from, DateOnly day, CancellationToken cancel)
    {
        if (!string.IsNullOrWhiteSpace(words)) return Read(words, day);
        var published = await db.Plans.Where(plan => plan.Id == from.PlanId).Select(plan => plan.Published).SingleAsync(cancel);
        return PromiseReader.Read(from.Promise.Text, new(PartialDate.TryParse(TitlePageFacts.DayOf(published)?.Text, out var then) ? then : null, rules));
    }
}
