using System.Text;
using Concord.People;
using Concord.People.Domain;
using Concord.People.Joining;
using Concord.Shared;
using Microsoft.EntityFrameworkCore;

namespace Concord.Tests.People.Joining;

public sealed class InvitationTests : ProgrammeTest
{
    private const string Closed = "This invitation has expired or was already used. Ask the person who invited you for a new one";

    private GivenPerson admin = null!;

    protected override async Task BeginAsync() => admin = await Given.Person(Role.ServiceAdmin);

    [Fact]
    public async Task An_invitation_brings_its_role_with_it()
    {
        var body = await Given.Body();
        var token = await Invite(Request() with { Role = Role.BodyCoordinator, Scope = body.Scope, Until = 31.December(2027) });
        var id = await Run<AcceptInvitation, Guid>(verb => verb.RunAsync(token, Given.Password));

        var account = await Look(db => db.Accounts.SingleAsync(row => row.Id == id));
        Assert.Equal(("Kim Example", "kim@example.org", true, null), (account.Name, account.Email, account.EmailConfirmed, account.DisabledAt));
        var role = await Look(db => db.RolesGiven.SingleAsync(row => row.PersonId == id));
        Assert.Equal((Role.BodyCoordinator, ScopeKind.Body, (Guid?)body.Id, (DateOnly?)31.December(2027), 14.January(2027), "Starts on Monday", (Guid?)admin.Id),
            (role.Role, role.ScopeKind, role.ScopeId, role.Until, role.From, role.Reason, role.GivenBy));
        Assert.Equal("person: Accepted an invitation", await LastAudited());
    }

    [Fact]
    public async Task The_link_goes_by_post_and_is_kept_nowhere_else()
    {
        var token = await Invite(Request());
        var message = await Look(db => db.OutboxMessages.SingleAsync());
        Assert.Equal(("kim@example.org", "You are invited to Concord"), (message.To, message.Subject));
        Assert.Contains($"https://concord.example/invitation/{token}", message.Body);
        Assert.Contains("Kim Example, you are invited to join the programme on Concord.", message.Body);
        Assert.Equal(64, token.Length);

        var invitation = await Look(db => db.Invitations.SingleAsync());
        Assert.Equal(InvitePerson.HashOf(token), invitation.TokenHash);
        Assert.DoesNotContain(token, Encoding.UTF8.GetString(invitation.TokenHash));
        Assert.DoesNotContain(await Look(db => db.AuditEntries.Select(entry => entry.Details).ToListAsync()), details => details.Contains(token) || details.Contains("kim"));
    }

    [Fact]
    public async Task It_works_once()
    {
        var token = await Invite(Request());
        await Run<AcceptInvitation, Guid>(verb => verb.RunAsync(token, Given.Password));
        Assert.Equal(Closed, await Refused<AcceptInvitation>(verb => verb.RunAsync(token, Given.Password)));
        Assert.Equal(2, await Look(db => db.Accounts.CountAsync()));
    }

    [Theory]
    [InlineData(7, 0, false)]
    [InlineData(6, 23, true)]
    public async Task It_lasts_seven_days(int days, int hours, bool open)
    {
        var token = await Invite(Request());
        Programme.Clock.Pass(new TimeSpan(days, hours, 0, 0));
        if (open) await Run<AcceptInvitation, Guid>(verb => verb.RunAsync(token, Given.Password));
        else Assert.Equal(Closed, await Refused<AcceptInvitation>(verb => verb.RunAsync(token, Given.Password)));
    }

    [Fact]
    public async Task It_can_be_withdrawn_while_it_is_open()
    {
        var token = await Invite(Request());
        var id = await Look(db => db.Invitations.Select(row => row.Id).SingleAsync());
        await Run<WithdrawInvitation>(verb => verb.RunAsync(id, admin.Actor));
        Assert.Equal(Closed, await Refused<AcceptInvitation>(verb => verb.RunAsync(token, Given.Password)));
        Assert.Equal("This invitation is no longer open", await Refused<WithdrawInvitation>(verb => verb.RunAsync(id, admin.Actor)));
        Assert.Equal("person: Withdrew an invitation", await LastAudited());
    }

    [Fact]
    public async Task A_link_that_was_never_sent_gets_the_same_answer() =>
        Assert.Equal(Closed, await Refused<AcceptInvitation>(verb => verb.RunAsync(new string('0', 64), Given.Password)));

    [Fact]
    public async Task A_password_that_is_refused_leaves_the_invitation_open()
    {
        var token = await Invite(Request());
        Assert.StartsWith("Password must be 15 characters or more", await Refused<AcceptInvitation>(verb => verb.RunAsync(token, "short")));
        Assert.Equal("Password must not be made of your name or of words that are often used as passwords", await Refused<AcceptInvitation>(verb => verb.RunAsync(token, "kim example kim example")));
        await Run<AcceptInvitation, Guid>(verb => verb.RunAsync(token, Given.Password));
    }

    [Fact]
    public async Task Whoever_has_an_account_is_not_invited_again()
    {
        var sentence = await Refused<InvitePerson>(verb => verb.RunAsync(Request() with { Email = admin.Email.ToUpperInvariant() }, admin.Actor));
        Assert.Equal("This person already has an account: give them the role on their page", sentence);
    }

