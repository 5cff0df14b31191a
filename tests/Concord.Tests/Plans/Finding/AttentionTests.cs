using Concord.Plans;
using Concord.Plans.Domain;
using Concord.Shared.Promises;

namespace Concord.Tests.Plans.Finding;

public sealed class AttentionTests : FindingTest
{
    [Fact]
    public async Task What_falls_due_next_comes_soonest_first_and_says_how_long()
    {
        await Given.Action(PlanId, with: Due(30.April(2027), "April 2027"));
        await Given.Action(PlanId, with: Due(15.March(2027)));
        await Given.Action(PlanId, with: Due(14.March(2027)));
        await Given.Action(PlanId, with: Due(null, "Ongoing"));
        await Given.Action(PlanId, doneMeans: "Open", with: action => { Due(31.March(2027))(action); action.Report(ActionStatus.Complete, "Open", 1.March(2027)); });
        await Given.Action(PlanId, with: action => action.SetPromise(Promised("Two times", null, PromiseKind.Compound, Part("Begun", 1.February(2027)), Part("Finished", 16.March(2027)))));

        var rows = (await Found(new() { Attention = "due-next" })).Rows;
        Assert.Equal(["EX-1.02", "EX-1.06", "EX-1.01"], rows.Select(row => row.Ref));
        Assert.Equal(
        [
            "“March 2027” today, by 15 March 2027 at the latest. Read so by the rule “a month ends on its last day” (rules uk-2).",
            "“Finished” (Finished) tomorrow, by 16 March 2027 at the latest. Read so by the rule “a month ends on its last day” (rules uk-2).",
            "“April 2027” in 46 days, by 30 April 2027 at the latest. Read so by the rule “a month ends on its last day” (rules uk-2).",
        ], rows.Select(row => row.Because));
    }

    [Fact]
    public async Task A_promise_has_passed_without_word_the_day_after_its_latest_day()
    {
        await Given.Action(PlanId, with: Due(14.March(2027)));
        await Given.Action(PlanId, with: Due(15.March(2027)));
        await Given.Action(PlanId, with: action => { Due(28.February(2027))(action); action.Report(ActionStatus.AtRisk, "Slow", 28.February(2027)); });
        await Given.Action(PlanId, with: action => { Due(28.February(2027))(action); action.Report(ActionStatus.OffTrack, "Missed", 1.March(2027)); });
        await Given.Action(PlanId, doneMeans: "Open", with: action => { Due(28.February(2027))(action); action.Report(ActionStatus.Complete, "Open", 1.February(2027)); });
        var rows = (await Found(new() { Attention = "passed" })).Rows;
        Assert.Equal(["EX-1.03", "EX-1.01"], rows.Select(row => row.Ref));
        Assert.Equal("“March 2027” passed 15 days ago: the latest day was 28 February 2027, and the last report is of 28 February 2027. Read so by the rule “a month ends on its last day” (rules uk-2).", rows[0].Because);
        Assert.Equal("“March 2027” passed 1 day ago: the latest day was 14 March 2027, and nobody has ever reported. Read so by the rule “a month ends on its last day” (rules uk-2).", rows[1].Because);

        Today = 16.March(2027);
        Assert.Equal(["1.03", "1.01", "1.02"], await Needing(Attention.Passed));
    }

    [Fact]
    public async Task What_the_wording_says_is_done_is_neither_due_nor_late()
    {
        await Given.Action(PlanId, with: action => action.SetPromise(Promised("Launched in February 2027", 28.February(2027), PromiseKind.Done)));
        await Given.Action(PlanId, with: action => action.SetPromise(Promised("Launched in March 2027", 31.March(2027), PromiseKind.Done)));
        Assert.Empty(await Needing(Attention.Passed));
        Assert.Empty(await Needing(Attention.DueNext));
    }

