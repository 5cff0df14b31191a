using Concord.Data;
using Concord.Places;
using Concord.Rounds.Domain;
using Concord.Rounds.Freezing;
using Microsoft.EntityFrameworkCore;

namespace Concord.Rounds.Publishing;

/// <summary>Which pre-election periods hold lines of a round today: the whole programme's, and those of bodies that lead an action.</summary>
public sealed class QuietWindows(ConcordDb db, QuietDays quiet)
{
    /// <param name="going">The actions whose lines would go out.</param>
    public async Task<IReadOnlyList<QuietWindow>> OfAsync(Guid roundId, IReadOnlyCollection<Guid> going, CancellationToken cancel = default)
    {
        // Who leads is only asked for where a body keeps a period today.
        var own = (await quiet.TodayAsync(cancel)).Any(period => period is { Kind: QuietPeriodKind.PreElection, BodyId: not null });
        var lines = !own ? [] : await db.SnapshotLines.AsNoTracking().Where(line => line.RoundId == roundId && going.Contains(line.ActionId)).OrderBy(line => line.Order).Select(line => line.Content).ToListAsync(cancel);
        var frozen = lines.ConvertAll(FrozenAction.FromJson);
        var periods = await quiet.PreElectionAsync(frozen.SelectMany(Leading), cancel);
        return [.. periods.Where(period => period.BodyId is null).Take(1).Select(period => new QuietWindow(period, [])),
            .. periods.Where(period => period.BodyId is not null).Select(period => new QuietWindow(period, [.. frozen.Where(action => Leading(action).Contains(period.BodyId!.Value)).Select(action => action.Ref)]))];
    }

    private static IEnumerable<Guid> Leading(FrozenAction action) => action.Returns.Where(each => each.Part is ReturnPart.Accountable or ReturnPart.Joint).Select(each => each.BodyId);
}
