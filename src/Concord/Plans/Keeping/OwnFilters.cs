using Concord.Data;
using Concord.Plans.Domain;
using Concord.Shared;
using Microsoft.EntityFrameworkCore;

namespace Concord.Plans.Keeping;

/// <summary>Somebody's saved filters: another's are not there.</summary>
public static class OwnFilters
{
    public static IQueryable<SavedFilter> FiltersOf(this ConcordDb db, Actor actor) => db.SavedFilters.Where(filter => filter.PersonId == actor.PersonId);

    public static async Task<SavedFilter> FindOwnAsync(this ConcordDb db, Guid id, Actor actor, CancellationToken cancel) =>
        (await db.FiltersOf(actor).SingleOrDefaultAsync(filter => filter.Id == id, cancel)).OrNotFound("such filter");

    internal static async Task DemandNewNameAsync(this ConcordDb db, SavedFilter filter, CancellationToken cancel)
    {
        var names = await db.SavedFilters.Where(row => row.PersonId == filter.PersonId && row.Id != filter.Id).Select(row => row.Name).ToListAsync(cancel);
        RuleBroken.If(names.Contains(filter.Name, StringComparer.OrdinalIgnoreCase), $"You already have a filter called {filter.Name}", "name");
    }
}
