using Concord.Data;
using Concord.Shared;
using Microsoft.EntityFrameworkCore;

namespace Concord.Plans;

/// <summary>What the rest of the house may ask about plans and their actions.</summary>
public sealed class PlanRegister(ConcordDb db) : IScopeRegister
{
    public ScopeKind Kind => ScopeKind.Action;

    public async Task<string?> NameOfAsync(Guid id, CancellationToken cancel) =>
        await db.Actions.Where(action => action.Id == id).Select(action => action.Ref).SingleOrDefaultAsync(cancel);

    public async Task<IReadOnlyList<(Guid Id, string Name)>> AllAsync(CancellationToken cancel) =>
        [.. (await db.Actions.OrderBy(action => action.Ref).Select(action => new { action.Id, action.Ref }).ToListAsync(cancel)).Select(action => (action.Id, action.Ref))];
}
