using Concord.People.Domain;
using Concord.Plans;
using Concord.Plans.Editing;
using Concord.Plans.Finding;

namespace Concord.Tests.Plans.Editing;

public sealed class JudgeMeasurabilityTests : ActionTest
{
    [Fact]
    public async Task What_the_secretariat_says_stands_until_it_is_taken_back()
    {
        Assert.Equal(0, await Unmeasurable());
        await Judge(false, " Nobody knows which hall ");
        Assert.Equal(1, await Unmeasurable());
        Assert.Equal("person: Judged whether an action can be measured", await LastAudited());
        await Judge(null, "The words were changed");
        Assert.Equal(0, await Unmeasurable());
        Assert.Equal(
        [
            "Judged whether it can be measured: as the words say → cannot be measured (Nobody knows which hall)",
            "Judged whether it can be measured: cannot be measured → as the words say (The words were changed)",
        ], await History());
    }

    [Fact]
    public async Task It_needs_a_reason_and_a_change()
    {
        Assert.Equal("Say why: the reason is part of the action's public history", await Refuse(true, " "));
        Assert.Equal("The reason must be 1,000 characters or fewer", await Refuse(true, new string('r', 1001)));
        Assert.Equal("Nothing was changed, so there is nothing to save", await Refuse(null, "No change"));
        Assert.Empty(await History());
    }

    [Fact]
    public async Task Whoever_saves_second_is_refused()
    {
        var opened = await Version();
        await Judge(true, "Open or not");
        Assert.StartsWith("Somebody else changed EX-1.01", await Refused<JudgeMeasurability>(verb => verb.RunAsync(new(ActionId, opened, false, "No"), Secretariat.Actor)), StringComparison.Ordinal);
    }

    [Theory, InlineData(Role.Owner), InlineData(Role.BodyCoordinator), InlineData(Role.Auditor)]
    public async Task Only_the_secretariat_judges(Role role)
    {
        var person = await Given.Person(role);
        await NotThere<JudgeMeasurability>(async verb => await verb.RunAsync(new(ActionId, await Version(), true, "Mine"), person.Actor));
    }

    private Task<int> Unmeasurable() => Run<FindActions, int>(find => find.CountAsync("ex", new ActionFilter { Attention = "unmeasurable" }));

    private Task Judge(bool? measurable, string reason) => Run<JudgeMeasurability>(async verb => await verb.RunAsync(new(ActionId, await Version(), measurable, reason), Secretariat.Actor));

    private Task<string> Refuse(bool? measurable, string reason) => Refused<JudgeMeasurability>(async verb => await verb.RunAsync(new(ActionId, await Version(), measurable, reason), Secretariat.Actor));
}