    [Fact]
    public async Task The_second_of_two_invitations_to_one_address_says_that_there_is_an_account()
    {
        var first = await Invite(Request());
        var second = await Invite(Request() with { Email = "KIM@example.org" });
        await Run<AcceptInvitation, Guid>(verb => verb.RunAsync(first, Given.Password));
        Assert.Equal("There is already an account with this e-mail address: sign in with it", await Refused<AcceptInvitation>(verb => verb.RunAsync(second, Given.Password)));
    }

    [Theory]
    [InlineData("")]
    [InlineData("kim")]
    [InlineData("kim@example")]
    [InlineData("@example.org")]
    [InlineData("kim@.org")]
    [InlineData("kim@example.org.")]
    [InlineData("kim @example.org")]
    [InlineData("kim@example.org, lee@example.org")]
    [InlineData("kim@lee@example.org")]
    [InlineData("kim\r\nbcc:lee@example.org")]
    public async Task An_address_that_is_none_is_refused(string email) =>
        Assert.Equal("Enter an e-mail address in the correct format, like name@example.org", await Refused<InvitePerson>(verb => verb.RunAsync(Request() with { Email = email }, admin.Actor)));

    [Fact]
    public async Task What_is_left_out_is_asked_for()
    {
        Assert.Equal("Enter the person's name", await Refused<InvitePerson>(verb => verb.RunAsync(Request() with { Name = " " }, admin.Actor)));
        Assert.Equal("Say why this role is given", await Refused<InvitePerson>(verb => verb.RunAsync(Request() with { Reason = "" }, admin.Actor)));
        Assert.Equal("A role must end after it begins", await Refused<InvitePerson>(verb => verb.RunAsync(Request() with { Until = 13.January(2027) }, admin.Actor)));
    }

    [Fact]
    public async Task What_is_too_long_is_refused_in_words()
    {
        Assert.Equal("The name must be 200 characters or fewer", await Refused<InvitePerson>(verb => verb.RunAsync(Request() with { Name = new string('n', 201) }, admin.Actor)));
        Assert.Equal("The reason must be 500 characters or fewer", await Refused<InvitePerson>(verb => verb.RunAsync(Request() with { Reason = new string('r', 501) }, admin.Actor)));
    }

    [Theory]
    [InlineData(ScopeKind.Body)]
    [InlineData(ScopeKind.Place)]
    [InlineData(ScopeKind.Action)]
    public async Task A_role_that_reaches_nothing_is_refused_before_anybody_is_invited(ScopeKind kind)
    {
        Assert.Equal("Choose what the role reaches", await Refused<InvitePerson>(verb => verb.RunAsync(Request() with { Scope = new(kind, null) }, admin.Actor)));
        Assert.Equal("Choose what the role reaches", await Refused<InvitePerson>(verb => verb.RunAsync(Request() with { Scope = new(kind, Guid.CreateVersion7()) }, admin.Actor)));
        Assert.Equal(0, await Look(db => db.OutboxMessages.CountAsync()));
    }

    [Fact]
    public async Task Only_whoever_manages_people_there_invites_or_withdraws()
    {
        var (own, other) = (await Given.Body(), await Given.Body());
        var reader = await Given.Person(Role.Reader);
        var scoped = await Given.Person(Role.Secretariat, own.Scope);
        await NotThere<InvitePerson>(verb => verb.RunAsync(Request(), reader.Actor));
        await NotThere<InvitePerson>(verb => verb.RunAsync(Request(), Actor.Visitor));
        await NotThere<InvitePerson>(verb => verb.RunAsync(Request(), scoped.Actor));
        await NotThere<InvitePerson>(verb => verb.RunAsync(Request() with { Scope = other.Scope }, scoped.Actor));
        await Run<InvitePerson, Guid>(verb => verb.RunAsync(Request() with { Scope = own.Scope }, scoped.Actor));
        var id = await Look(db => db.Invitations.Select(row => row.Id).SingleAsync());
        await NotThere<WithdrawInvitation>(verb => verb.RunAsync(id, reader.Actor));
        await NotThere<WithdrawInvitation>(verb => verb.RunAsync(Guid.NewGuid(), admin.Actor));
        await Run<WithdrawInvitation>(verb => verb.RunAsync(id, scoped.Actor));
    }

    [Fact]
    public async Task The_first_administrator_comes_in_from_the_command_line()
    {
        await Run<InvitePerson, Guid>(verb => verb.RunAsync(Request() with { Role = Role.ServiceAdmin }, Actor.CommandLine));
        Assert.Equal("command line: Invited a person", await LastAudited());
    }

    private static InvitePerson.Request Request() =>
        new("kim@example.org", "Kim Example", Role.Reader, Scope.Programme, null, "Starts on Monday", new Uri("https://concord.example/invitation/"));

    private async Task<string> Invite(InvitePerson.Request request)
    {
        await Run<InvitePerson, Guid>(verb => verb.RunAsync(request, admin.Actor));
        var body = await Look(db => db.OutboxMessages.Where(message => message.To == request.Email).Select(message => message.Body).SingleAsync());
        return body[(body.IndexOf("/invitation/", StringComparison.Ordinal) + "/invitation/".Length)..].Split('\n')[0].Trim();
    }
}
