using System.Globalization;
using Concord.Places;
using Concord.Rounds.Domain;
using Concord.Shared;
using Concord.Shared.Calendar;

namespace Concord.Rounds.Timing;

/// <summary>Says beside a round's day why it may be a bad one. It warns, and forbids nothing.</summary>
public sealed class DayWarnings(QuietDays quiet, ConcordSettings settings)
{
    /// <returns>Sentences by the field of the day.</returns>
    public async Task<ILookup<string, string>> OfAsync(RoundDates dates, CancellationToken cancel = default)
    {
        var days = dates.Working.Where(day => day.On.Year is >= 2000 and < 2200).ToList();
        if (days.Count == 0) return Array.Empty<(string, string)>().ToLookup(each => each.Item1, each => each.Item2);
        var periods = await quiet.BetweenAsync(days.Min(day => day.On), days.Max(day => day.On), cancel);
        return days.SelectMany(day => Of(day.On, periods).Select(said => (day.Field, Said: said))).ToLookup(each => each.Field, each => each.Said);
    }

    private IEnumerable<string> Of(DateOnly day, IReadOnlyList<QuietDays.Period> periods)
    {
        if (day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday) yield return $"This is a {day.DayOfWeek}";
        if (settings.BankHolidays.On(day) is { } holiday) yield return $"This is a bank holiday: {holiday.Name}";
        var holding = periods.Where(period => period.Holds(day)).ToList();
        foreach (var period in holding.Where(period => period.Body is null))
            yield return $"{(period.Kind == QuietPeriodKind.Recess ? "Parliament is in recess" : "This is within a pre-election period")}: {period.Name}, {Day(period.From)} to {Day(period.To)}";
        // Many councils may vote on one day: one sentence for all of them.
        var bodies = holding.Where(period => period.Body is not null).Select(period => period.Body!).Distinct().ToList();
        if (bodies.Count > 0) yield return $"{string.Join(", ", bodies.Take(3))}{(bodies.Count > 3 ? $" and {bodies.Count - 3} more" : "")} {(bodies.Count == 1 ? "keeps" : "keep")} a quiet period on this day";
    }

    private static string Day(DateOnly day) => day.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);
}
