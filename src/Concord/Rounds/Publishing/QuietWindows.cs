using Concord.Data;
using Concord.Rounds.Data;
using Concord.Rounds.Domain;
using Concord.Rounds.Freezing;
using Microsoft.EntityFrameworkCore;

namespace Concord.Rounds.Publishing;

/// <summary>Which pre-election periods hold lines of a round on a day: the whole programme's, and those of bodies that lead an action.</summary>
internal static class QuietWindows
{
    /// <param name="going">The actions whose lines would go out.</param>
    public static async Task<IReadOnlyList<QuietWindow>> QuietWindowsAsync(this ConcordDb db, Guid roundId, IReadOnlyCollection<Guid> going, DateOnly day, CancellationToken cancel)
    {
        var whole = await db.PreElectionAsync(day, cancel) is { } found ? new QuietWindow(found, []) : null;
        var own = await db.QuietPeriods.AsNoTracking().Where(row => row.Kind == QuietPeriodKind.PreElection && row.BodyId != null && row.From <= day && row.To >= day).OrderBy(row => row.To).ThenBy(row => row.Name).ToListAsync(cancel);
        var lines = own.Count == 0 ? [] : await db.SnapshotLines.AsNoTracking().Where(line => line.RoundId == roundId && going.Contains(line.ActionId)).OrderBy(line => line.Order).Select(line => line.Content).ToListAsync(cancel);
        var frozen = lines.ConvertAll(FrozenAction.FromJson);
        var councils = own.Select(period => new QuietWindow(period, [.. frozen.Where(action => IsLedBy(action, period.BodyId)).Select(action => action.Ref)]));
        return [.. new[] { whole }.OfType<QuietWindow>(), .. councils.Where(window => !window.IsWhole)];
    }

    private static bool IsLedBy(FrozenAction action, Guid? body) => action.Returns.Any(each => each.BodyId == body && each.Part is ReturnPart.Accountable or ReturnPart.Joint);
}
