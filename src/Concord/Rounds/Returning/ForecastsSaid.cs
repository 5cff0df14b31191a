using Concord.Data;
using Concord.Rounds.Domain;
using Microsoft.EntityFrameworkCore;

namespace Concord.Rounds.Returning;

/// <summary>What was forecast before the round before: a forecast that was left blank once is not forgotten.</summary>
internal static class ForecastsSaid
{
    /// <summary>The newest day that was ever forecast for each milestone of which the round before says none and this return does.</summary>
    public static async Task<IReadOnlyDictionary<Guid, DateOnly>> ForecastsSaidAsync(this ConcordDb db, Return each, Round round, CancellationToken cancel)
    {
        var asked = each.Content.Forecasts.Where(forecast => forecast.Expected is not null && each.Earlier?.Of(forecast.MilestoneId)?.Expected is null).Select(forecast => forecast.MilestoneId).ToList();
        var found = new Dictionary<Guid, DateOnly>();
        if (asked.Count == 0) return found;
        var said = db.Returns.AsNoTracking().Where(row => row.ActionId == each.ActionId && row.State == ReturnState.Frozen && row.ClearedContent != null && (row.BodyId == each.BodyId || (each.Part == ReturnPart.Accountable && row.Part == ReturnPart.Accountable)))
            .Join(db.Rounds.Where(row => row.PlanId == round.PlanId && row.Number < round.Number), row => row.RoundId, row => row.Id, (row, its) => new { its.Number, row.Part, row.ClearedContent })
            .OrderByDescending(row => row.Number).ThenBy(row => row.Part).Select(row => row.ClearedContent!);
        // Read one by one: most often the newest or the one before it says it.
        await foreach (var content in said.AsAsyncEnumerable().WithCancellation(cancel))
        {
            foreach (var id in asked.Where(id => !found.ContainsKey(id)))
                if (content.Of(id)?.Expected is { } day) found.Add(id, day);
            if (found.Count == asked.Count) break;
        }
        return found;
    }
}
