using Concord.People.Domain;
using Concord.Shared;
using Concord.Shared.Auditing;
using Microsoft.AspNetCore.Identity;

namespace Concord.People.SigningIn;

/// <summary>Setting up an authenticator app, with ten single-use recovery codes for the day the phone is lost.</summary>
public sealed class SecondFactor(UserManager<Account> accounts, Audit audit, TimeProvider clock)
{
    public sealed record Offer(string Key, string Address);

    public async Task<Offer> BeginAsync(Account account)
    {
        if (account.AuthenticatorKey is null) Saved(await accounts.ResetAuthenticatorKeyAsync(account));
        var key = account.AuthenticatorKey!;
        return new(key, $"otpauth://totp/Concord:{Uri.EscapeDataString(account.Email)}?secret={key}&issuer=Concord&digits=6");
    }

    public async Task<IReadOnlyList<string>> ConfirmAsync(Account account, string code)
    {
        var typed = code.Replace(" ", "", StringComparison.Ordinal);
        var step = Authenticator.StepOf(account.AuthenticatorKey, typed, clock.UtcNow());
        RuleBroken.If(step is null, "The code is not right. Check that your phone's clock is set automatically and type the newest code", "code");
        account.LastAuthenticatorStep = step;
        audit.Record(Actor.Person(account.Id), "Set up a second factor", "person", account.Id);
        Saved(await accounts.SetTwoFactorEnabledAsync(account, true));
        return [.. (await accounts.GenerateNewTwoFactorRecoveryCodesAsync(account, 10))!];
    }

    private static void Saved(IdentityResult done) =>
        RuleBroken.If(!done.Succeeded, "Your account changed while you set this up: sign in again and begin anew");
}
