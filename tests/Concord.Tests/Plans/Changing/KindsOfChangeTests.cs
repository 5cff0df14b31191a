using Concord.People.Domain;
using Concord.Plans;
using Concord.Plans.Domain;
using Concord.Plans.Domain.Changing;
using Concord.Plans.Editing;
using Concord.Shared.Calendar;
using Microsoft.EntityFrameworkCore;

namespace Concord.Tests.Plans.Changing;

public sealed class KindsOfChangeTests : ChangeTest
{
    private static readonly WorkingDays Working = new(BankHolidays.Shipped);

    [Fact]
    public async Task New_words_stand_beside_the_published_ones_with_reason_and_authority()
    {
        await Make(A(1), new Rewording("Open a hall for all.", ActionKind.Publish, "It is open.", IsCorrection: false));
        var action = await Action("EX-1.01");
        Assert.Equal(("Open hall 1.", "Open a hall for all.", ActionKind.Publish, "It is open."), (action.PublishedText, action.TextNow, action.Kind, action.DoneMeans));
        Assert.Equal(["Reworded", "Reworded the kind", "Reworded what done means"], action.Changes.OrderBy(change => change.Number).Skip(1).Select(change => change.Did));
        Assert.Equal("Agreed with the towns. Authority: Inter-Ministerial Group (Item 4)", action.Changes.MaxBy(change => change.Number)!.Reason);
    }

    [Fact]
    public async Task A_correction_says_that_it_is_one_and_may_come_after_the_end()
    {
        await Make(A(1), new Withdrawal());
        Assert.StartsWith("EX-1.01 is withdrawn and only its errors can be corrected", await NotProposed(A(1), new Rewording("Other words.", ActionKind.Commitment, "", IsCorrection: false)));
        await Make(A(1), new Rewording("Open hall one.", ActionKind.Commitment, "", IsCorrection: true));
        Assert.Equal(("Corrected", "Open hall 1.", "Open hall one."), (await Action("EX-1.01")).Changes.MaxBy(change => change.Number) is var last ? (last!.Did, last.Before, last.After) : default);
    }

    [Fact]
    public async Task A_new_baseline_is_read_by_the_rules_and_the_promise_as_published_stays()
    {
        var milestone = (await Action("EX-1.01")).Milestones.Single();
        await Make(A(1), new Rebaselining(milestone.Id, "Autumn 2027"));
        await Make(A(1), new Rebaselining(milestone.Id, "by 31 March 2028"));
        var baselines = await Look(db => db.Baselines.AsNoTracking().OrderBy(row => row.Number).ToListAsync());
        Assert.Equal([(1, "Autumn 2027", (DateOnly?)30.November(2027)), (2, "by 31 March 2028", 31.March(2028))], baselines.Select(row => (row.Number, row.Promise.Text, row.Promise.Latest)));
        Assert.Equal(("Agreed with the towns", "Inter-Ministerial Group", Today), (baselines[0].Reason, baselines[0].Authority, baselines[0].SetOn));
        Assert.Equal("Spring 2027", (await Action("EX-1.01")).Milestones.Single().Promise.Text);
        Assert.Equal([("Spring 2027", "Autumn 2027"), ("Autumn 2027", "by 31 March 2028")], (await Action("EX-1.01")).Changes.OrderBy(change => change.Number).Skip(1).Select(change => (change.Before, change.After)));

        // 31 May, a bank holiday, to 30 November 2027: 131 weekdays, less the summer's bank holiday.
        Assert.Equal(130, Slippage.Between(milestone.Promise, baselines[0].Promise, Working));
        Assert.Equal(Slippage.Between(milestone.Promise, baselines[1].Promise, Working),
            Slippage.Between(milestone.Promise, baselines[0].Promise, Working) + Slippage.Between(baselines[0].Promise, baselines[1].Promise, Working));
    }

    [Fact]
    public async Task What_is_ongoing_does_not_slip()
    {
        var milestone = (await Action("EX-1.01")).Milestones.Single();
        await Make(A(1), new Rebaselining(milestone.Id, "Ongoing"));
        var baseline = await Look(db => db.Baselines.AsNoTracking().SingleAsync());
        Assert.Null(Slippage.Between(milestone.Promise, baseline.Promise, Working));
        Assert.StartsWith("not applicable", Slippage.InWords(milestone.Promise, baseline.Promise, Working));
    }

