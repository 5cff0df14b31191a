using Concord.People.Domain;
using Concord.People.Roles;
using Concord.Rounds.Chasing;
using Concord.Rounds.Domain;
using Concord.Rounds.HandingOver;
using Concord.Rounds.Returning;
using Concord.Testing;
using Microsoft.EntityFrameworkCore;

namespace Concord.Tests.Rounds.HandingOver;

public sealed class HandOverWorkTests : RoundTest
{
    private Task<int> HandOver(GivenPerson from, GivenPerson to, GivenPerson? by = null, string reason = "She left on 12 October") =>
        Run<HandOverWork, int>(verb => verb.RunAsync(new(from.Id, to.Id, reason), (by ?? Secretariat).Actor));

    [Fact]
    public async Task The_certifier_leaves_mid_round_and_who_follows_clears_what_waits()
    {
        var (cleared, waiting) = (await Action(), await Action());
        var round = await Opened();
        await Returned(round, cleared);
        var each = await Return(round, waiting);
        await Save(each, Content());
        await Submit(each);
        var next = await Given.Person();
        await NotThere<Concord.Rounds.Clearing.ClearReturns>(async verb => await verb.ClearAsync(each.Id, (await Fresh(each)).Version, next.Actor));

        Assert.Equal(1, await HandOver(Certifier, next));

        await Clear(each, next);
        await NotThere<Concord.Rounds.Clearing.ClearReturns>(async verb => await verb.ClearAsync(each.Id, (await Fresh(each)).Version, Certifier.Actor));
        Assert.Equal(((Guid?)Certifier.Id, (Guid?)next.Id), ((await Return(round, cleared)).ClearedBy, (await Return(round, waiting)).ClearedBy));
        Assert.Equal("WorkHandedOver", await Look(db => db.OutboxMessages.Where(message => message.PersonId == next.Id).Select(message => message.Template).SingleAsync()));
        Assert.Equal("She left on 12 October", await Look(db => db.RolesGiven.Where(role => role.PersonId == Certifier.Id).Select(role => role.EndReason).SingleAsync()));
    }

    [Fact]
    public async Task Returns_in_hand_and_posts_go_along_and_history_keeps_the_names()
    {
        var action = await Action();
        var round = await Opened();
        var (leaver, next) = (await Given.Person(Role.Reader, First.Scope, until: 31.December(2026), name: "Lee Leaver"), await Given.Person(name: "Nia Next"));
        await Run<AssignReturn>(async verb => await verb.RunAsync((await Return(round, action)).Id, leaver.Id, Owner.Actor));
        await Save(await Return(round, action), Content(), leaver);
        await Run<NameContact>(verb => verb.RunAsync(First.Id, leaver.Id, null, Secretariat.Actor));

        Assert.Equal(3, await HandOver(leaver, next));

        var each = await Return(round, action);
        Assert.Equal(((Guid?)next.Id, (Guid?)leaver.Id), (each.AssignedTo, each.SavedBy));
        Assert.Equal(["Lee Leaver", "Nia Next"], each.Steps.OrderBy(step => step.Number).Select(step => step.Words));
        await Save(each, Content() with { Progress = "Three halls have been found." }, next);
        Assert.Equal(next.Id, await Look(db => db.BodyContacts.Select(row => row.PersonId).SingleAsync()));
        Assert.Equal((DateOnly?)31.December(2026), await Look(db => db.RolesGiven.Where(role => role.PersonId == next.Id).Select(role => role.Until).SingleAsync()));
    }

    [Fact]
    public async Task A_role_that_the_other_holds_already_is_ended_and_not_given_twice()
    {
        var next = await Given.Person(Role.Owner, First.Scope);
        await HandOver(Owner, next);
        Assert.Equal(1, await Look(db => db.RolesGiven.CountAsync(role => role.PersonId == next.Id)));
        Assert.NotNull(await Look(db => db.RolesGiven.Where(role => role.PersonId == Owner.Id).Select(role => role.EndedAt).SingleAsync()));
    }

    [Fact]
    public async Task Nobody_hands_work_to_themselves_to_a_closed_account_or_without_a_reason()
    {
        var gone = await Given.Person();
        await Run<DisableAccount>(verb => verb.RunAsync(gone.Id, true, Secretariat.Actor));
        Task<string> Refusal(GivenPerson from, GivenPerson to, string reason = "Left") => Refused<HandOverWork>(verb => verb.RunAsync(new(from.Id, to.Id, reason), Secretariat.Actor));

        Assert.StartsWith("You cannot hand work over to yourself", await Refusal(Owner, Secretariat), StringComparison.Ordinal);
        Assert.Equal("Choose somebody who can sign in", await Refusal(Owner, gone));
        Assert.Equal("Choose somebody else", await Refusal(Owner, Owner));
        Assert.Equal("Say why the work is handed over", await Refusal(Owner, Certifier, " "));
        Assert.StartsWith("There is nothing to hand over", await Refusal(gone, Certifier), StringComparison.Ordinal);
        await NotThere<HandOverWork>(verb => verb.RunAsync(new(Owner.Id, Certifier.Id, "Left"), Publisher.Actor));
        Assert.Null(await Look(db => db.RolesGiven.Where(role => role.PersonId == Owner.Id).Select(role => role.EndedAt).SingleAsync()));
    }
}
