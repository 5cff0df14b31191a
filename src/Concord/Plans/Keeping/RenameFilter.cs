using Concord.Data;
using Concord.Shared;
using Concord.Shared.Auditing;

namespace Concord.Plans.Keeping;

public sealed class RenameFilter(ConcordDb db, Audit audit)
{
    public async Task RunAsync(Guid id, string name, Actor actor, CancellationToken cancel = default)
    {
        var filter = await db.FindOwnAsync(id, actor, cancel);
        filter.Rename(name);
        await db.DemandNewNameAsync(filter, cancel);
        audit.Record(actor, "Renamed a filter", "filter", filter.Id, Audit.Fingerprint(filter.Name));
        await db.SaveChangesAsync(cancel);
    }
}
