using Concord.Data;
using Concord.Plans.Domain;
using Concord.Shared;
using Concord.Shared.Auditing;
using Microsoft.EntityFrameworkCore;

namespace Concord.Plans.Keeping;

/// <summary>Names a filter, for the one who names it.</summary>
public sealed class SaveFilter(ConcordDb db, Audit audit, TimeProvider clock)
{
    public sealed record Request(string? Plan, string Query, string Name);

    public async Task<Guid> RunAsync(Request request, Actor actor, CancellationToken cancel = default)
    {
        var person = actor.PersonId ?? throw new NotFound("such person");
        var filter = new SavedFilter(person, request.Name, request.Plan, request.Query, clock.UtcNow());
        RuleBroken.If(await db.SavedFilters.CountAsync(row => row.PersonId == person, cancel) >= SavedFilter.Most, $"You have {SavedFilter.Most} filters: delete one first", "name");
        await db.DemandNewNameAsync(filter, cancel);
        db.SavedFilters.Add(filter);
        audit.Record(actor, "Saved a filter", "filter", filter.Id, Audit.Fingerprint(filter.Name + filter.Query));
        await db.SaveChangesAsync(cancel);
        return filter.Id;
    }
}
