using Concord.Data;
using Concord.Plans.Domain.Changing;
using Concord.Shared;
using Concord.Shared.Auditing;
using Microsoft.EntityFrameworkCore;

namespace Concord.Plans.Changing;

/// <summary>
/// Applies the approved changes whose day has come in London. Every change is a save of its own, under its version: of
/// several nodes one applies it, and asking again finds nothing left to do.
/// </summary>
public sealed class ApplyDueChanges(ConcordDb db, ApplyChange apply, Audit audit, TimeProvider clock)
{
    /// <returns>How many were applied.</returns>
    public async Task<int> RunAsync(CancellationToken cancel = default)
    {
        var today = clock.Today();
        var due = await db.ChangeRequests.Where(row => row.State == ChangeState.Approved && row.EffectiveOn <= today)
            .OrderBy(row => row.EffectiveOn).ThenBy(row => row.Id).Select(row => row.Id).ToListAsync(cancel);
        var (applied, faults) = (0, new List<Exception>());
        foreach (var id in due)
        {
            try
            {
                if (await ApplyAsync(id, today, cancel)) applied++;
            }
            catch (Exception fault) when (fault is not OperationCanceledException)
            {
                // One change's fault is not another's: it is told when all have had their turn.
                faults.Add(new InvalidOperationException($"Change {id}", fault));
            }
            db.ChangeTracker.Clear();
        }
        return faults.Count == 0 ? applied : throw new AggregateException("Some changes could not be applied; the others were", faults);
    }

    private async Task<bool> ApplyAsync(Guid id, DateOnly today, CancellationToken cancel)
    {
        try
        {
            if (await FindAsync(id, today, cancel) is not { } request) return false;
            await apply.RunAsync(request, "", Actor.Service, cancel);
            await db.SaveChangesAsync(cancel);
            return true;
        }
        catch (DbUpdateConcurrencyException)
        {
            return false;
        }
        catch (RuleBroken refusal)
        {
            await NoteAsync(id, today, refusal.Message, cancel);
            return false;
        }
    }

    // What stands in the way is said once, and stays until it is out of the way or the change is refused.
    private async Task NoteAsync(Guid id, DateOnly today, string why, CancellationToken cancel)
    {
        db.ChangeTracker.Clear();
        if (await FindAsync(id, today, cancel) is not { } request || request.Trouble == why) return;
        request.CouldNotBeApplied(why);
        audit.Record(Actor.Service, "Could not apply a change", "change", request.Id, Audit.Fingerprint(why));
        await db.SaveChangesAsync(cancel);
    }

    private async Task<ChangeRequest?> FindAsync(Guid id, DateOnly today, CancellationToken cancel) =>
        await db.ChangeRequests.SingleOrDefaultAsync(row => row.Id == id, cancel) is { } request && request.IsDue(today) ? request : null;
}
