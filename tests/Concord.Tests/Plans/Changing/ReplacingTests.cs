using Concord.Plans;
using Concord.Plans.Changing;
using Concord.Plans.Domain;
using Concord.Plans.Domain.Changing;
using Concord.Plans.Finding;
using Microsoft.EntityFrameworkCore;

namespace Concord.Tests.Plans.Changing;

public sealed class ReplacingTests : ChangeTest
{
    [Fact]
    public async Task Parts_continue_the_reference_take_the_leads_and_say_where_they_come_from()
    {
        await Make(A(2), new Splitting([new("Open the hall’s kitchen.", "Soup is served.", "", null), new("Open the hall’s stage.", "", "Autumn 2028", null)]));
        var (first, second, whole) = (await Action("EX-1.02a"), await Action("EX-1.02b"), await Action("EX-1.02"));
        Assert.Equal(("1.02a", "split from EX-1.02", false, "", "Spring 2027", "Soup is served."), (first.Slug, first.Origin, first.IsPublished, first.PublishedText, first.Promise.Text, first.DoneMeans));
        Assert.Equal(("Autumn 2028", (DateOnly?)30.November(2028)), (second.Milestones.Single().Promise.Text, second.Promise.Latest));
        Assert.Equal([(Parks.Id, LeadRole.Accountable)], first.Leads.Select(lead => (lead.BodyId!.Value, lead.Role)));
        Assert.Equal((ActionStatus.Superseded, "Split into EX-1.02a and EX-1.02b"), (whole.Status, whole.StatusNote));
        Assert.Equal("5 published + 1 by splitting = 6 live", (await Counts()).Reconciled);
    }

    [Fact]
    public async Task Parts_stand_beside_the_whole_and_are_found_by_their_words()
    {
        await Make(A(2), Split("Open the kitchen.", "Open the stage."));
        var found = await Run<FindActions, FoundActions>(verb => verb.RunAsync("ex", new()));
        Assert.Equal(["EX-1.01", "EX-1.02", "EX-1.02a", "EX-1.02b", "EX-1.03", "EX-1.04", "EX-1.05"], found.Rows.Select(row => row.Ref));
        Assert.Equal(["EX-1.02a"], (await Run<FindActions, FoundActions>(verb => verb.RunAsync("ex", new() { Q = "kitchens" }))).Rows.Select(row => row.Ref));
        Assert.Equal(5, await Run<FindActions, int>(verb => verb.CountAsync("ex", new() { Counted = "published" })));
        Assert.Equal(6, await Run<FindActions, int>(verb => verb.CountAsync("ex", new() { Counted = "live" })));
    }

    [Fact]
    public async Task A_part_may_go_into_an_action_that_there_is()
    {
        await Make(A(1), new Splitting([new("Open the kitchen.", "", "", null), Into(A(5), "Open the stage.")]));
        Assert.Equal("5 published = 5 live", (await Counts()).Reconciled);
        Assert.Equal([("EX-1.01", "EX-1.01a"), ("EX-1.01", "EX-1.05")], (await Lines()).Select(line => (line.From.Ref, line.To.Ref)));
        Assert.Equal("EX-1.01: Open the stage.", (await Action("EX-1.05")).Changes.MaxBy(change => change.Number)!.After);
    }

    [Fact]
    public async Task Chains_of_changes_still_add_up()
    {
        await Make(A(1), Split("One.", "Two.", "Three."));
        await Make(await Id("EX-1.01a"), new Merging([A(2)], null, "Both as one.", "", ""));
        await Make(await Id("EX-1.01b"), new Withdrawal());
        await Make(await Id("EX-1.01c"), Split("Three, first.", "Three, second."));
        await Make(A(3), new Supersession(await Id("EX-1.01c1")));
        var counts = await Counts();
        Assert.Equal("5 published + 3 by splitting − 1 merged − 1 superseded − 1 withdrawn = 5 live", counts.Reconciled);
        Assert.Equal(["EX-1.01a1", "EX-1.01c1", "EX-1.01c2", "EX-1.04", "EX-1.05"], counts.Live.Select(each => each.Ref));
        Assert.Equal(counts.Live.Count, counts.Published.Count + counts.Terms.Sum(term => term.Net));
        Assert.Equal(["EX-1.01", "EX-1.02", "EX-1.03", "EX-1.04", "EX-1.05"], counts.Published.Select(each => each.Ref));
        Assert.Equal(8, (await Lines("1.03")).Count);
        Assert.Empty(await Lines("1.05"));
    }

