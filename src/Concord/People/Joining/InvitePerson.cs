using System.Security.Cryptography;
using Concord.Data;
using Concord.People.Domain;
using Concord.Shared;
using Concord.Shared.Auditing;
using Concord.Shared.Post;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Concord.People.Joining;

/// <summary>Invites somebody by e-mail and names the role that waits for them.</summary>
public sealed class InvitePerson(ConcordDb db, Access access, Audit audit, Outbox outbox, ILookupNormalizer normalizer, IEnumerable<IScopeRegister> scopes, TimeProvider clock)
{
    public sealed record Request(string Email, string Name, Role Role, Scope Scope, DateOnly? Until, string Reason, Uri AcceptAt);

    public async Task<Guid> RunAsync(Request request, Actor actor, CancellationToken cancel = default)
    {
        await access.DemandAsync(actor, Permission.ManagePeople, [request.Scope], cancel);
        await scopes.DemandAsync(request.Scope, cancel);
        var token = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(32));
        var invitation = new Invitation(request.Email, request.Name, HashOf(token), clock.UtcNow(), request.Role, request.Scope, request.Until, request.Reason, actor.PersonId);
        var normalized = normalizer.NormalizeEmail(invitation.Email);
        RuleBroken.If(await db.Accounts.AnyAsync(account => account.NormalizedEmail == normalized, cancel),
            "This person already has an account: give them the role on their page", nameof(request.Email));
        RuleBroken.If(request.Until < clock.Today(), "A role must end after it begins", nameof(request.Until));
        db.Invitations.Add(invitation);
        outbox.Post(invitation.Email, Letter.Invitation(new PersonName(invitation.Name), new Uri($"{request.AcceptAt}{token}")));
        audit.Record(actor, "Invited a person", "invitation", invitation.Id, $"{request.Role} on {request.Scope.Kind} {request.Scope.Id}");
        await db.SaveChangesAsync(cancel);
        return invitation.Id;
    }

    public static byte[] HashOf(string token) => SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(token));
}
