using Microsoft.EntityFrameworkCore;
using Concord.People.Domain;
using Concord.Plans.Domain;
using Concord.Plans.Editing;
using Concord.Shared;

namespace Concord.Tests.Plans.Editing;

public sealed class TransferLeadTests : ActionTest
{
    private GivenBody ponds = null!;

    protected override async Task BeginAsync()
    {
        await base.BeginAsync();
        ponds = await Given.Body("Department of Ponds", "DPo");
    }

    [Fact]
    public async Task One_body_is_accountable_and_the_one_before_becomes_joint()
    {
        await Transfer(ponds, LeadRole.Accountable);
        Assert.Equal(["Department of Ponds: Accountable", "Department of Parks: Joint"], await Leads());
        Assert.Equal(["Changed leads: Department of Parks (accountable) → Department of Ponds (accountable); Department of Parks (joint) (Agreed)"], await History());
        Assert.Equal("person: Changed leads of action", await LastAudited());
    }

    [Fact]
    public async Task In_a_plan_in_rounds_who_answers_for_it_changes_by_request_and_who_helps_does_not()
    {
        var planId = await Look(db => db.Actions.Where(row => row.Id == ActionId).Select(row => row.PlanId).SingleAsync());
        await Given.InRounds(planId);
        Assert.EndsWith("is reported on in rounds, so who answers for it changes by a request that the lead endorses and the group approves: propose a change", await Refuse(ponds, LeadRole.Accountable), StringComparison.Ordinal);
        await Transfer(ponds, LeadRole.Joint);
        Assert.EndsWith("propose a change", await Refuse(ponds, LeadRole.Accountable), StringComparison.Ordinal);
        Assert.Equal(["Department of Parks: Accountable", "Department of Ponds: Joint"], await Leads());

        await Look(db => db.ActionLeads.Where(lead => lead.ActionId == ActionId && lead.Role == LeadRole.Accountable).ExecuteUpdateAsync(set => set.SetProperty(lead => lead.Role, LeadRole.Contributor)));
        await Transfer(ponds, LeadRole.Accountable);
        Assert.Contains("Department of Ponds: Accountable", await Leads());
    }

    [Fact]
    public async Task The_accountable_body_does_not_leave_before_another_takes_over()
    {
        const string sentence = "Department of Parks is accountable: make another body accountable first";
        Assert.Equal(sentence, await Refuse(Lead, LeadRole.Accountable, ends: true));
        Assert.Equal(sentence, await Refuse(Lead, LeadRole.Joint));
        Assert.Equal(["Department of Parks: Accountable"], await Leads());
    }

    [Fact]
    public async Task A_lead_that_leaves_is_ended_and_not_erased()
    {
        await Transfer(ponds, LeadRole.Contributor);
        Today = 1.March(2027);
        await Transfer(ponds, LeadRole.Contributor, ends: true);
        Assert.Equal(["Department of Parks: Accountable"], await Leads());
        var ended = (await Action()).Leads.Single(lead => lead.BodyId == ponds.Id);
        Assert.Equal(((DateOnly?)14.January(2027), (DateOnly?)1.March(2027), "DPo"), (ended.From, ended.To, ended.Named));

        Today = 2.March(2027);
        await Transfer(ponds, LeadRole.Joint);
        Assert.Equal(2, (await Action()).Leads.Count(lead => lead.BodyId == ponds.Id));
    }

    [Fact]
    public async Task A_body_that_does_not_lead_does_not_leave() =>
        Assert.Equal("Department of Ponds does not lead this action", await Refuse(ponds, LeadRole.Joint, ends: true));

    [Fact]
    public async Task Nothing_changed_is_nothing_to_save() =>
        Assert.Equal("Nothing was changed, so there is nothing to save", await Refuse(Lead, LeadRole.Accountable));

    [Fact]
    public async Task It_needs_a_reason_a_role_and_a_body()
    {
        Assert.Equal("Say why: the reason is part of the action's public history", await Refuse(ponds, LeadRole.Joint, reason: ""));
        Assert.Equal("The reason must be 1,000 characters or fewer", await Refuse(ponds, LeadRole.Joint, reason: new string('r', 1001)));
        Assert.Equal("Choose accountable, joint or contributor", await Refuse(ponds, LeadRole.AllDepartments));
        Assert.Equal("Choose the body", await Refuse(ponds with { Id = Guid.NewGuid() }, LeadRole.Joint));
    }

    [Fact]
    public async Task Whoever_comes_second_is_told()
    {
        var opened = await Version();
        await Transfer(ponds, LeadRole.Joint);
        Assert.StartsWith("Somebody else changed EX-1.01 while you were writing.",
            await Refused<TransferLead>(verb => verb.RunAsync(new(ActionId, opened, ponds.Id, LeadRole.Contributor, false, "Agreed"), Secretariat.Actor)));
    }

    [Fact]
    public async Task A_coordinator_does_not_change_who_leads()
    {
        var coordinator = await Given.Person(Role.BodyCoordinator, Lead.Scope);
        await NotThere<TransferLead>(async verb => await verb.RunAsync(new(ActionId, await Version(), ponds.Id, LeadRole.Joint, false, "Agreed"), coordinator.Actor));
    }

    private Task Transfer(GivenBody body, LeadRole role, bool ends = false) =>
        Run<TransferLead>(async verb => await verb.RunAsync(new(ActionId, await Version(), body.Id, role, ends, "Agreed"), Secretariat.Actor));

    private Task<string> Refuse(GivenBody body, LeadRole role, bool ends = false, string reason = "Agreed") =>
        Refused<TransferLead>(async verb => await verb.RunAsync(new(ActionId, await Version(), body.Id, role, ends, reason), Secretariat.Actor));

    private async Task<IEnumerable<string>> Leads() => (await Action()).Leads.Where(lead => lead.To is null).OrderBy(lead => lead.Role)
        .Select(lead => $"{(lead.BodyId == ponds.Id ? ponds.Name : Lead.Name)}: {lead.Role}");
}
