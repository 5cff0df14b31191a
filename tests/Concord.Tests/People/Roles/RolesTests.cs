using Concord.People;
using Concord.People.Domain;
using Concord.People.Roles;
using Concord.People.SigningIn;
using Concord.Shared;
using Microsoft.EntityFrameworkCore;

namespace Concord.Tests.People.Roles;

public sealed class RolesTests : ProgrammeTest
{
    private GivenPerson admin = null!;
    private GivenPerson person = null!;

    protected override async Task BeginAsync()
    {
        admin = await Given.Person(Role.ServiceAdmin);
        person = await Given.Person(Role.Reader);
    }

    [Fact]
    public async Task A_role_is_given_with_its_reach_its_end_and_its_reason()
    {
        var body = await Given.Body();
        var id = await Give(new(person.Id, Role.BodyCoordinator, body.Scope, 31.March(2027), " Covers for Lee "));
        var given = await Look(db => db.RolesGiven.SingleAsync(row => row.Id == id));
        Assert.Equal((Role.BodyCoordinator, (Guid?)body.Id, (DateOnly?)31.March(2027), "Covers for Lee", (Guid?)admin.Id), (given.Role, given.ScopeId, given.Until, given.Reason, given.GivenBy));
        Assert.True(await Run<Access, bool>(access => access.MayAsync(person.Actor, Permission.ReportAction, [body.Scope])));
        Assert.Equal("person: Gave a role", await LastAudited());
    }

    [Fact]
    public async Task Nobody_gives_a_role_to_themself() =>
        Assert.Equal("You cannot give a role to yourself: ask another administrator", await Refused<GiveRole>(verb => verb.RunAsync(Secretariat() with { PersonId = admin.Id }, admin.Actor)));

    [Fact]
    public async Task Whoever_manages_one_body_s_people_gives_nothing_beyond_it()
    {
        var (own, other) = (await Given.Body(), await Given.Body());
        var scoped = await Given.Person(Role.Secretariat, own.Scope);
        foreach (var scope in (Scope[])[Scope.Programme, other.Scope, Scope.Action(own.Id), new(ScopeKind.Programme, own.Id)])
            await NotThere<GiveRole>(verb => verb.RunAsync(Secretariat() with { Scope = scope }, scoped.Actor));
        await Run<GiveRole, Guid>(verb => verb.RunAsync(Secretariat() with { Scope = own.Scope }, scoped.Actor));
    }

    [Fact]
    public async Task A_role_over_the_programme_reaches_no_single_thing() =>
        Assert.Equal("Choose what the role reaches", await Refused<GiveRole>(verb => verb.RunAsync(Secretariat() with { Scope = new(ScopeKind.Programme, Guid.NewGuid()) }, admin.Actor)));

    [Fact]
    public async Task Whoever_manages_nobody_gives_nothing()
    {
        await NotThere<GiveRole>(verb => verb.RunAsync(Secretariat(), person.Actor));
        await NotThere<GiveRole>(verb => verb.RunAsync(Secretariat(), Actor.Visitor));
    }

    [Fact]
    public async Task A_role_reaches_something_that_there_is()
    {
        var area = await Given.Area();
        var action = await Given.Action();
        await Give(Secretariat() with { Scope = Scope.Place(area) });
        await Give(Secretariat() with { Scope = Scope.Action(action) });
        foreach (var scope in (Scope[])[Scope.Body(area), Scope.Place(action), Scope.Action(Guid.NewGuid()), new(ScopeKind.Body, null)])
            Assert.Equal("Choose what the role reaches", await Refused<GiveRole>(verb => verb.RunAsync(Secretariat() with { Scope = scope }, admin.Actor)));
    }

    [Fact]
    public async Task A_role_needs_a_reason_and_an_end_after_its_beginning()
    {
        Assert.Equal("Say why this role is given", await Refused<GiveRole>(verb => verb.RunAsync(Secretariat() with { Reason = " " }, admin.Actor)));
        Assert.Equal("The reason must be 500 characters or fewer", await Refused<GiveRole>(verb => verb.RunAsync(Secretariat() with { Reason = new string('r', 501) }, admin.Actor)));
        Assert.Equal("A role must end after it begins", await Refused<GiveRole>(verb => verb.RunAsync(Secretariat() with { Until = 13.January(2027) }, admin.Actor)));
        await NotThere<GiveRole>(verb => verb.RunAsync(Secretariat() with { PersonId = Guid.NewGuid() }, admin.Actor));
    }

