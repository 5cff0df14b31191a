using System.Globalization;
using Concord.Shared;

namespace Concord.Rounds.Published;

/// <summary>What changed for the public between two publications, or two days.</summary>
public sealed class ChangesBetween(PublishedLines lines)
{
    /// <summary>A moment in what was published: an edition, or a day.</summary>
    /// <param name="Editions">What had been released by then.</param>
    public sealed record Moment(string Key, string Called, IReadOnlyList<Edition> Editions);

    public sealed record Answer(Moment From, Moment To, IReadOnlyList<LineChange> Changes);

    /// <param name="planId">The plan.</param>
    /// <param name="editions">Everything released of it, the first first.</param>
    /// <param name="from">An edition's key or a day; without one, what stood before the newest round: since the last meeting.</param>
    /// <param name="to">The same; without one, the newest edition.</param>
    /// <exception cref="NotFound">There is no such publication, and it is no day.</exception>
    public async Task<Answer> RunAsync(Guid planId, IReadOnlyList<Edition> editions, string? from, string? to, CancellationToken cancel = default)
    {
        var start = string.IsNullOrEmpty(from) ? BeforeTheNewestRound(editions) : Find(editions, from, endOfDay: false);
        var end = string.IsNullOrEmpty(to) ? Newest(editions) : Find(editions, to, endOfDay: true);
        var before = (await lines.StandingAsync(planId, start.Editions, cancel)).ToDictionary(line => line.ActionId);
        var after = await lines.StandingAsync(planId, end.Editions, cancel);
        return new(start, end, [.. after.Select(line => new LineChange(before.GetValueOrDefault(line.ActionId), line)).Where(change => change.Before?.Id != change.After.Id && change.IsAny)]);
    }

    private static Moment Newest(IReadOnlyList<Edition> editions) => editions.Count == 0 ? Nothing : new(editions[^1].Key, editions[^1].Called, editions);

    private static Moment BeforeTheNewestRound(IReadOnlyList<Edition> editions)
    {
        if (editions.Count == 0) return Nothing;
        var round = editions.Max(edition => edition.Round);
        return Newest([.. editions.TakeWhile(edition => edition.Round != round)]);
    }

    private static Moment Nothing => new("", "the beginning", []);

    private static Moment Find(IReadOnlyList<Edition> editions, string key, bool endOfDay)
    {
        var at = editions.ToList().FindIndex(edition => edition.Key == key);
        if (at >= 0) return new(key, editions[at].Called, [.. editions.Take(at + 1)]);
        if (!DateOnly.TryParseExact(key, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) || day == DateOnly.MaxValue) throw new NotFound("such publication or day");
        return new(key, day.ToString("d MMMM yyyy", CultureInfo.InvariantCulture), [.. editions.Where(edition => DateOnly.FromDateTime(edition.At.ToLondon()) is var released && (endOfDay ? released <= day : released < day))]);
    }
}
