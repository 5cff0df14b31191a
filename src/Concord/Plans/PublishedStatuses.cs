using Concord.Data;
using Concord.Plans.Editing;
using Concord.Shared;
using Microsoft.EntityFrameworkCore;

namespace Concord.Plans;

/// <summary>Takes over what a published round says of the plan's actions. The caller saves.</summary>
public sealed class PublishedStatuses(ConcordDb db, TimeProvider clock)
{
    public sealed record Said(Guid ActionId, ActionStatus Status, string PublicLine, DateOnly On);

    /// <summary>Sets each action's status, with a line of its public history that names the publication.</summary>
    public async Task TakeAsync(IReadOnlyCollection<Said> all, string publication, Actor actor, CancellationToken cancel = default)
    {
        var said = all.ToDictionary(each => each.ActionId);
        var actions = await db.Actions.Include(action => action.Changes).Where(action => said.Keys.Contains(action.Id)).ToListAsync(cancel);
        foreach (var action in actions)
        {
            // It was withdrawn or replaced since the round was frozen: that stands.
            if (action.IsEnded) continue;
            var (before, now) = (action.Status, said[action.Id]);
            if (before == now.Status && action.StatusNote == now.PublicLine && action.StatusOn == now.On) continue;
            RuleBroken.If(now.Status == ActionStatus.Complete && action.DoneMeans.Length == 0, $"{action.Ref} is published as complete, and its completion test was taken away since: say again what done means, or hold its line");
            action.Report(now.Status, now.PublicLine, now.On);
            db.Remember(action, publication, now.PublicLine, before.InWords(), now.Status.InWords(), actor, clock.UtcNow());
        }
    }
}
