using System.Text;
using Concord.People.Domain;
using Concord.Places;
using Concord.Places.Domain;
using Concord.Places.Registering;
using Concord.Plans;
using Concord.Plans.Changing;
using Concord.Plans.Domain;
using Concord.Plans.Domain.Changing;
using Concord.Plans.Editing;
using Concord.Plans.Importing;
using Concord.Shared;
using Concord.Tests.Plans.Changing;
using Microsoft.EntityFrameworkCore;

namespace Concord.Tests.Plans;

/// <summary>Within a pre-election period nothing new is told of a plan, unless somebody gives a name and a reason.</summary>
public sealed class PreElectionTests : ChangeTest
{
    private const string Why = "A wrong number misleads voters";
    private const string Refusal = "General election 2026 lasts until 12 December 2026, and holds what would go out. Wait, or say why this cannot wait: your name and the reason are kept";

    private GivenPerson secretariat = null!;

    protected override async Task BeginAsync()
    {
        Today = 10.November(2026);
        await base.BeginAsync();
        secretariat = await Given.Person(Role.Secretariat);
    }

    public static TheoryData<string> WhatGoesOut => ["edit", "leads", "report", "measurability", "follow", "import", "republish", "change"];

    [Theory, MemberData(nameof(WhatGoesOut))]
    public async Task It_is_held_and_goes_out_by_exception_with_the_reason_on_record(string what)
    {
        var say = await PreparedAsync(what);
        await Period();
        Assert.Equal(Refusal, (await Assert.ThrowsAsync<RuleBroken>(() => say(""))).Message);
        Assert.Equal($"The reason must be {PreElectionHold.LongestReason} characters or fewer", (await Assert.ThrowsAsync<RuleBroken>(() => say(new string('a', 301)))).Message);
        Assert.DoesNotContain(Why, await RecordsAsync(), StringComparison.Ordinal);

        await say(Why);
        Assert.Contains($"Let out during General election 2026: {Why}", await RecordsAsync(), StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(WhatGoesOut))]
    public async Task A_recess_and_a_period_that_is_over_hold_nothing(string what)
    {
        var say = await PreparedAsync(what);
        await Period(kind: QuietPeriodKind.Recess);
        await Period(to: 9.November(2026));
        await say("");
        Assert.DoesNotContain("Let out", await RecordsAsync(), StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(WhatGoesOut))]
    public async Task A_bodys_own_period_holds_what_it_leads_and_nothing_else(string what)
    {
        var say = await PreparedAsync(what);
        var stranger = await Given.Body("Council of Nowhere", "CN");
        var own = await Period(body: stranger);
        await say("");
        await Given.Changed(db => db.QuietPeriods.Single(row => row.Id == own).Set(QuietPeriodKind.PreElection, "Local elections", 1.November(2026), 12.December(2026), Parks.Id, ""));
        var again = await PreparedAsync(what, second: true);
        Assert.StartsWith("Local elections lasts until", (await Assert.ThrowsAsync<RuleBroken>(() => again(""))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_change_whose_day_comes_meanwhile_waits_until_it_is_over()
    {
        var due = await Make(A(1), new Withdrawal(), on: 20.November(2026));
        await Period();
        var approved = await Propose(A(2), new Withdrawal());
        await Endorse(approved);
        Assert.False(await Approve(approved));
        Assert.Equal(ChangeState.Approved, (await Request(approved)).State);

        Today = 12.December(2026);
        Assert.Equal(0, await ApplyDue());
        Assert.Equal(Refusal, (await Request(due)).Trouble);
        Assert.Equal(ActionStatus.NotReported, (await Action("EX-1.01")).Status);
        Today = 13.December(2026);
        Assert.Equal(2, await ApplyDue());
        Assert.Equal((ActionStatus.Withdrawn, 20.November(2026)), ((await Action("EX-1.01")).Status, (await Action("EX-1.01")).StatusOn));
        Assert.Equal("", (await Request(due)).Trouble);
    }

    [Fact]
    public async Task Only_who_approves_applies_by_exception_and_only_what_is_due()
    {
        var later = await Make(A(1), new Withdrawal(), on: 1.March(2027));
        var due = await Make(A(2), new Withdrawal(), on: 20.November(2026));
        await Period();
        Today = 20.November(2026);
        await NotThere<ApplyByException>(async verb => await verb.RunAsync(new(due, (await Request(due)).Version, Why), Owner.Actor));
        Assert.Equal("A change is applied once it is approved and its day has come", await Refused<ApplyByException>(async verb => await verb.RunAsync(new(later, (await Request(later)).Version, Why), Moderator.Actor)));
        Assert.StartsWith("Somebody else decided on this change", await Refused<ApplyByException>(verb => verb.RunAsync(new(due, Guid.NewGuid(), Why), Moderator.Actor)), StringComparison.Ordinal);
        await Run<ApplyByException>(async verb => await verb.RunAsync(new(due, (await Request(due)).Version, Why), Moderator.Actor));
        var step = (await Request(due)).Steps[^1];
        Assert.Equal((ChangeState.Applied, (Guid?)Moderator.Id, $"Let out during General election 2026: {Why}"), (step.State, step.ByPersonId, step.Note));
        Assert.Contains(Why, await Look(db => db.LoggedLines.OrderByDescending(line => line.Index).Select(line => line.Line).FirstAsync()), StringComparison.Ordinal);
    }

    private async Task<Guid> Period(GivenBody? body = null, QuietPeriodKind kind = QuietPeriodKind.PreElection, DateOnly? to = null)
    {
        var period = new QuietPeriod(kind, "General election 2026", 6.November(2026), to ?? 12.December(2026), body?.Id, "");
        await Given.Changed(db => db.QuietPeriods.Add(period));
        return period.Id;
    }

    /// <returns>What lets it out, with the reason for an exception.</returns>
    private async Task<Func<string, Task>> PreparedAsync(string what, bool second = false)
    {
        var (action, words) = (A(second ? 2 : 1), second ? "Again" : "Anew");
        var version = await Look(db => db.Actions.Where(row => row.Id == action).Select(row => row.Version).SingleAsync());
        switch (what)
        {
            case "edit": return why => Run<EditAction>(verb => verb.RunAsync(new(action, version, words, ActionKind.Fund, "", null, null, "Agreed", Exception: why), secretariat.Actor));
            case "report": return why => Run<ReportAction>(verb => verb.RunAsync(new(action, version, ActionStatus.AtRisk, words, why), secretariat.Actor));
            case "measurability": return why => Run<JudgeMeasurability>(verb => verb.RunAsync(new(action, version, true, words, why), secretariat.Actor));
            case "leads":
                var body = await Given.Body();
                return why => Run<TransferLead>(verb => verb.RunAsync(new(action, version, body.Id, LeadRole.Joint, false, "Agreed", why), secretariat.Actor));
            case "follow":
                var next = await Given.Body();
                await Run<SucceedBody>(verb => verb.RunAsync(new(Parks.Key, next.Key, SuccessionKind.Transfer, PartialDate.Parse("2026-11-01"), "A part moved"), secretariat.Actor));
                return why => Run<FollowSuccession>(verb => verb.RunAsync(new(Parks.Key, [new(action, version, next.Id)], why), secretariat.Actor));
            case "import":
                var code = $"P{(second ? "Q" : "R")}";
                var source = await Upload($"Chapter,Action,Lead,Date\nHalls,Open {words} hall,Department of Parks,Spring 2027\n");
                return why => Run<ImportPlan, string>(verb => verb.RunAsync(new(source, "Town Plan", code, "", "March 2026", "") { Exception = why }, secretariat.Actor));
            case "republish":
                if (!second) await Run<ImportPlan, string>(async verb => await verb.RunAsync(new(await Upload("Chapter,Action,Lead,Date\nHalls,Open a hall,Department of Parks,Spring 2027\n"), "Town Plan", "TP", "", "March 2026", ""), secretariat.Actor));
                var anew = await Upload($"Chapter,Action,Lead,Date\nHalls,Open a {words} hall,Department of Parks,Spring 2027\n");
                return why => Run<RepublishPlan, RepublishPlan.Reading>(verb => verb.RunAsync(new(anew, "tp", "May 2026") { Exception = why }, secretariat.Actor));
            default:
                var id = await Make(action, new Withdrawal(), on: 11.November(2026));
                return async why =>
                {
                    Today = 11.November(2026);
                    await Run<ApplyByException>(async verb => await verb.RunAsync(new(id, (await Request(id)).Version, why), Moderator.Actor));
                };
        }
    }

    private Task<int> ApplyDue() => Run<ApplyDueChanges, int>(verb => verb.RunAsync());

    private Task<Guid> Upload(string text) => Run<UploadPlan, Guid>(verb => verb.RunAsync("plan.csv", Encoding.UTF8.GetBytes(text), secretariat.Actor));

    private Task<string> RecordsAsync() => Look(async db => string.Join('\n', [.. await db.ActionChanges.Select(row => row.Reason).ToListAsync(), .. await db.PlanVersions.Select(row => row.Exception).ToListAsync()]));
}
