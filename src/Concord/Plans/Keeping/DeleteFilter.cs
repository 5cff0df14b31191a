using Concord.Data;
using Concord.Shared;
using Concord.Shared.Auditing;

namespace Concord.Plans.Keeping;

public sealed class DeleteFilter(ConcordDb db, Audit audit)
{
    public async Task RunAsync(Guid id, Actor actor, CancellationToken cancel = default)
    {
        var filter = await db.FindOwnAsync(id, actor, cancel);
        db.SavedFilters.Remove(filter);
        audit.Record(actor, "Deleted a filter", "filter", filter.Id);
        await db.SaveChangesAsync(cancel);
    }
}
