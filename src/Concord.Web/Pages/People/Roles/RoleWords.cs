using Concord.Data;
using Concord.People.Domain;
using Concord.Shared;
using Microsoft.EntityFrameworkCore;

namespace Concord.Web.Pages.People;

/// <summary>A person's roles in words: what, where, until when, why.</summary>
public sealed class RoleWords(ConcordDb db, IEnumerable<IScopeRegister> scopes, TimeProvider clock)
{
    public sealed record Line(Guid Id, Role Role, string Where, DateOnly From, DateOnly? Until, string Reason, bool Holds, string? EndReason);

    public async Task<IReadOnlyList<Line>> OfAsync(Guid personId, CancellationToken cancel)
    {
        var lines = new List<Line>();
        var given = await db.RolesGiven.AsNoTracking().Where(role => role.PersonId == personId).OrderBy(role => role.From).ToListAsync(cancel);
        foreach (var role in given)
            lines.Add(new(role.Id, role.Role, await WhereAsync(new(role.ScopeKind, role.ScopeId), cancel), role.From, role.Until, role.Reason, role.HoldsOn(clock.Today()), role.EndReason));
        return [.. lines.OrderByDescending(line => line.Holds)];
    }

    public async Task<string> WhereAsync(Scope scope, CancellationToken cancel) => scope.Id is { } id
        ? await scopes.Single(register => register.Kind == scope.Kind).NameOfAsync(id, cancel) ?? "something that is gone"
        : "the whole programme";

    /// <summary>Everything a role can reach, for one list: "Body:…" and its name.</summary>
    public async Task<IReadOnlyList<(string Value, string Name)>> ChoicesAsync(CancellationToken cancel)
    {
        var choices = new List<(string, string)> { ("Programme", "The whole programme") };
        foreach (var register in scopes)
            foreach (var (id, name) in await register.AllAsync(cancel))
                choices.Add(($"{register.Kind}:{id}", $"{(register.Kind == ScopeKind.Body ? "Body" : register.Kind.ToString())}: {name}"));
        return choices;
    }

    public static Scope Parse(string value)
    {
        var parts = value.Split(':');
        RuleBroken.If(!Enum.TryParse<ScopeKind>(parts[0], out var kind) || (kind != ScopeKind.Programme && (parts.Length != 2 || !Guid.TryParse(parts[1], out _))),
            "Choose what the role reaches", "scope");
        return new Scope(kind, kind == ScopeKind.Programme ? null : Guid.Parse(parts[1]));
    }
}
