using Concord.People.Domain;
using Concord.Plans.Changing;
using Concord.Plans.Domain.Changing;
using Concord.Shared;
using Microsoft.EntityFrameworkCore;

namespace Concord.Tests.Plans.Changing;

public sealed class ApprovalTests : ChangeTest
{
    [Fact]
    public async Task A_change_goes_from_one_to_the_next_and_each_step_stays()
    {
        var id = await Propose(A(1), new Withdrawal());
        await Endorse(id);
        Assert.True(await Approve(id));
        var request = await Request(id);
        Assert.Equal([(ChangeState.Proposed, Owner.Id), (ChangeState.Endorsed, Certifier.Id), (ChangeState.Approved, Moderator.Id), (ChangeState.Applied, Moderator.Id)],
            request.Steps.Select(step => (step.State, step.ByPersonId!.Value)));
        Assert.Equal(("Inter-Ministerial Group", "Item 4", ChangeState.Applied), (request.Authority, request.Decision, request.State));
        Assert.Equal("person: Applied a change", await LastAudited());
    }

    [Fact]
    public async Task Nobody_approves_or_endorses_what_they_proposed()
    {
        var secretariat = await Given.Person(Role.Secretariat);
        var id = await Propose(A(1), new Withdrawal(), by: secretariat);
        await Endorse(id);
        Assert.Equal("You proposed this change: somebody else must approve it", (await Assert.ThrowsAsync<RuleBroken>(() => Approve(id, secretariat))).Message);
        Assert.True(await Approve(id, await Given.Person(Role.Secretariat)));

        var both = await Given.Person(Role.BodyCoordinator, Parks.Scope);
        await Run<Concord.People.Roles.GiveRole>(async verb => await verb.RunAsync(new(both.Id, Role.Certifier, Parks.Scope, null, "A test"), (await Given.Person(Role.Secretariat)).Actor));
        var own = await Propose(A(2), new Withdrawal(), by: both);
        Assert.Equal("You proposed this change: somebody else must endorse it", (await Assert.ThrowsAsync<RuleBroken>(() => Endorse(own, both))).Message);
    }

    [Fact]
    public async Task It_is_not_approved_before_the_lead_endorsed_it_nor_without_authority()
    {
        var id = await Propose(A(1), new Withdrawal());
        Assert.Equal("The lead has not endorsed this change yet: it can be approved after that", (await Assert.ThrowsAsync<RuleBroken>(() => Approve(id))).Message);
        await Endorse(id);
        var version = (await Request(id)).Version;
        Assert.Equal("Say by what authority, such as the Inter-Ministerial Group", await Refused<ApproveChange>(verb => verb.RunAsync(new(id, version, " ", ""), Moderator.Actor)));
        Assert.Equal(ChangeState.Endorsed, (await Request(id)).State);
    }

    [Fact]
    public async Task Only_a_certifier_of_the_accountable_body_endorses()
    {
        var joint = await Given.Body();
        var action = await Given.Action(PlanId, Parks, [joint]);
        var id = await Propose(action, new Withdrawal());
        var version = (await Request(id)).Version;
        foreach (var other in new[] { await Given.Person(Role.Certifier, joint.Scope), Moderator, await Given.Person(Role.Secretariat), Owner })
            await NotThere<EndorseChange>(verb => verb.RunAsync(new(id, version, ""), other.Actor));
        await Endorse(id, await Given.Person(Role.Certifier));
    }

    [Theory, InlineData(Role.Reader), InlineData(Role.Contributor), InlineData(Role.Certifier), InlineData(Role.Moderator), InlineData(Role.Publisher), InlineData(Role.Auditor), InlineData(Role.ServiceAdmin)]
    public async Task Others_do_not_propose(Role role)
    {
        var person = await Given.Person(role);
        await NotThere<ProposeChange>(verb => verb.RunAsync(new(A(1), new Withdrawal(), "Why not"), person.Actor));
    }

    [Fact]
    public async Task Of_two_who_approve_at_once_one_does()
    {
        var id = await Propose(A(1), Split("One.", "Two."));
        await Endorse(id);
        var version = (await Request(id)).Version;
        var second = await Given.Person(Role.Secretariat);
        var outcomes = await Task.WhenAll(new[] { Moderator, second }.Select(async person =>
        {
            try
            {
                await Run<ApproveChange>(async verb => await verb.RunAsync(new(id, version, "The group", ""), person.Actor));
                return true;
            }
            catch (Exception refusal) when (refusal is RuleBroken or DbUpdateConcurrencyException)
            {
                return false;
            }
        }));
        Assert.Single(outcomes, done => done);
        Assert.Equal(7, await Look(db => db.Actions.CountAsync()));
        Assert.Single((await Request(id)).Steps, step => step.State == ChangeState.Applied);
    }

    [Fact]
    public async Task Whoever_decides_on_an_older_reading_is_told()
    {
        var id = await Propose(A(1), new Withdrawal());
        var version = (await Request(id)).Version;
        await Endorse(id);
        Assert.Equal("Somebody else decided on this change while you were reading. Look at it as it is now", await Refused<RefuseChange>(verb => verb.RunAsync(new(id, version, "No"), Moderator.Actor)));
    }

    [Fact]
    public async Task A_refused_change_ends_with_its_reason_and_changes_nothing()
    {
        var id = await Propose(A(1), new Withdrawal());
        var version = (await Request(id)).Version;
        Assert.Equal("Say why it is refused", await Refused<RefuseChange>(verb => verb.RunAsync(new(id, version, ""), Moderator.Actor)));
        await Run<RefuseChange>(verb => verb.RunAsync(new(id, version, "The hall is still wanted"), Moderator.Actor));
        var request = await Request(id);
        Assert.Equal((ChangeState.Refused, "The hall is still wanted"), (request.State, request.Steps[^1].Note));
        Assert.False((await Action("EX-1.01")).IsEnded);
        Assert.Equal("This change is refused: only a proposed one can be endorsed", (await Assert.ThrowsAsync<RuleBroken>(() => Endorse(id))).Message);
    }

    [Fact]
    public async Task Only_the_proposer_takes_a_change_back_and_only_before_it_is_approved()
    {
        var id = await Propose(A(1), new Withdrawal(), on: 1.March(2027));
        var (version, secretariat) = ((await Request(id)).Version, await Given.Person(Role.Secretariat));
        Assert.Equal("Only whoever proposed a change can take it back", await Refused<TakeBackChange>(verb => verb.RunAsync(new(id, version), secretariat.Actor)));
        await Endorse(id);
        Assert.False(await Approve(id));
        version = (await Request(id)).Version;
        Assert.Equal("This change is approved and can no longer be taken back", await Refused<TakeBackChange>(verb => verb.RunAsync(new(id, version), Owner.Actor)));
        var other = await Propose(A(2), new Withdrawal());
        await Run<TakeBackChange>(async verb => await verb.RunAsync(new(other, (await Request(other)).Version), Owner.Actor));
        Assert.Equal(ChangeState.TakenBack, (await Request(other)).State);
    }
}
