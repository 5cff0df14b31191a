using Concord.Data;
using Concord.Shared;
using Microsoft.EntityFrameworkCore;

namespace Concord.Places;

/// <summary>What the rest of the house may ask about areas.</summary>
public sealed class AreaRegister(ConcordDb db) : IScopeRegister
{
    public sealed record Entry(Guid Id, string Code, string Name, bool IsIntegrationArea);

    public ScopeKind Kind => ScopeKind.Place;

    public async Task<IReadOnlyList<Entry>> AllAsync(CancellationToken cancel = default) =>
        await db.Areas.OrderBy(area => area.Name).Select(area => new Entry(area.Id, area.Code, area.Name, area.IsIntegrationArea)).ToListAsync(cancel);

    public async Task<string?> NameOfAsync(Guid id, CancellationToken cancel) =>
        await db.Areas.Where(area => area.Id == id).Select(area => area.Name).SingleOrDefaultAsync(cancel);

    async Task<IReadOnlyList<(Guid Id, string Name)>> IScopeRegister.AllAsync(CancellationToken cancel) =>
        [.. (await AllAsync(cancel)).Select(area => (area.Id, area.Name))];
}
