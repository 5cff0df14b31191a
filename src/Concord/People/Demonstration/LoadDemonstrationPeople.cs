using Concord.Data;
using Concord.People.Domain;
using Concord.Shared;
using Concord.Shared.Auditing;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Concord.People.Demonstration;

/// <summary>Plainly labelled people, at least one for each role. They exist in the demonstration only.</summary>
public sealed class LoadDemonstrationPeople(ConcordDb db, IEnumerable<IScopeRegister> scopes, IPasswordHasher<Account> hasher, Audit audit, TimeProvider clock)
{
    public const string Password = "three demonstration words";

    public sealed record Person(string Email, string Name, Role Role, ScopeKind Reach, string? Where, string CanDo);

    public static readonly IReadOnlyList<Person> All =
    [
        Of("secretariat", "Demo Secretariat", Role.Secretariat, ScopeKind.Programme, null, "runs the open round: its board shows who is late; closes, freezes and prepares publications, edits every action, invites people"),
        Of("coordinator", "Demo Coordinator", Role.BodyCoordinator, ScopeKind.Body, "Home Office", "writes and submits the Home Office's returns: in the open round some are in draft and one was declined"),
        Of("owner", "Demo Owner", Role.Owner, ScopeKind.Action, "ICAP-1.04", "writes the return on one action, ICAP-1.04: nobody has touched it yet"),
        Of("contributor", "Demo Contributor", Role.Contributor, ScopeKind.Body, "Department for Education", "helps to write the Department for Education's returns: one was handed over"),
        Of("departments", "Demo Other Departments", Role.BodyCoordinator, ScopeKind.Programme, null, "stands for the coordinators of all other departments: writes and submits any return"),
        Of("certifier", "Demo Certifier", Role.Certifier, ScopeKind.Body, "Home Office", "clears the Home Office's returns: some wait in the open round"),
        Of("second-certifier", "Demo Second Certifier", Role.Certifier, ScopeKind.Programme, null, "clears the other departments' returns: one waits in the open round"),
        Of("moderator", "Demo Moderator", Role.Moderator, ScopeKind.Programme, null, "challenges and rates what was cleared, once the open round is closed for returns"),
        Of("publisher", "Demo Publisher", Role.Publisher, ScopeKind.Programme, null, "releases what the secretariat prepares from a round; four rounds are out"),
        Of("deputy", "Demo Deputy Director", Role.Reader, ScopeKind.Programme, null, "hears of three departments' returns that are overdue, and reads them"),
        Of("senior", "Demo Senior Owner", Role.Reader, ScopeKind.Programme, null, "hears of those that stay overdue, and reads the pack"),
        Of("area", "Demo Area Lead", Role.Reader, ScopeKind.Place, "Walsall", "reads what concerns Walsall"),
        Of("auditor", "Demo Auditor", Role.Auditor, ScopeKind.Programme, null, "reads the audit trail"),
        Of("admin", "Demo Administrator", Role.ServiceAdmin, ScopeKind.Programme, null, "runs accounts and the outbox"),
    ];

    private static Person Of(string who, string name, Role role, ScopeKind reach, string? where, string canDo) =>
        new($"{who}@demonstration.example", name, role, reach, where, canDo);

    public async Task RunAsync(CancellationToken cancel = default)
    {
        if (await db.Accounts.AnyAsync(cancel)) return;
        var hash = hasher.HashPassword(new Account(), Password);
        foreach (var person in All)
        {
            var account = new Account
            {
                Name = person.Name, Email = person.Email, NormalizedEmail = person.Email.ToUpperInvariant(), EmailConfirmed = true,
                PasswordHash = hash, SecurityStamp = Guid.NewGuid().ToString("N"), IsDemonstration = true,
            };
            db.Accounts.Add(account);
            db.RolesGiven.Add(new RoleGiven(account.Id, person.Role, await ScopeOfAsync(person, cancel), clock.Today().AddYears(-2), null, "Part of the demonstration", null));
        }
        audit.Record(Actor.Service, "Loaded demonstration people", "people", null, $"{All.Count} people");
        await db.SaveChangesAsync(cancel);
    }

    private async Task<Scope> ScopeOfAsync(Person person, CancellationToken cancel)
    {
        if (person.Reach == ScopeKind.Programme) return Scope.Programme;
        var things = await scopes.Single(register => register.Kind == person.Reach).AllAsync(cancel);
        return new Scope(person.Reach, things.Single(thing => thing.Name == person.Where).Id);
    }
}
