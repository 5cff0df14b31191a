using Concord.Plans;
using Concord.Plans.Domain;
using Concord.Plans.Finding;
using Concord.Shared.Promises;

namespace Concord.Tests.Plans.Finding;

public sealed class FilterTests : FindingTest
{
    private GivenBody parks = null!, ponds = null!;

    protected override async Task BeginAsync()
    {
        await base.BeginAsync();
        (parks, ponds) = (await Given.Body(), await Given.Body());
        await Given.Action(PlanId, parks, with: Due(31.March(2027)));
        await Given.Action(PlanId, parks, joint: [ponds], with: action => { action.SetPromise(Promised("By June\nor July", 30.June(2027), PromiseKind.By)); action.Report(ActionStatus.AtRisk, "Late", 1.March(2027)); });
        await Given.Action(PlanId, ponds, text: "Keep at it.", with: action => { action.SetPromise(Promised("Ongoing", null, PromiseKind.Ongoing)); action.Report(ActionStatus.OngoingActive, "Goes on", 9.March(2027)); });
        await Given.Action(PlanId, with: action =>
        {
            action.SetPromise(Promised("Spring, then autumn", null, PromiseKind.Compound, Part("Begun", 31.May(2027)), Part("Finished", 30.November(2027))));
            action.AddLead(null, LeadRole.AllDepartments, "All", null);
            action.Edit(action.TextNow, ActionKind.Review, "");
        });
    }

    [Fact]
    public async Task Each_filter_by_itself()
    {
        Assert.Equal(["1.01", "1.02", "1.03", "1.04"], await Refs(new()));
        Assert.Equal(["1.02", "1.03"], await Refs(new() { Lead = ponds.Key }));
        Assert.Equal(["1.04"], await Refs(new() { Lead = "all" }));
        Assert.Equal(["1.02"], await Refs(new() { Status = "at-risk" }));
        Assert.Equal(["1.04"], await Refs(new() { Kind = "review" }));
        Assert.Equal(["1.02"], await Refs(new() { Promised = "By June\r\nor July" }));
        Assert.Equal(["1.03"], await Refs(new() { Timing = "ongoing" }));
        Assert.Equal(["1.04"], await Refs(new() { Milestones = "yes" }));
        Assert.Equal(["1.01", "1.02", "1.03"], await Refs(new() { Milestones = "no" }));
        Assert.Equal(["1.01", "1.02", "1.03", "1.04"], await Refs(new() { Chapter = 1 }));
        Assert.Empty(await Refs(new() { Chapter = 2 }));
    }

    [Fact]
    public async Task A_wording_too_long_to_choose_from_a_list_is_kept_and_found_and_not_offered()
    {
        // Of letters that no engine can pack: an index of such a text would refuse it.
        var random = new Random(7);
        var wording = string.Concat(Enumerable.Range(0, 9_000).Select(_ => (char)random.Next('!', '~')));
        await Given.Action(PlanId, with: Due(null, wording));
        Assert.Equal(["1.05"], await Refs(new() { Promised = wording }));
        Assert.Equal(["By June\nor July", "March 2027", "Ongoing", "Spring, then autumn"], (await Run<FilterChoices, FilterChoices.Of>(choices => choices.OfPlanAsync("ex"))).Promises);
    }

    [Fact]
    public async Task Due_between_two_days_is_one_promise_due_then()
    {
        Assert.Equal(["1.02", "1.04"], await Refs(new() { After = "2027-04-01" }));
        Assert.Equal(["1.01"], await Refs(new() { Before = "2027-03-31" }));
        Assert.Empty(await Refs(new() { Before = "2027-03-30" }));
        Assert.Equal(["1.02"], await Refs(new() { After = "2027-06-01", Before = "2027-11-29" }));
        Assert.Empty(await Refs(new() { After = "next week" }));
    }

    [Fact]
    public async Task Filters_and_words_combine()
    {
        Assert.Equal(["1.02"], await Refs(new() { Q = "hall", Lead = ponds.Key }));
        Assert.Empty(await Refs(new() { Q = "keep", Lead = parks.Key }));
    }

    [Fact]
    public async Task Sorted_by_what_is_asked()
    {
        Assert.Equal(["1.01", "1.04", "1.02", "1.03"], await Refs(new() { Sort = "due" }));
        Assert.Equal(["1.03", "1.02", "1.01", "1.04"], await Refs(new() { Sort = "reported" }));
        Assert.Equal(["1.01", "1.02", "1.03", "1.04"], await Refs(new() { Sort = "relevance" }));
        Assert.Equal(["1.01", "1.02", "1.03", "1.04"], await Refs(new() { Sort = "drop table" }));
    }

    [Fact]
    public async Task Pages_cut_the_list_and_count_it()
    {
        var first = await Found(new(), page: 1, size: 3);
        var second = await Found(new(), page: 2, size: 3);
        Assert.Equal((3, 4, 1, 2), (first.Rows.Count, first.Count, first.Page, first.Pages));
        Assert.Equal(("EX-1.04", 4, 2), (second.Rows.Single().Ref, second.Count, second.Page));
        Assert.Equal(2, (await Found(new(), page: 99, size: 3)).Page);
        Assert.Equal(1, (await Found(new() { Status = "paused" }, page: 7, size: 3)).Page);
        Assert.Equal(3, (await Found(new() { Q = "hall" }, page: 1, size: 2)).Count);
    }

    [Fact]
    public async Task All_plans_come_one_after_the_other()
    {
        Programme.Clock.Today = 16.March(2027);
        await Given.Action(await Given.Plan("AA"), text: "Open a hall.");
        var all = await Run<Concord.Plans.Finding.FindActions, Concord.Plans.Finding.FoundActions>(find => find.RunAsync(null, new() { Q = "hall", Sort = "plan" }));
        Assert.Equal(["EX-1.01", "EX-1.02", "EX-1.04", "AA-1.01"], all.Rows.Select(row => row.Ref));
    }
}