    [Fact]
    public async Task Several_become_one_new_action_led_by_all_of_their_leads()
    {
        var ponds = await Given.Body("Department of Ponds", "DPo");
        var other = await Given.Action(PlanId, ponds, text: "Open a pond.");
        await Make(A(1), new Merging([other, A(2)], null, "Open places.", "", ""));
        var one = await Action("EX-1.01a");
        Assert.Equal("merged from EX-1.01, EX-1.02 and EX-1.06", one.Origin);
        Assert.Equal([(Parks.Id, LeadRole.Accountable), (ponds.Id, LeadRole.Joint)], one.Leads.OrderBy(lead => lead.Role).Select(lead => (lead.BodyId!.Value, lead.Role)));
        Assert.Equal("6 published − 2 merged = 4 live", (await Counts()).Reconciled);
    }

    [Fact]
    public async Task Several_go_into_an_action_that_there_is()
    {
        await Make(A(1), new Merging([A(2)], A(3), "", "", ""));
        Assert.Equal("5 published − 2 merged = 3 live", (await Counts()).Reconciled);
        Assert.Equal("EX-1.01 and EX-1.02", (await Action("EX-1.03")).Changes.MaxBy(change => change.Number)!.After);
    }

    [Fact]
    public async Task Superseding_makes_chains_and_no_circle()
    {
        await Make(A(1), new Supersession(A(2)));
        await Make(A(2), new Supersession(A(3)));
        Assert.Equal("EX-1.01 is superseded: choose an action that is live", await NotProposed(A(3), new Supersession(A(1))));
        Assert.Equal("EX-1.03 cannot be the other action too: choose another one", await NotProposed(A(3), new Supersession(A(3))));
        Assert.Equal("5 published − 2 superseded = 3 live", (await Counts()).Reconciled);
    }

    [Fact]
    public async Task Two_that_were_to_supersede_each_other_do_not()
    {
        var (first, second) = (await Propose(A(1), new Supersession(A(2))), await Propose(A(2), new Supersession(A(1))));
        await Endorse(first);
        await Endorse(second);
        await Approve(first);
        Assert.Equal("EX-1.01 is superseded: choose an action that is live", (await Assert.ThrowsAsync<Concord.Shared.RuleBroken>(() => Approve(second))).Message);
        Assert.Equal(ChangeState.Endorsed, (await Request(second)).State);
    }

    [Fact]
    public async Task An_action_of_another_plan_takes_its_place()
    {
        var elsewhere = await Given.Action(await Given.Plan("OTHER"), Parks);
        await Make(A(1), new Supersession(elsewhere));
        Assert.Equal("other", Assert.Single(await Lines()).To.PlanSlug);
        Assert.Equal("5 published − 1 superseded = 4 live", (await Counts()).Reconciled);
        Assert.Equal("1 published = 1 live", (await Run<CountPlan, PlanCounts>(verb => verb.RunAsync("other"))).Reconciled);
    }

    [Fact]
    public async Task A_split_into_two_hundred_is_refused_with_a_sentence()
    {
        Assert.Equal("A split has 26 parts at most, one for each letter, and this has 200: split it into fewer, then split those", await NotProposed(A(1), Split([.. Enumerable.Range(1, 200).Select(number => $"Part {number}.")])));
        Assert.Equal("A split needs two parts or more", await NotProposed(A(1), Split("Alone.")));
        Assert.Equal("Say what part 2 is", await NotProposed(A(1), Split("One.", " ")));
        Assert.Equal("An action is named twice: name each once", await NotProposed(A(1), new Splitting([Into(A(2)), Into(A(2))])));
        Assert.Equal("EX-1.01 cannot be the other action too: choose another one", await NotProposed(A(1), new Splitting([Into(A(1)), Into(A(2))])));
        await Make(A(1), Split([.. Enumerable.Range(1, 26).Select(number => $"Part {number}.")]));
        Assert.Equal("5 published + 25 by splitting = 30 live", (await Counts()).Reconciled);
    }

    [Fact]
    public async Task A_reference_that_is_taken_is_passed_over()
    {
        await Make(A(1), Split("One.", "Two."));
        Assert.Equal("b", ContinuedReference.Ending(await Action("EX-1.02"), ending => ending == "a"));
        Assert.Equal("1", ContinuedReference.Ending(await Action("EX-1.01a"), _ => false));
        Assert.Equal("No more references can be made from EX-1.02: change one of those that came from it instead",
            Assert.Throws<Concord.Shared.RuleBroken>(() => ContinuedReference.Ending(Action("EX-1.02").Result, _ => true)).Message);
    }

    private Task<IReadOnlyList<LineageOfPlan.Line>> Lines(string? action = null) => Run<LineageOfPlan, IReadOnlyList<LineageOfPlan.Line>>(verb => verb.RunAsync("ex", action));
}
