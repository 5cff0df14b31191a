using Concord.People.Domain;
using Concord.People.Roles;
using Concord.People.SigningIn;
using Concord.Shared;
using Microsoft.EntityFrameworkCore;

namespace Concord.Tests.People.SigningIn;

public sealed class SignInTests : ProgrammeTest
{
    private GivenPerson reader = null!;

    protected override async Task BeginAsync() => reader = await Given.Person();

    [Fact]
    public async Task The_right_password_signs_somebody_without_a_role_in()
    {
        var result = await Try(reader.Email, Given.Password);
        Assert.Equal((SignInOutcome.SignedIn, reader.Id), (result.Outcome, result.Account!.Id));
        Assert.Equal(SignInOutcome.SignedIn, (await Try($"  {reader.Email.ToUpperInvariant()} ", Given.Password)).Outcome);
    }

    [Fact]
    public async Task Unknown_wrong_locked_and_disabled_are_answered_alike()
    {
        var (locked, disabled) = (await Given.Person(), await Given.Person());
        for (var n = 0; n < 5; n++) await Try(locked.Email, "wrong");
        await Run<DisableAccount>(verb => verb.RunAsync(disabled.Id, true, Actor.CommandLine));

        var refused = new SignIn.Result(SignInOutcome.Refused, null);
        Assert.Equal(refused, await Try("nobody@example.org", Given.Password));
        Assert.Equal(refused, await Try(reader.Email, "not the right one"));
        Assert.Equal(refused, await Try(locked.Email, Given.Password));
        Assert.Equal(refused, await Try(disabled.Email, Given.Password));
        Assert.Equal(refused, await Try("", ""));
    }

    [Fact]
    public async Task Five_wrong_passwords_lock_an_account_for_fifteen_minutes()
    {
        for (var n = 0; n < 4; n++) await Try(reader.Email, "wrong");
        Assert.Null((await Kept()).LockedUntil);
        await Try(reader.Email, "wrong");
        Assert.Equal(SignInOutcome.Refused, (await Try(reader.Email, Given.Password)).Outcome);
        Assert.InRange((await Kept()).LockedUntil!.Value, DateTime.UtcNow.AddMinutes(14), DateTime.UtcNow.AddMinutes(15));

        await FifteenMinutesPass();
        Assert.Equal(SignInOutcome.SignedIn, (await Try(reader.Email, Given.Password)).Outcome);
        Assert.Equal(5, await Look(db => db.AuditEntries.CountAsync(entry => entry.Did == "Failed to sign in" && entry.SubjectId == reader.Id)));
    }

    [Fact]
    public async Task Trying_while_it_is_locked_does_not_lock_it_for_longer()
    {
        for (var n = 0; n < 5; n++) await Try(reader.Email, "wrong");
        var until = (await Kept()).LockedUntil;
        for (var n = 0; n < 10; n++) await Try(reader.Email, "wrong");
        Assert.Equal(until, (await Kept()).LockedUntil);
    }

    [Fact]
    public async Task The_right_password_begins_the_count_anew()
    {
        for (var n = 0; n < 4; n++) await Try(reader.Email, "wrong");
        await Try(reader.Email, Given.Password);
        for (var n = 0; n < 4; n++) await Try(reader.Email, "wrong");
        Assert.Equal(SignInOutcome.SignedIn, (await Try(reader.Email, Given.Password)).Outcome);
    }

    [Fact]
    public async Task Wrong_passwords_that_come_at_once_are_each_counted()
    {
        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => Try(reader.Email, "wrong"))));
        Assert.Equal(SignInOutcome.Refused, (await Try(reader.Email, Given.Password)).Outcome);
        Assert.NotNull((await Kept()).LockedUntil);
    }

    [Fact]
    public async Task Staff_without_a_second_factor_must_set_it_up()
    {
        var staff = await Given.Person(Role.Secretariat);
        Assert.Equal(SignInOutcome.SetUpSecondFactor, (await Try(staff.Email, Given.Password)).Outcome);
    }

    [Fact]
    public async Task Staff_whose_role_has_passed_are_staff_no_more()
    {
        var staff = await Given.Person(Role.Secretariat, until: 14.January(2027));
        Today = 15.January(2027);
        Assert.Equal(SignInOutcome.SignedIn, (await Try(staff.Email, Given.Password)).Outcome);
    }

    [Fact]
    public async Task A_session_stands_for_twelve_hours()
    {
        var session = await Begin();
        Assert.Equal(reader.Id, (await Standing(session))!.Id);
        Programme.Clock.Pass(TimeSpan.FromHours(12) - TimeSpan.FromSeconds(1));
        Assert.NotNull(await Standing(session));
        Programme.Clock.Pass(TimeSpan.FromSeconds(1));
        Assert.Null(await Standing(session));
    }

    [Fact]
    public async Task Signing_out_ends_the_session_and_no_other()
    {
        var (here, there) = (await Begin(), await Begin());
        await Run<SignIn>(verb => verb.EndAsync(here, reader.Actor));
        Assert.Null(await Standing(here));
        Assert.NotNull(await Standing(there));
        Assert.Equal("person: Signed out", await LastAudited());
        var entries = await AuditEntries();
        await Run<SignIn>(verb => verb.EndAsync(here, reader.Actor));
        await Run<SignIn>(verb => verb.EndAsync(Guid.NewGuid(), reader.Actor));
        Assert.Equal(entries, await AuditEntries());
    }

    [Fact]
    public async Task A_session_that_never_was_does_not_stand() => Assert.Null(await Standing(Guid.NewGuid()));

    private Task<SignIn.Result> Try(string email, string password) => Run<SignIn, SignIn.Result>(verb => verb.CheckPasswordAsync(email, password));

    private Task<Account> Kept() => Look(db => db.Accounts.AsNoTracking().SingleAsync(row => row.Id == reader.Id));

    // Lockout runs by the machine's own clock, which no test can move: the row is moved instead.
    private Task FifteenMinutesPass() => Look(db => db.Accounts.Where(row => row.LockedUntil != null)
        .ExecuteUpdateAsync(set => set.SetProperty(row => row.LockedUntil, row => row.LockedUntil!.Value.AddMinutes(-15))));

    private Task<Guid> Begin() => Run<SignIn, Guid>(async verb => (await verb.BeginAsync((await verb.CheckPasswordAsync(reader.Email, Given.Password)).Account!, "password")).Id);

    private Task<Account?> Standing(Guid session) => Run<SignIn, Account?>(verb => verb.StandingAsync(session));
}
