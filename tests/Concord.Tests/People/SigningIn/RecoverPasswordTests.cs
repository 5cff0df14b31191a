using Concord.People.Domain;
using Concord.People.Roles;
using Concord.People.SigningIn;
using Concord.Shared;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Concord.Tests.People.SigningIn;

public sealed class RecoverPasswordTests : ProgrammeTest
{
    private const string Spent = "This link has expired or was already used. Ask for a new one";
    private const string New = "eleven loud herons fish";

    private GivenPerson person = null!;

    protected override async Task BeginAsync() => person = await Given.Person();

    [Fact]
    public async Task A_link_by_post_chooses_a_new_password()
    {
        var token = await Ask();
        await Choose(token);
        Assert.Equal("person: Chose a new password", await LastAudited());
        Assert.Equal(SignInOutcome.SignedIn, await SignIn(New));
        Assert.Equal(SignInOutcome.Refused, await SignIn(Given.Password));
    }

    [Fact]
    public async Task Asking_answers_the_same_and_posts_nothing_where_there_is_no_account_or_a_disabled_one()
    {
        var entries = await AuditEntries();
        await Run<RecoverPassword>(verb => verb.AskAsync("nobody@example.org", (_, _) => new Uri("https://concord.example/link")));
        await Run<DisableAccount>(verb => verb.RunAsync(person.Id, true, Actor.CommandLine));
        await Run<RecoverPassword>(verb => verb.AskAsync(person.Email, (_, _) => new Uri("https://concord.example/link")));
        Assert.Equal(0, await Look(db => db.OutboxMessages.CountAsync()));
        Assert.Equal(entries + 1, await AuditEntries());
    }

    [Fact]
    public async Task A_link_works_once()
    {
        var token = await Ask();
        await Choose(token);
        Assert.Equal(Spent, await Refused<RecoverPassword>(verb => verb.ChooseAsync(person.Id, token, "twelve shy badgers dig")));
        Assert.Equal(SignInOutcome.SignedIn, await SignIn(New));
    }

    [Fact]
    public async Task A_link_expires()
    {
        var token = await Ask();
        // Links run by the machine's own clock: their life is shortened instead.
        Programme.Services.GetRequiredService<IOptions<DataProtectionTokenProviderOptions>>().Value.TokenLifespan = TimeSpan.FromTicks(-1);
        Assert.Equal(Spent, await Refused<RecoverPassword>(verb => verb.ChooseAsync(person.Id, token, New)));
    }

    [Theory]
    [InlineData("")]
    [InlineData("wrong")]
    [InlineData("AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    public async Task A_wrong_link_is_refused_and_changes_nothing(string token)
    {
        var entries = await AuditEntries();
        Assert.Equal(Spent, await Refused<RecoverPassword>(verb => verb.ChooseAsync(person.Id, token, New)));
        Assert.Equal(entries, await AuditEntries());
        Assert.Equal(SignInOutcome.SignedIn, await SignIn(Given.Password));
    }

    [Fact]
    public async Task Somebody_else_s_link_is_refused()
    {
        var other = await Given.Person();
        var token = await Ask();
        Assert.Equal(Spent, await Refused<RecoverPassword>(verb => verb.ChooseAsync(other.Id, token, New)));
        Assert.Equal(Spent, await Refused<RecoverPassword>(verb => verb.ChooseAsync(Guid.NewGuid(), token, New)));
    }

    [Fact]
    public async Task A_link_from_before_the_account_was_disabled_is_refused()
    {
        var token = await Ask();
        await Run<DisableAccount>(verb => verb.RunAsync(person.Id, true, Actor.CommandLine));
        Assert.Equal(Spent, await Refused<RecoverPassword>(verb => verb.ChooseAsync(person.Id, token, New)));
        await Run<DisableAccount>(verb => verb.RunAsync(person.Id, false, Actor.CommandLine));
        Assert.Equal(Spent, await Refused<RecoverPassword>(verb => verb.ChooseAsync(person.Id, token, New)));
    }

    [Fact]
    public async Task A_password_that_is_refused_leaves_the_link_good()
    {
        var token = await Ask();
        var refused = await Assert.ThrowsAsync<RuleBroken>(() => Run<RecoverPassword>(verb => verb.ChooseAsync(person.Id, token, "short")));
        Assert.Equal(("Password must be 15 characters or more. Three or four random words are easy to remember", "password"), (refused.Message, refused.Field));
        await Choose(token);
    }

    [Fact]
    public async Task A_new_password_opens_a_locked_account_and_ends_its_sessions()
    {
        var session = await Run<SignIn, Guid>(async verb => (await verb.BeginAsync((await verb.CheckPasswordAsync(person.Email, Given.Password)).Account!, "password")).Id);
        for (var n = 0; n < 5; n++) await SignIn("wrong");
        await Choose(await Ask());
        Assert.Equal(SignInOutcome.SignedIn, await SignIn(New));
        Assert.Null(await Run<SignIn, Account?>(verb => verb.StandingAsync(session)));
    }

    private Task Choose(string token) => Run<RecoverPassword>(verb => verb.ChooseAsync(person.Id, token, New));

    private Task<SignInOutcome> SignIn(string password) => Run<SignIn, SignInOutcome>(async verb => (await verb.CheckPasswordAsync(person.Email, password)).Outcome);

    private async Task<string> Ask()
    {
        var sent = "";
        await Run<RecoverPassword>(verb => verb.AskAsync($" {person.Email} ", (id, token) => new Uri($"https://concord.example/new-password/{id}?{Uri.EscapeDataString(sent = token)}")));
        var message = await Look(db => db.OutboxMessages.SingleAsync());
        Assert.Equal((person.Email, "Choose a new password for Concord"), (message.To, message.Subject));
        Assert.Contains($"/new-password/{person.Id}?{Uri.EscapeDataString(sent)}", message.Body);
        Assert.Equal("visitor: Asked for a new password", await LastAudited());
        return sent;
    }
}
