using Concord.Data;
using Concord.People;
using Concord.Shared;
using Concord.Shared.Auditing;
using Microsoft.EntityFrameworkCore;

namespace Concord.Places.Registering;

public sealed class RenameBody(ConcordDb db, Access access, Audit audit)
{
    public sealed record Request(string Key, string Name, string ShortName, PartialDate On);

    public async Task RunAsync(Request request, Actor actor, CancellationToken cancel = default)
    {
        var body = (await db.Bodies.Include(row => row.Names).SingleOrDefaultAsync(row => row.Key == request.Key, cancel)).OrNotFound("such body");
        await access.DemandAsync(actor, Permission.EditBody, [Scope.Body(body.Id)], cancel);
        db.BodyNames.Add(body.Rename(request.Name.Trim(), request.ShortName.Trim(), request.On));
        audit.Record(actor, "Renamed body", "body", body.Id, $"from {request.On.Text}: {request.Name.Trim()}");
        await db.SaveChangesAsync(cancel);
    }
}
