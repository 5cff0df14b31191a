using Concord.Data;
using Concord.Plans;
using Concord.Rounds.Domain;
using Concord.Rounds.Picturing;
using Concord.Web.Layout.Charts;
using Concord.Web.Layout.Charts.Bands;
using Microsoft.EntityFrameworkCore;

namespace Concord.Web.Pages.Rounds.Picturing;

/// <summary>The rounds of a plan as bands: one picture of statuses, and one of ratings for each scale that was used.</summary>
public static class OverTimeBands
{
    public const string ScaleChanged = "The scale changed here: ratings before and after are not compared.";

    // As on every other picture of shares, and so dark that white is legible on each of them.
    private static readonly Dictionary<string, string> Tones = new(StringComparer.Ordinal)
    {
        ["green"] = "#14663c", ["lime"] = "#53650b", ["amber"] = "#a05f00", ["orange"] = "#b34a10", ["red"] = "#c23b31", ["blue"] = "#2f75a8", ["grey"] = "#71667a",
    };

    private static readonly Dictionary<ActionStatus, string> Colours = new()
    {
        [ActionStatus.NotReported] = "#736a77", [ActionStatus.NotStarted] = "#71667a", [ActionStatus.OnTrack] = "#1b7f74", [ActionStatus.AtRisk] = Tones["amber"], [ActionStatus.OffTrack] = Tones["red"], [ActionStatus.Complete] = Tones["green"],
        [ActionStatus.OngoingActive] = Tones["blue"], [ActionStatus.Paused] = "#7a5f9e", [ActionStatus.AwaitingVehicle] = "#7d5f26", [ActionStatus.Superseded] = "#5b5260", [ActionStatus.Withdrawn] = "#332c37",
    };

    public static Bands Statuses(IReadOnlyList<StatusOverTime.Round> rounds, bool isPublic)
    {
        var kinds = StatusBar.Order.Where(status => rounds.Any(round => round.Statuses.ContainsKey(status))).Select(status => new BandKind(status.Slug(), status.InWords(), Colours[status])).ToList();
        return new("Where the actions stood", isPublic ? "As each round was published; a corrected line counts as corrected" : "As each round was frozen", kinds,
            [.. rounds.Select(round => new Band(round.Name, round.Statuses.ToDictionary(count => count.Key.Slug(), count => count.Value)))]);
    }

    /// <summary>A part for each run of rounds that were rated on the same scale.</summary>
    public static async Task<IReadOnlyList<Bands>> RatingsAsync(ConcordDb db, IReadOnlyList<StatusOverTime.Round> rounds, CancellationToken cancel)
    {
        var scales = await db.ConfidenceScales.AsNoTracking().ToDictionaryAsync(scale => scale.Id, cancel);
        var runs = new List<List<StatusOverTime.Round>>();
        foreach (var round in rounds.Where(round => round.Ratings.Count > 0))
            if (runs.Count > 0 && runs[^1][0].ScaleId == round.ScaleId) runs[^1].Add(round);
            else runs.Add([round]);
        return [.. runs.Select(run => Part(run, scales[run[0].ScaleId]))];
    }

    private static Bands Part(List<StatusOverTime.Round> run, ConfidenceScale scale) => new($"Ratings: {scale.Name}", "The rating that counts: the moderated one where there is one",
        [.. scale.Points.Select(point => new BandKind(point.Key, point.Label, Tones.GetValueOrDefault(point.Tone, "#4b4450")))], [.. run.Select(round => new Band(round.Name, round.Ratings))]);
}
