using Concord.Data;
using Concord.Plans.Domain;
using Concord.Plans.Domain.Changing;
using Concord.Shared;
using Microsoft.EntityFrameworkCore;

namespace Concord.Plans.Changing;

/// <summary>The action that a change is about, and the others that it concerns, as they stand.</summary>
internal sealed record ChangeSubjects(PlanAction Action, IReadOnlyList<PlanAction> Others)
{
    /// <summary>The bodies that lead what would change, or would from then on.</summary>
    public IEnumerable<Guid> Bodies(ProposedChange change) => [.. Action.LeadingBodies(), .. Others.SelectMany(other => other.LeadingBodies()), .. change is LeadTransfer transfer ? [transfer.BodyId] : Array.Empty<Guid>()];

    public PlanAction Other(Guid id) => Others.Single(other => other.Id == id);

    public static async Task<ChangeSubjects> FindAsync(ConcordDb db, Guid actionId, ProposedChange change, CancellationToken cancel)
    {
        var all = await db.Actions.Include(action => action.Leads).Include(action => action.Changes).Include(action => action.Milestones).AsSplitQuery()
            .Where(action => action.Id == actionId || change.Others.Contains(action.Id)).OrderBy(action => action.Ref).ToListAsync(cancel);
        return new(all.Find(action => action.Id == actionId).OrNotFound("such action"), [.. all.Where(action => action.Id != actionId || change.Others.Contains(actionId))]);
    }
}
