using Concord.People.Domain;
using Concord.People.SigningIn;
using Concord.Shared;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Concord.Tests.People.SigningIn;

public sealed class SecondFactorTests : ProgrammeTest
{
    private GivenPerson staff = null!;
    private string key = "";
    private IReadOnlyList<string> recovery = [];

    protected override async Task BeginAsync() => staff = await Given.Person(Role.Secretariat);

    [Fact]
    public async Task The_key_is_offered_as_an_address_that_an_app_reads()
    {
        var offer = await WithAccount((scope, account) => scope.GetRequiredService<SecondFactor>().BeginAsync(account));
        Assert.Equal($"otpauth://totp/Concord:{Uri.EscapeDataString(staff.Email)}?secret={offer.Key}&issuer=Concord&digits=6", offer.Address);
        Assert.Equal(offer, await WithAccount((scope, account) => scope.GetRequiredService<SecondFactor>().BeginAsync(account)));
    }

    [Fact]
    public async Task A_second_factor_is_set_up_with_a_code_and_gives_ten_recovery_codes()
    {
        await SetUp();
        Assert.Equal(10, recovery.Distinct().Count());
        var kept = await Kept();
        Assert.True(kept.TwoFactorEnabled);
        Assert.All(recovery, code => Assert.DoesNotContain(code, kept.RecoveryCodes));
        Assert.Equal("person: Set up a second factor", await LastAudited());
        var result = await Run<SignIn, SignIn.Result>(verb => verb.CheckPasswordAsync(staff.Email, Given.Password));
        Assert.Equal(SignInOutcome.SecondFactorNeeded, result.Outcome);
    }

    [Fact]
    public async Task A_wrong_code_sets_nothing_up()
    {
        await WithAccount((scope, account) => scope.GetRequiredService<SecondFactor>().BeginAsync(account));
        var refused = await Assert.ThrowsAsync<RuleBroken>(() => WithAccount((scope, account) => scope.GetRequiredService<SecondFactor>().ConfirmAsync(account, "not one")));
        Assert.Equal("The code is not right. Check that your phone's clock is set automatically and type the newest code", refused.Message);
        Assert.False((await Kept()).TwoFactorEnabled);
    }

    [Fact]
    public async Task An_account_that_changed_meanwhile_is_not_told_that_its_second_factor_is_set_up()
    {
        await WithAccount((scope, account) => scope.GetRequiredService<SecondFactor>().BeginAsync(account));
        await Assert.ThrowsAnyAsync<Exception>(() => WithAccount(async (scope, account) =>
        {
            await Look(db => db.Accounts.ExecuteUpdateAsync(set => set.SetProperty(row => row.SecurityStamp, "changed")));
            return await scope.GetRequiredService<SecondFactor>().ConfirmAsync(account, AuthenticatorApp.Code(account.AuthenticatorKey!, Now));
        }));
        Assert.False((await Kept()).TwoFactorEnabled);
    }

    [Fact]
    public async Task A_code_signs_in_with_or_without_spaces()
    {
        await SetUp();
        NextCode();
        var code = Code();
        Assert.True(await Try($" {code[..3]} {code[3..]} "));
    }

    [Fact]
    public async Task A_code_works_once()
    {
        await SetUp();
        NextCode();
        Assert.True(await Try(Code()));
        Assert.False(await Try(Code()));
    }

    [Fact]
    public async Task The_code_that_set_it_up_does_not_sign_in()
    {
        await SetUp();
        Assert.False(await Try(Code()));
    }

    [Fact]
    public async Task A_code_does_not_come_back_after_the_next_one()
    {
        await SetUp();
        NextCode();
        var overlooked = Code();
        Assert.True(await Try(overlooked));
        NextCode();
        Assert.True(await Try(Code()));
        Assert.False(await Try(overlooked));
    }

    [Fact]
    public async Task Of_two_who_use_the_same_code_at_once_one_comes_in()
    {
        await SetUp();
        NextCode();
        var code = Code();
        var answers = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => Try(code))));
        Assert.Single(answers, true);
    }

    [Theory]
    [InlineData(-90, false)]
    [InlineData(-30, true)]
    [InlineData(30, true)]
    [InlineData(90, false)]
    public async Task A_phone_may_be_half_a_minute_wrong_but_not_more(int seconds, bool good)
    {
        await SetUp();
        Programme.Clock.Pass(TimeSpan.FromMinutes(10));
        Assert.Equal(good, await Try(AuthenticatorApp.Code(key, Now.AddSeconds(seconds))));
    }

    [Fact]
    public async Task Each_recovery_code_works_once()
    {
        await SetUp();
        foreach (var code in recovery)
        {
            Assert.True(await Try($" {code.ToLowerInvariant()} "));
            Assert.False(await Try(code));
        }
        Assert.Equal("", (await Kept()).RecoveryCodes);
    }

    [Fact]
    public async Task Of_two_who_use_the_same_recovery_code_at_once_one_comes_in()
    {
        await SetUp();
        var answers = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => Try(recovery[0]))));
        Assert.Single(answers, true);
        Assert.True(await Try(recovery[1]));
    }

    [Fact]
    public async Task Five_wrong_codes_lock_the_account()
    {
        await SetUp();
        for (var n = 0; n < 5; n++) Assert.False(await Try("000000x"));
        NextCode();
        Assert.False(await Try(Code()));
        Assert.Equal(SignInOutcome.Refused, (await Run<SignIn, SignIn.Result>(verb => verb.CheckPasswordAsync(staff.Email, Given.Password))).Outcome);
        Assert.Equal(5, await Look(db => db.AuditEntries.CountAsync(entry => entry.Did == "Failed at the second factor")));
    }

    [Theory]
    [InlineData("")]
    [InlineData("      ")]
    [InlineData("１２３４５６")]
    [InlineData("12345678901234567890")]
    public async Task What_is_no_code_is_refused(string typed)
    {
        await SetUp();
        Assert.False(await Try(typed));
    }

    private async Task SetUp()
    {
        key = (await WithAccount((scope, account) => scope.GetRequiredService<SecondFactor>().BeginAsync(account))).Key;
        recovery = await WithAccount((scope, account) => scope.GetRequiredService<SecondFactor>().ConfirmAsync(account, Code()));
    }

    private string Code() => AuthenticatorApp.Code(key, Now);

    private void NextCode() => Programme.Clock.Pass(TimeSpan.FromSeconds(30));

    private Task<bool> Try(string code) => WithAccount((scope, account) => scope.GetRequiredService<SignIn>().CheckCodeAsync(account, code));

    private Task<Account> Kept() => Look(db => db.Accounts.AsNoTracking().SingleAsync(row => row.Id == staff.Id));

    private Task<T> WithAccount<T>(Func<IServiceProvider, Account, Task<T>> act) => Run<IServiceProvider, T>(async scope =>
        await act(scope, (await scope.GetRequiredService<UserManager<Account>>().FindByIdAsync(staff.Id.ToString()))!));
}
