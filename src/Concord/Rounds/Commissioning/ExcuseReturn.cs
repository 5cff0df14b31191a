using Concord.Data;
using Concord.People;
using Concord.Rounds.Data;
using Concord.Shared;
using Concord.Shared.Auditing;

namespace Concord.Rounds.Commissioning;

/// <summary>Stops asking for one return, for a reason.</summary>
public sealed class ExcuseReturn(ConcordDb db, Access access, Audit audit, TimeProvider clock)
{
    public async Task RunAsync(Guid returnId, Guid version, string reason, Actor actor, CancellationToken cancel = default)
    {
        await access.DemandAsync(actor, Permission.RunRound, [Scope.Programme], cancel);
        var each = await db.FindReturnAsync(returnId, cancel);
        RuleBroken.If(each.Version != version, "This return changed while you were reading it: read it again before you excuse it");
        db.ReturnSteps.Add(each.Excuse(reason, actor, clock.UtcNow()));
        audit.Record(actor, "Excused return", "return", each.Id);
        await db.SaveChangesAsync(cancel);
    }
}
