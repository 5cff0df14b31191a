using Concord.People;
using Concord.People.Domain;
using Concord.Shared;

namespace Concord.Tests.People;

public sealed class AccessTests : ProgrammeTest
{
    private readonly Guid bodyId = Guid.CreateVersion7(), placeId = Guid.CreateVersion7(), actionId = Guid.CreateVersion7();

    private IReadOnlyCollection<Scope> Thing => [Scope.Body(bodyId), Scope.Place(placeId), Scope.Action(actionId)];

    [Fact]
    public async Task A_role_over_the_programme_reaches_everything()
    {
        var person = await Given.Person(Role.Secretariat);
        Assert.True(await May(person, Permission.EditAction, Thing));
        Assert.True(await May(person, Permission.EditAction, [Scope.Programme]));
        Assert.True(await May(person, Permission.EditAction, []));
    }

    [Theory]
    [InlineData(ScopeKind.Body)]
    [InlineData(ScopeKind.Place)]
    [InlineData(ScopeKind.Action)]
    public async Task A_scoped_role_reaches_what_belongs_to_its_scope_and_nothing_else(ScopeKind kind)
    {
        var own = Thing.Single(scope => scope.Kind == kind);
        var person = await Given.Person(Role.Secretariat, own);
        Assert.True(await May(person, Permission.EditAction, Thing));
        Assert.True(await May(person, Permission.EditAction, [own]));
        Assert.False(await May(person, Permission.EditAction, [.. Thing.Where(scope => scope.Kind != kind)]));
        Assert.False(await May(person, Permission.EditAction, [new Scope(kind, Guid.CreateVersion7())]));
        Assert.False(await May(person, Permission.EditAction, [Scope.Programme]));
        Assert.False(await May(person, Permission.EditAction, []));
        Assert.True(await Run<Access, bool>(access => access.MaySomewhereAsync(person.Actor, Permission.EditAction)));
    }

    [Fact]
    public async Task The_key_of_a_body_does_not_open_an_action_with_the_same_number()
    {
        var person = await Given.Person(Role.Secretariat, Scope.Body(actionId));
        Assert.False(await May(person, Permission.EditAction, [Scope.Action(actionId)]));
    }

    [Theory]
    [InlineData(13, false)]
    [InlineData(14, true)]
    [InlineData(20, true)]
    [InlineData(21, false)]
    public async Task A_role_holds_from_its_first_day_to_its_last(int day, bool may)
    {
        var person = await Given.Person(Role.Secretariat, from: 14.January(2027), until: 20.January(2027));
        Today = day.January(2027);
        Assert.Equal(may, await May(person, Permission.EditAction, Thing));
        Assert.Equal(may, await Run<Access, bool>(access => access.MaySomewhereAsync(person.Actor, Permission.EditAction)));
    }

    [Fact]
    public async Task The_last_day_ends_at_midnight_in_London()
    {
        var person = await Given.Person(Role.Secretariat, until: 30.June(2027));
        Programme.Clock.Now = new DateTime(2027, 6, 30, 22, 59, 59, DateTimeKind.Utc);
        Assert.True(await May(person, Permission.EditAction, Thing));
        Programme.Clock.Pass(TimeSpan.FromSeconds(1));
        Assert.False(await May(person, Permission.EditAction, Thing));
    }

    [Fact]
    public async Task Whoever_holds_no_role_may_nothing()
    {
        var person = await Given.Person();
        Assert.False(await May(person, Permission.ReportAction, Thing));
        Assert.False(await Run<Access, bool>(access => access.MaySomewhereAsync(person.Actor, Permission.ReportAction)));
        Assert.False(await Run<Access, bool>(access => access.MayAsync(Actor.Person(Guid.NewGuid()), Permission.ReportAction, Thing)));
    }

    [Fact]
    public async Task A_visitor_may_nothing_and_the_service_itself_everything()
    {
        Assert.False(await Run<Access, bool>(access => access.MayAsync(Actor.Visitor, Permission.ReportAction, Thing)));
        Assert.False(await Run<Access, bool>(access => access.MaySomewhereAsync(Actor.Visitor, Permission.ReportAction)));
        Assert.True(await Run<Access, bool>(access => access.MayAsync(Actor.Service, Permission.RunService, Thing)));
        Assert.True(await Run<Access, bool>(access => access.MayAsync(Actor.CommandLine, Permission.RunService, Thing)));
    }

    [Fact]
    public async Task A_refusal_does_not_say_whether_there_is_anything()
    {
        var person = await Given.Person(Role.Reader);
        var refusal = await Assert.ThrowsAsync<NotFound>(() => Run<Access>(access => access.DemandAsync(person.Actor, Permission.EditAction, Thing)));
        Assert.Equal("There is no such thing that you may change", refusal.Message);
    }

    [Fact]
    public void Every_role_has_its_line_in_the_table_and_its_sentence()
    {
        Assert.Equal(Enum.GetValues<Role>(), RolePermissions.Table.Keys.Order());
        Assert.All(Enum.GetValues<Role>(), role => Assert.NotEmpty(role.Explained()));
        Assert.Equal("Body coordinator, Service administrator, Secretariat", string.Join(", ", new[] { Role.BodyCoordinator, Role.ServiceAdmin, Role.Secretariat }.Select(role => role.InWords())));
    }

    [Fact]
    public void An_auditor_writes_nothing_and_an_administrator_sees_no_content()
    {
        Assert.Equal([Permission.ReadAudit, Permission.ReadRound, Permission.ReadPublication], RolePermissions.Table[Role.Auditor]);
        Assert.Equal([Permission.ManagePeople, Permission.RunService], RolePermissions.Table[Role.ServiceAdmin]);
    }

    private Task<bool> May(GivenPerson person, Permission permission, IReadOnlyCollection<Scope> thing) =>
        Run<Access, bool>(access => access.MayAsync(person.Actor, permission, thing));
}