    [Fact]
    public async Task A_role_that_ended_is_kept_and_carries_nothing()
    {
        var id = await Give(Secretariat());
        Programme.Clock.Pass(TimeSpan.FromHours(1));
        await Run<EndRole>(verb => verb.RunAsync(id, " Moved on ", admin.Actor));
        var ended = await Look(db => db.RolesGiven.SingleAsync(row => row.Id == id));
        Assert.Equal((new DateTime(2027, 1, 14, 11, 0, 0), "Moved on"), (ended.EndedAt, ended.EndReason));
        Assert.False(await Run<Access, bool>(access => access.MaySomewhereAsync(person.Actor, Permission.EditAction)));
        Assert.Equal("person: Ended a role", await LastAudited());
        Assert.Equal("This role has already ended", await Refused<EndRole>(verb => verb.RunAsync(id, "Again", admin.Actor)));
    }

    [Fact]
    public async Task Ending_a_role_needs_a_reason_and_somebody_who_may()
    {
        var (own, other) = (await Given.Body(), await Given.Body());
        var id = await Give(Secretariat() with { Scope = other.Scope });
        Assert.Equal("Say why this role ends", await Refused<EndRole>(verb => verb.RunAsync(id, "", admin.Actor)));
        Assert.Equal("The reason must be 500 characters or fewer", await Refused<EndRole>(verb => verb.RunAsync(id, new string('r', 501), admin.Actor)));
        await NotThere<EndRole>(verb => verb.RunAsync(Guid.NewGuid(), "Moved on", admin.Actor));
        await NotThere<EndRole>(verb => verb.RunAsync(id, "Moved on", Actor.Visitor));
        var scoped = await Given.Person(Role.Secretariat, own.Scope);
        await NotThere<EndRole>(verb => verb.RunAsync(id, "Moved on", scoped.Actor));
    }

    [Fact]
    public async Task Giving_a_role_ends_the_person_s_sessions_at_once()
    {
        var session = await Begin(person);
        await Give(Secretariat());
        Assert.Null(await Standing(session));
    }

    [Fact]
    public async Task Ending_a_role_ends_the_person_s_sessions_at_once()
    {
        var id = await Give(Secretariat());
        var (session, other) = (await Begin(person), await Begin(admin));
        await Run<EndRole>(verb => verb.RunAsync(id, "Moved on", admin.Actor));
        Assert.Null(await Standing(session));
        Assert.NotNull(await Standing(other));
    }

    [Fact]
    public async Task Disabling_an_account_ends_its_sessions_at_once_and_keeps_its_name()
    {
        var session = await Begin(person);
        await Run<DisableAccount>(verb => verb.RunAsync(person.Id, disable: true, admin.Actor));
        Assert.Null(await Standing(session));
        Assert.Equal(person.Name, await Look(db => db.Accounts.Where(row => row.Id == person.Id).Select(row => row.Name).SingleAsync()));
        Assert.Equal("person: Disabled an account", await LastAudited());

        await Run<DisableAccount>(verb => verb.RunAsync(person.Id, disable: false, admin.Actor));
        Assert.Equal("person: Enabled an account", await LastAudited());
        Assert.Null(await Standing(session));
        Assert.NotNull(await Standing(await Begin(person)));
    }

    [Fact]
    public async Task Disabling_says_no_in_words()
    {
        Assert.Equal("You cannot disable your own account: ask another administrator", await Refused<DisableAccount>(verb => verb.RunAsync(admin.Id, true, admin.Actor)));
        Assert.Equal("This account is not disabled", await Refused<DisableAccount>(verb => verb.RunAsync(person.Id, false, admin.Actor)));
        await Run<DisableAccount>(verb => verb.RunAsync(person.Id, true, admin.Actor));
        Assert.Equal("This account is already disabled", await Refused<DisableAccount>(verb => verb.RunAsync(person.Id, true, admin.Actor)));
        await NotThere<DisableAccount>(verb => verb.RunAsync(Guid.NewGuid(), true, admin.Actor));
        var scoped = await Given.Person(Role.Secretariat, (await Given.Body()).Scope);
        await NotThere<DisableAccount>(verb => verb.RunAsync(person.Id, false, scoped.Actor));
    }

    private GiveRole.Request Secretariat() => new(person.Id, Role.Secretariat, Scope.Programme, null, "Runs the programme");

    private Task<Guid> Give(GiveRole.Request request) => Run<GiveRole, Guid>(verb => verb.RunAsync(request, admin.Actor));

    private async Task<Guid> Begin(GivenPerson who)
    {
        var account = await Look(db => db.Accounts.AsNoTracking().SingleAsync(row => row.Id == who.Id));
        return (await Run<SignIn, Session>(verb => verb.BeginAsync(account, "password"))).Id;
    }

    private Task<Account?> Standing(Guid session) => Run<SignIn, Account?>(verb => verb.StandingAsync(session));
}
