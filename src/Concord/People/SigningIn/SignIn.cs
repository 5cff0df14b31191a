using Concord.Data;
using Concord.People.Domain;
using Concord.Shared;
using Concord.Shared.Auditing;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Concord.People.SigningIn;

public enum SignInOutcome { Refused, SecondFactorNeeded, SetUpSecondFactor, SignedIn }

/// <summary>
/// Password, then authenticator code. A wrong address, a wrong password, a locked and a disabled
/// account all answer alike and take as long.
/// </summary>
public sealed class SignIn(ConcordDb db, UserManager<Account> accounts, Access access, Audit audit, TimeProvider clock)
{
    public const string Refusal = "The e-mail address or password is not right, or the account is locked for 15 minutes after too many tries";

    public sealed record Result(SignInOutcome Outcome, Account? Account);

    private static readonly string Decoy = new PasswordHasher<Account>().HashPassword(new Account(), Guid.NewGuid().ToString());

    public async Task<Result> CheckPasswordAsync(string email, string password, CancellationToken cancel = default)
    {
        var account = await accounts.FindByEmailAsync(email.Trim());
        if (account is null || account.DisabledAt is not null || await accounts.IsLockedOutAsync(account))
        {
            accounts.PasswordHasher.VerifyHashedPassword(account ?? new Account(), account?.PasswordHash ?? Decoy, password);
            return new(SignInOutcome.Refused, null);
        }
        if (!await accounts.CheckPasswordAsync(account, password))
        {
            audit.Record(Actor.Visitor, "Failed to sign in", "person", account.Id);
            await accounts.AccessFailedAsync(account);
            return new(SignInOutcome.Refused, null);
        }
        // Wrong codes go on counting: who knows the password must not guess codes for ever by typing it between them.
        if (account.TwoFactorEnabled) return new(SignInOutcome.SecondFactorNeeded, account);
        await accounts.ResetAccessFailedCountAsync(account);
        return new(await NeedsSecondFactorAsync(account, cancel) ? SignInOutcome.SetUpSecondFactor : SignInOutcome.SignedIn, account);
    }

    /// <summary>Everybody with a role that may change or see more than the public is staff, and staff use a second factor.</summary>
    public async Task<bool> NeedsSecondFactorAsync(Account account, CancellationToken cancel = default) =>
        !account.IsDemonstration && (await access.RolesOfAsync(account.Id, cancel)).Any(given => RolePermissions.Table[given.Role].Count > 0);

    public async Task<bool> CheckCodeAsync(Account account, string code, CancellationToken cancel = default)
    {
        var typed = code.Replace(" ", "", StringComparison.Ordinal).Replace("-", "", StringComparison.Ordinal);
        if (await accounts.IsLockedOutAsync(account)) return false;
        var good = Authenticator.StepOf(account.AuthenticatorKey, typed, clock.UtcNow()) is { } step
            ? await SpendAsync(account, step, cancel)
            : (await accounts.RedeemTwoFactorRecoveryCodeAsync(account, code.Trim())).Succeeded;
        if (!good)
        {
            audit.Record(Actor.Visitor, "Failed at the second factor", "person", account.Id);
            await accounts.AccessFailedAsync(account);
            return false;
        }
        await accounts.ResetAccessFailedCountAsync(account);
        return true;
    }

    // One conditional update: of two who use the same code at once, one comes in.
    private async Task<bool> SpendAsync(Account account, long step, CancellationToken cancel)
    {
        var spent = await db.Accounts.Where(row => row.Id == account.Id && (row.LastAuthenticatorStep == null || row.LastAuthenticatorStep < step))
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.LastAuthenticatorStep, step), cancel);
        if (spent == 0) return false;
        account.LastAuthenticatorStep = step;
        return true;
    }

    public async Task<Session> BeginAsync(Account account, string how, CancellationToken cancel = default)
    {
        var session = new Session { AccountId = account.Id, SecurityStamp = account.SecurityStamp, BeganAt = clock.UtcNow() };
        db.Sessions.Add(session);
        audit.Record(Actor.Person(account.Id), "Signed in", "person", account.Id, how);
        await db.SaveChangesAsync(cancel);
        return session;
    }

    public async Task EndAsync(Guid sessionId, Actor actor, CancellationToken cancel = default)
    {
        if (await db.Sessions.FindAsync([sessionId], cancel) is not { EndedAt: null } session) return;
        session.EndedAt = clock.UtcNow();
        audit.Record(actor, "Signed out", "person", session.AccountId);
        await db.SaveChangesAsync(cancel);
    }

    /// <summary>The account behind a session that still stands, or nothing.</summary>
    public async Task<Account?> StandingAsync(Guid sessionId, CancellationToken cancel = default)
    {
        var oldest = clock.UtcNow() - Session.Lasts;
        return await (from session in db.Sessions
                      join account in db.Accounts on session.AccountId equals account.Id
                      where session.Id == sessionId && session.EndedAt == null && session.BeganAt > oldest
                          && session.SecurityStamp == account.SecurityStamp && account.DisabledAt == null
                      select account).AsNoTracking().SingleOrDefaultAsync(cancel);
    }
}
