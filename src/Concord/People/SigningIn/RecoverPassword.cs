using Concord.Data;
using Concord.People.Domain;
using Concord.Shared;
using Concord.Shared.Auditing;
using Concord.Shared.Post;
using Microsoft.AspNetCore.Identity;

namespace Concord.People.SigningIn;

/// <summary>A link by e-mail to choose a new password. Asking answers the same whether or not there is an account.</summary>
public sealed class RecoverPassword(ConcordDb db, UserManager<Account> accounts, Audit audit, Outbox outbox)
{
    public async Task AskAsync(string email, Func<Guid, string, Uri> link, CancellationToken cancel = default)
    {
        var account = await accounts.FindByEmailAsync(email.Trim());
        if (account is null or { DisabledAt: not null }) return;
        var token = await accounts.GeneratePasswordResetTokenAsync(account);
        outbox.Post(account.Email, Letter.PasswordRecovery(link(account.Id, token)));
        audit.Record(Actor.Visitor, "Asked for a new password", "person", account.Id);
        await db.SaveChangesAsync(cancel);
    }

    public async Task ChooseAsync(Guid personId, string token, string password, CancellationToken cancel = default)
    {
        const string spent = "This link has expired or was already used. Ask for a new one";
        var account = await accounts.FindByIdAsync(personId.ToString());
        RuleBroken.If(account is null || account.DisabledAt is not null, spent);
        audit.Record(Actor.Person(account.Id), "Chose a new password", "person", account.Id, "by e-mail link");
        var done = await accounts.ResetPasswordAsync(account, token, password);
        if (done.Succeeded)
        {
            await accounts.SetLockoutEndDateAsync(account, null);
            return;
        }
        db.ChangeTracker.Clear();
        var invalidToken = done.Errors.Any(error => error.Code == nameof(IdentityErrorDescriber.InvalidToken));
        throw new RuleBroken(invalidToken ? spent : done.Errors.First().Description, invalidToken ? null : "password");
    }
}