    [Fact]
    public async Task A_baseline_needs_a_reason_a_date_and_a_milestone_of_the_action()
    {
        var (own, others) = ((await Action("EX-1.01")).Milestones.Single().Id, (await Action("EX-1.02")).Milestones.Single().Id);
        Assert.Equal("Say why: the reason is part of the action's public history", await NotProposed(A(1), new Rebaselining(own, "Autumn 2027"), reason: " "));
        Assert.Equal("Say for when it is promised now, such as Spring 2028", await NotProposed(A(1), new Rebaselining(own, "")));
        Assert.Equal("Choose what is promised anew", await NotProposed(A(1), new Rebaselining(others, "Autumn 2027")));
    }

    [Fact]
    public async Task The_lead_passes_on_by_the_rules_of_leads()
    {
        var ponds = await Given.Body("Department of Ponds", "DPo");
        Assert.Equal("This body is accountable already: choose another", await NotProposed(A(1), new LeadTransfer(Parks.Id)));
        await Make(A(1), new LeadTransfer(ponds.Id), on: 4.January(2027));
        var action = await Action("EX-1.01");
        Assert.Equal([(ponds.Id, LeadRole.Accountable, (DateOnly?)4.January(2027)), (Parks.Id, LeadRole.Joint, null)], action.Leads.OrderBy(lead => lead.Role).Select(lead => (lead.BodyId!.Value, lead.Role, lead.From)));
    }

    [Fact]
    public async Task A_withdrawn_action_stays_among_the_published_and_is_not_reported_on()
    {
        await Make(A(3), new Withdrawal(), reason: "No hall is left");
        var action = await Action("EX-1.03");
        Assert.Equal((ActionStatus.Withdrawn, "No hall is left", (DateOnly?)Today), (action.Status, action.StatusNote, action.StatusOn));
        var counts = await Counts();
        Assert.Equal(("5 published − 1 withdrawn = 4 live", 5, 4), (counts.Reconciled, counts.Published.Count, counts.Live.Count));
        Assert.Contains(counts.Published, each => each.Ref == "EX-1.03");
        var secretariat = await Given.Person(Role.Secretariat);
        Assert.Equal("EX-1.03 is withdrawn: report on what came of it", await Refused<ReportAction>(verb => verb.RunAsync(new(A(3), action.Version, ActionStatus.OnTrack, "Going"), secretariat.Actor)));
    }

    [Fact]
    public async Task What_a_change_did_is_an_entry_of_the_public_log_without_a_name()
    {
        await Make(A(3), new Withdrawal(), reason: "No hall is left");
        await Make(A(1), new Merging([A(2)], null, "Open two halls.", "Both are open.", "Autumn 2027"));
        var logged = await Look(db => db.LoggedLines.Where(line => line.Kind == "change applied").OrderBy(line => line.Index).ToListAsync());
        Assert.Equal(["EX-1.03", "EX-1.01"], logged.Select(line => line.Subject));
        Assert.Contains("\"account\":\"No hall is left", logged[0].Line, StringComparison.Ordinal);
        Assert.Contains("\"did\":\"Withdrawn\"", logged[0].Line, StringComparison.Ordinal);
        foreach (var merged in new[] { "EX-1.01", "EX-1.02" }) Assert.Contains($"{{\"action\":\"{merged}\",\"did\":\"Merged\"", logged[1].Line, StringComparison.Ordinal);
        Assert.DoesNotContain("Example", string.Concat(logged.Select(line => line.Line)), StringComparison.Ordinal);
    }

    [Theory, InlineData(ActionStatus.Withdrawn), InlineData(ActionStatus.Superseded)]
    public async Task A_report_does_not_end_an_action(ActionStatus status)
    {
        var (secretariat, version) = (await Given.Person(Role.Secretariat), (await Action("EX-1.01")).Version);
        Assert.Equal("An action is superseded or withdrawn by a change: propose one", await Refused<ReportAction>(verb => verb.RunAsync(new(A(1), version, status, "Gone"), secretariat.Actor)));
    }
}
