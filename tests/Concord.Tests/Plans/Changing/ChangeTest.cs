using Concord.People.Domain;
using Concord.Plans.Changing;
using Concord.Plans.Domain;
using Concord.Plans.Domain.Changing;
using Concord.Shared;
using Microsoft.EntityFrameworkCore;

namespace Concord.Tests.Plans.Changing;

/// <summary>A plan of five actions of one body, somebody who proposes, somebody who endorses for the body, and somebody who approves.</summary>
public abstract class ChangeTest : ProgrammeTest
{
    protected GivenBody Parks { get; private set; } = null!;
    protected GivenPerson Owner { get; private set; } = null!;
    protected GivenPerson Certifier { get; private set; } = null!;
    protected GivenPerson Moderator { get; private set; } = null!;
    protected Guid PlanId { get; private set; }

    private readonly List<Guid> ids = [];

    protected override async Task BeginAsync()
    {
        Parks = await Given.Body("Department of Parks", "DoP");
        Owner = await Given.Person(Role.BodyCoordinator, Parks.Scope);
        Certifier = await Given.Person(Role.Certifier, Parks.Scope);
        Moderator = await Given.Person(Role.Moderator);
        PlanId = await Given.Plan("EX");
        for (var number = 1; number <= 5; number++) ids.Add(await Given.Action(PlanId, Parks, text: $"Open hall {number}."));
    }

    /// <summary>The action with this number as it was published, or any by its reference.</summary>
    protected Guid A(int number) => ids[number - 1];

    protected Task<PlanAction> Action(string reference) => Look(db => db.Actions.AsNoTracking().Include(action => action.Leads).Include(action => action.Changes).Include(action => action.Milestones).AsSplitQuery().SingleAsync(action => action.Ref == reference));

    protected async Task<Guid> Id(string reference) => (await Action(reference)).Id;

    protected Task<Guid> Propose(Guid action, ProposedChange change, string reason = "Agreed with the towns", DateOnly? on = null, GivenPerson? by = null) =>
        Run<ProposeChange, Guid>(verb => verb.RunAsync(new(action, change, reason, on), (by ?? Owner).Actor));

    protected Task<string> NotProposed(Guid action, ProposedChange change, string reason = "Agreed with the towns") =>
        Refused<ProposeChange>(verb => verb.RunAsync(new(action, change, reason), Owner.Actor));

    protected async Task Endorse(Guid change, GivenPerson? by = null)
    {
        var version = (await Request(change)).Version;
        await Run<EndorseChange>(verb => verb.RunAsync(new(change, version, ""), (by ?? Certifier).Actor));
    }

    protected async Task<bool> Approve(Guid change, GivenPerson? by = null)
    {
        var version = (await Request(change)).Version;
        return await Run<ApproveChange, bool>(verb => verb.RunAsync(new(change, version, "Inter-Ministerial Group", "Item 4"), (by ?? Moderator).Actor));
    }

    /// <summary>From the proposal to the end, in one breath.</summary>
    protected async Task<Guid> Make(Guid action, ProposedChange change, string reason = "Agreed with the towns", DateOnly? on = null)
    {
        var id = await Propose(action, change, reason, on);
        await Endorse(id);
        await Approve(id);
        return id;
    }

    protected Task<ChangeRequest> Request(Guid id) => Look(db => db.ChangeRequests.AsNoTracking().SingleAsync(row => row.Id == id));

    protected Task<PlanCounts> Counts() => Run<CountPlan, PlanCounts>(verb => verb.RunAsync("ex"));

    protected static Splitting Split(params string[] texts) => new([.. texts.Select(text => new Splitting.Part(text, "", "", null))]);

    protected static Splitting.Part Into(Guid action, string text = "A part") => new(text, "", "", action);
}
