using Concord.Data;
using Concord.People;
using Concord.Places.Domain;
using Concord.Shared;
using Concord.Shared.Auditing;
using Microsoft.EntityFrameworkCore;

namespace Concord.Places.Registering;

public sealed class RegisterBody(ConcordDb db, Access access, Audit audit)
{
    public sealed record Request(string Key, string Kind, string Name, string ShortName, PartialDate? From);

    public async Task<Guid> RunAsync(Request request, Actor actor, CancellationToken cancel = default)
    {
        await access.DemandAsync(actor, Permission.EditBody, [Scope.Programme], cancel);
        RuleBroken.If(await db.Bodies.AnyAsync(body => body.Key == request.Key, cancel),
            $"There is already a body at the address {request.Key}", nameof(request.Key));
        var body = new Body(request.Key, request.Kind, request.Name.Trim(), request.ShortName.Trim(), request.From);
        db.Bodies.Add(body);
        audit.Record(actor, "Registered body", "body", body.Id, request.Key);
        await db.SaveChangesAsync(cancel);
        return body.Id;
    }
}
