using Concord.Data;
using Concord.People.Domain;
using Concord.Shared;
using Microsoft.EntityFrameworkCore;

namespace Concord.People;

/// <summary>Answers "who may do this, here?": whom to write to.</summary>
public sealed class RoleHolders(ConcordDb db, TimeProvider clock)
{
    public sealed record Holder(Guid Id, string Name, string Email);

    /// <summary>One grant of a permission: the person and what it reaches.</summary>
    public sealed record Held(Holder Person, Role Role, Scope Reach);

    /// <summary>Everybody who holds the permission today, each with what it reaches.</summary>
    public async Task<IReadOnlyList<Held>> AllAsync(Permission permission, CancellationToken cancel = default)
    {
        var today = clock.Today();
        var roles = RolePermissions.Table.Where(each => each.Value.Contains(permission)).Select(each => each.Key).ToList();
        var rows = await db.RolesGiven.AsNoTracking()
            .Where(given => roles.Contains(given.Role) && given.EndedAt == null && given.From <= today && (given.Until == null || given.Until >= today))
            .Join(db.Accounts.Where(account => account.DisabledAt == null), given => given.PersonId, account => account.Id, (given, account) => new { given.Role, given.ScopeKind, given.ScopeId, account.Id, account.Name, account.Email })
            .OrderBy(row => row.Name).ToListAsync(cancel);
        return [.. rows.Select(row => new Held(new(row.Id, row.Name, row.Email), row.Role, new(row.ScopeKind, row.ScopeId)))];
    }

    public async Task<IReadOnlyList<Holder>> TheseAsync(IReadOnlyCollection<Guid> people, CancellationToken cancel = default) =>
        await db.Accounts.AsNoTracking().Where(account => people.Contains(account.Id) && account.DisabledAt == null)
            .OrderBy(account => account.Name).Select(account => new Holder(account.Id, account.Name, account.Email)).ToListAsync(cancel);

    /// <summary>What people are called, those who have left too: a name stays in history.</summary>
    public async Task<IReadOnlyDictionary<Guid, string>> NamesAsync(IReadOnlyCollection<Guid> people, CancellationToken cancel = default) =>
        await db.Accounts.AsNoTracking().Where(account => people.Contains(account.Id)).ToDictionaryAsync(account => account.Id, account => account.Name, cancel);

    /// <summary>Everybody who can sign in, to choose somebody from.</summary>
    public async Task<IReadOnlyList<Holder>> EverybodyAsync(CancellationToken cancel = default) =>
        await db.Accounts.AsNoTracking().Where(account => account.DisabledAt == null)
            .OrderBy(account => account.Name).Select(account => new Holder(account.Id, account.Name, account.Email)).ToListAsync(cancel);
}
