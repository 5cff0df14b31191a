using Concord.Data;
using Concord.People;
using Concord.Places.Domain;
using Concord.Shared;
using Concord.Shared.Auditing;
using Microsoft.EntityFrameworkCore;

namespace Concord.Places.Registering;

/// <summary>Merge, split or transfer. A merge or a split closes the body; a transfer of a function leaves it open.</summary>
public sealed class SucceedBody(ConcordDb db, Access access, Audit audit)
{
    public sealed record Request(string FromKey, string ToKey, SuccessionKind Kind, PartialDate On, string Note);

    public async Task RunAsync(Request request, Actor actor, CancellationToken cancel = default)
    {
        var from = await FindAsync(request.FromKey, cancel);
        await access.DemandAsync(actor, Permission.EditBody, [Scope.Body(from.Id)], cancel);
        var to = await FindAsync(request.ToKey, cancel);
        db.Successions.Add(new Succession(from, to, request.Kind, request.On, request.Note.Trim()));
        if (request.Kind != SuccessionKind.Transfer && from.ClosedOn is null) from.Close(request.On);
        audit.Record(actor, $"Recorded {request.Kind.ToString().ToLowerInvariant()} of body", "body", from.Id, $"to {to.Key} on {request.On.Text}");
        await db.SaveChangesAsync(cancel);
    }

    private async Task<Body> FindAsync(string key, CancellationToken cancel) =>
        (await db.Bodies.Include(row => row.Names).SingleOrDefaultAsync(row => row.Key == key, cancel)).OrNotFound($"body at {key}");
}
