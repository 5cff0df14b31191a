using Concord.Data;
using Concord.People.Domain;
using Concord.Shared;
using Concord.Shared.Auditing;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Concord.People.Joining;

public sealed class AcceptInvitation(ConcordDb db, UserManager<Account> accounts, Audit audit, TimeProvider clock)
{
    /// <summary>The open invitation behind a link, or a refusal that does not say whether there ever was one.</summary>
    public async Task<Invitation> FindAsync(string token, CancellationToken cancel = default)
    {
        var hash = InvitePerson.HashOf(token);
        var invitation = await db.Invitations.SingleOrDefaultAsync(row => row.TokenHash == hash, cancel);
        RuleBroken.If(invitation is null || !invitation.OpenAt(clock.UtcNow()),
            "This invitation has expired or was already used. Ask the person who invited you for a new one");
        return invitation;
    }

    public async Task<Guid> RunAsync(string token, string password, CancellationToken cancel = default)
    {
        var invitation = await FindAsync(token, cancel);
        invitation.Accept(clock.UtcNow());
        var account = new Account { Name = invitation.Name, Email = invitation.Email, EmailConfirmed = true };
        db.RolesGiven.Add(new RoleGiven(account.Id, invitation.Role, new Scope(invitation.ScopeKind, invitation.ScopeId),
            clock.Today(), invitation.RoleUntil, invitation.Reason, invitation.InvitedBy));
        audit.Record(Actor.Person(account.Id), "Accepted an invitation", "invitation", invitation.Id);
        var made = await accounts.CreateAsync(account, password);
        RuleBroken.If(made.Errors.Any(error => error.Code is nameof(IdentityErrorDescriber.DuplicateEmail) or nameof(IdentityErrorDescriber.DuplicateUserName)),
            "There is already an account with this e-mail address: sign in with it");
        RuleBroken.If(!made.Succeeded, made.Errors.FirstOrDefault()?.Description ?? "", "password");
        return account.Id;
    }
}