    [Fact]
    public async Task Nobody_several_or_all_departments_is_no_single_accountable_body()
    {
        var (one, two) = (await Given.Body("Ministry of One"), await Given.Body("Ministry of Two"));
        await Given.Action(PlanId, one, joint: [two]);
        await Given.Action(PlanId);
        await Given.Action(PlanId, one, with: action => action.AddLead(two.Id, LeadRole.Accountable, "Two", null));
        await Given.Action(PlanId, with: action => action.AddLead(null, LeadRole.AllDepartments, "All", null));
        await Given.Action(PlanId, one, with: action => action.AddLead(null, LeadRole.AllDepartments, "All", null));
        var rows = (await Found(new() { Attention = "no-accountable" })).Rows;
        Assert.Equal(["Nobody is named", "2 bodies are accountable: Ministry of One, Ministry of Two", "All departments are named together, and none of them is accountable"], rows.Select(row => row.Because));
    }

    [Fact]
    public async Task Wording_that_was_not_understood_is_listed_with_it()
    {
        await Given.Action(PlanId, with: Due(1.April(2027)));
        await Given.Action(PlanId, with: action => action.SetPromise(Promised("When\nready", null, PromiseKind.Unread)));
        await Given.Action(PlanId, with: action => action.SetPromise(Promised("Soon; May", 31.May(2027), PromiseKind.Compound, Part("Soon", null, PromiseKind.Unread), Part("Done", 31.May(2027)))));
        Assert.Equal(["“When; ready” was not understood", "“Soon” was not understood"], (await Found(new() { Attention = "not-understood" })).Rows.Select(row => row.Because));
    }

    [Fact]
    public async Task An_action_without_completion_test_is_listed()
    {
        await Given.Action(PlanId, doneMeans: "It is open");
        await Given.Action(PlanId, with: action => action.SetTarget(3, "halls"));
        Assert.Equal("No test, though there is a figure: 3 halls", (await Found(new() { Attention = "no-completion-test" })).Rows.Single().Because);
    }

    [Fact]
    public async Task What_goes_on_without_a_review_or_an_end_is_listed_until_it_has_both()
    {
        await Given.Action(PlanId, with: Due(1.April(2027)));
        await Given.Action(PlanId, with: action => action.SetPromise(Promised("Ongoing", null, PromiseKind.Ongoing)));
        await Given.Action(PlanId, with: action => { action.SetPromise(Promised("First, then ongoing", null, PromiseKind.Compound, Part("First", 1.April(2027)), Part("Ongoing", null, PromiseKind.Ongoing))); action.SetOngoing(ReviewCadence.TwiceAYear, ""); });
        await Given.Action(PlanId, with: action => { Due(1.April(2027))(action); action.Report(ActionStatus.OngoingActive, "It goes on", 1.March(2027)); action.SetOngoing(null, "Nobody comes any more"); });
        await Given.Action(PlanId, with: action => { action.Edit(action.TextNow, ActionKind.OngoingSupport, ""); action.SetOngoing(ReviewCadence.Yearly, "Nobody comes any more"); });
        await Given.Action(PlanId, doneMeans: "It stopped", with: action => { action.SetPromise(Promised("Ongoing", null, PromiseKind.Ongoing)); action.Report(ActionStatus.Complete, "It stopped", 1.March(2027)); });
        Assert.Equal(
            [
                ("EX-1.02", "Nobody has said how often it is reviewed, nor what would stop it"), ("EX-1.03", "Reviewed twice a year, and nobody has said what would stop it"), ("EX-1.04", "Nobody has said how often it is reviewed"),
            ], (await Found(new() { Attention = "ongoing-unwatched" })).Rows.Select(row => (row.Ref, row.Because!)));
    }

    [Fact]
    public async Task What_cannot_be_measured_says_what_is_missing()
    {
        var lead = await Given.Body("Ministry of One");
        await Given.Action(PlanId, lead, text: "Publish a guide to parks.", with: Due(1.April(2027)));
        await Given.Action(PlanId, lead, text: "Explore ways to open parks.", with: Due(null, "Ongoing"));
        Assert.Equal("What: “Explore ways to open parks” does not say what would be there when it is done. By when: “Ongoing” has no latest day. How much: no figure, and nothing that either is there or is not.",
            (await Found(new() { Attention = "unmeasurable" })).Rows.Single().Because);
    }
}
