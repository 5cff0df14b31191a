using Concord.Data;
using Concord.Shared;
using Concord.Shared.Auditing;
using Concord.Shared.Post;
using Microsoft.EntityFrameworkCore;

namespace Concord.People.Messages;

/// <summary>Has a message that failed sent after all, once what was wrong is mended.</summary>
public sealed class RetryMessage(ConcordDb db, Access access, Audit audit, TimeProvider clock)
{
    public async Task RunAsync(Guid id, Actor actor, CancellationToken cancel = default)
    {
        await access.DemandAsync(actor, Permission.RunService, [Scope.Programme], cancel);
        var message = (await db.OutboxMessages.SingleOrDefaultAsync(row => row.Id == id, cancel)).OrNotFound("such message");
        message.TryAgain(clock.UtcNow());
        audit.Record(actor, "Had a message tried again", "message", id, message.Template);
        await db.SaveChangesAsync(cancel);
    }
}
