using Concord.Data;
using Concord.People;
using Concord.Shared;
using Concord.Shared.Auditing;

namespace Concord.Rounds.Returning;

/// <summary>Hands a return to a named person, who may then write it, or takes it out of their hands.</summary>
public sealed class AssignReturn(ConcordDb db, ReturnDesk desk, RoleHolders people, NextStep next, Audit audit, TimeProvider clock)
{
    public async Task RunAsync(Guid returnId, Guid? person, Actor actor, CancellationToken cancel = default)
    {
        var open = await desk.OpenAsync(returnId, actor, Permission.SubmitReturn, cancel);
        var holder = person is { } id ? (await people.TheseAsync([id], cancel)).SingleOrDefault() : null;
        RuleBroken.If(person is not null && holder is null, "Choose somebody who can sign in", "person");
        db.ReturnSteps.Add(open.Return.Assign(person, holder?.Name ?? "", actor, clock.UtcNow()));
        if (holder is not null && holder.Id != actor.PersonId) await next.TakeOverAsync(open.Return, holder.Id, open.Round, cancel);
        audit.Record(actor, "Handed return over", "return", open.Return.Id, person?.ToString() ?? "to nobody");
        await db.SaveChangesAsync(cancel);
    }
}
