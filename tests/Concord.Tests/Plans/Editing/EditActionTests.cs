using Concord.People.Domain;
using Concord.Plans.Domain;
using Concord.Plans.Editing;
using Concord.Shared;
using Microsoft.EntityFrameworkCore;

namespace Concord.Tests.Plans.Editing;

public sealed class EditActionTests : ActionTest
{
    [Fact]
    public async Task Words_kind_and_completion_test_change_and_the_history_says_from_what_to_what()
    {
        await Edit(await Request() with { Text = " Open two halls. ", Kind = ActionKind.Fund, DoneMeans = "Both are open.", Reason = " Asked for by residents " });

        var action = await Action();
        Assert.Equal(("Open two halls.", ActionKind.Fund, "Both are open."), (action.TextNow, action.Kind, action.DoneMeans));
        Assert.Equal(
        [
            "Reworded: Open a hall. → Open two halls. (Asked for by residents)",
            "Changed kind: Commitment → Fund (Asked for by residents)",
            "Changed what done means: The hall is open. → Both are open. (Asked for by residents)",
        ], await History());
        var line = action.Changes.Single(change => change.Number == 2);
        Assert.Equal(((Guid?)Secretariat.Id, "person", Now), (line.ByPersonId, line.Means, line.At));
        Assert.Equal("person: Edited action", await LastAudited());
    }

    [Fact]
    public async Task What_goes_on_gets_its_review_and_its_end_and_an_edit_that_does_not_speak_of_them_leaves_both()
    {
        await Edit(await Request() with { Ongoing = new(ReviewCadence.TwiceAYear, " Nobody comes any more ") });
        await Edit(await Request() with { Text = "Open two halls." });
        await Edit(await Request() with { Text = "Open two halls.", Ongoing = new(ReviewCadence.Yearly, "Nobody comes any more"), Reason = "Twice is often" });
        var action = await Action();
        Assert.Equal((ReviewCadence.Yearly, "Nobody comes any more"), (action.ReviewCadence!.Value, action.WouldStop));
        Assert.Equal(["Changed how often it is reviewed", "Changed what would stop it", "Reworded", "Changed how often it is reviewed"], (await History()).Select(line => line.Split(':')[0]));
        Assert.EndsWith("Twice a year → Yearly (Twice is often)", (await History()).Last(), StringComparison.Ordinal);
        Assert.Equal("What would stop it must be 10,000 characters or fewer", await Refuse(await Request() with { Text = "Open two halls.", Ongoing = new(null, new string('x', 10_001)) }));
    }

    [Fact]
    public async Task What_was_published_never_changes()
    {
        var before = await Action();
        await Edit(await Request() with { Text = "Open two halls." });
        var after = await Action();
        Assert.Equal((before.PublishedText, before.SourceText, before.SourceLead, before.SourcePromised, before.PublishedHash, before.Ref),
            (after.PublishedText, after.SourceText, after.SourceLead, after.SourcePromised, after.PublishedHash, after.Ref));
        Assert.Equal("Open a hall.", after.PublishedText);
    }

    [Fact]
    public async Task A_change_needs_a_reason()
    {
        Assert.Equal("Say why: the reason is part of the action's public history", await Refuse(await Request() with { Text = "Other", Reason = " " }));
        Assert.Equal("The reason must be 1,000 characters or fewer", await Refuse(await Request() with { Text = "Other", Reason = new string('r', 1001) }));
        Assert.Empty(await History());
        Assert.Equal("Open a hall.", (await Action()).TextNow);
    }

    [Fact]
    public async Task Nothing_changed_is_nothing_to_save()
    {
        Assert.Equal("Nothing was changed, so there is nothing to save", await Refuse(await Request()));
        Assert.Equal("Nothing was changed, so there is nothing to save", await Refuse(await Request() with { Text = "  Open a hall.\n" }));
    }

    [Fact]
    public async Task An_action_has_words_and_not_too_many()
    {
        Assert.Equal("Enter the text of the action", await Refuse(await Request() with { Text = " " }));
        Assert.Equal("The text must be 10,000 characters or fewer", await Refuse(await Request() with { Text = new string('t', 10_001) }));
        Assert.Equal("The completion test must be 10,000 characters or fewer", await Refuse(await Request() with { DoneMeans = new string('t', 10_001) }));
        await Edit(await Request() with { Text = new string('t', 10_000) });
    }

    [Fact]
    public async Task The_target_changes_beside_the_completion_test_and_the_history_says_so()
    {
        await Edit(await Request() with { TargetFigure = 1560, TargetUnit = " young people " });
        await Edit(await Request() with { TargetFigure = null, TargetUnit = "" });
        Assert.Equal(["Changed the target:  → 1,560 young people (To be clear)", "Changed the target: 1,560 young people →  (To be clear)"], await History());
        Assert.Equal((null, null), ((await Action()).TargetFigure, (await Action()).TargetUnit));
    }

    [Theory]
    [InlineData(-1L, "halls", "The figure must be 0 or more")]
    [InlineData(3L, " ", "Say what is counted")]
    [InlineData(null, "halls", "Enter the figure, or leave what is counted empty")]
    public async Task A_figure_and_what_it_counts_go_together(long? figure, string unit, string sentence)
    {
        Assert.Equal(sentence, await Refuse(await Request() with { TargetFigure = figure, TargetUnit = unit }));
        Assert.Equal("What is counted must be 200 characters or fewer", await Refuse(await Request() with { TargetFigure = 3, TargetUnit = new string('u', 201) }));
    }

    [Fact]
    public async Task Whoever_comes_second_is_told_and_keeps_their_words()
    {
        var opened = await Request();
        await Edit(opened with { Text = "Open two halls." });
        Assert.Equal("Somebody else changed EX-1.01 while you were writing. Your words are still here: compare them with the page as it is now, then save again",
            await Refuse(opened with { Text = "Open three halls." }));
        Assert.Equal("Open two halls.", (await Action()).TextNow);
        await Edit(await Request() with { Text = "Open three halls." });
    }

    [Fact]
    public async Task Of_many_who_save_at_once_one_is_first()
    {
        var opened = await Request();
        var outcomes = await Task.WhenAll(Enumerable.Range(0, 6).Select(n => Task.Run(async () =>
        {
            try
            {
                await Edit(opened with { Text = $"Open {n} halls." });
                return "saved";
            }
            catch (Exception refused) when (refused is RuleBroken or Microsoft.EntityFrameworkCore.DbUpdateConcurrencyException)
            {
                return "refused";
            }
        })));
        Assert.Single(outcomes, "saved");
        Assert.Single(await History());
    }

    [Theory]
    [InlineData(Role.Owner)]
    [InlineData(Role.BodyCoordinator)]
    [InlineData(Role.Contributor)]
    [InlineData(Role.Reader)]
    [InlineData(Role.Auditor)]
    [InlineData(Role.ServiceAdmin)]
    public async Task Only_the_secretariat_edits(Role role)
    {
        var person = await Given.Person(role);
        var request = await Request() with { Text = "Mine" };
        await NotThere<EditAction>(verb => verb.RunAsync(request, person.Actor));
        await NotThere<EditAction>(verb => verb.RunAsync(request, Actor.Visitor));
    }

    [Fact]
    public async Task An_action_that_is_not_there_is_not_edited()
    {
        var request = await Request() with { ActionId = Guid.NewGuid() };
        await NotThere<EditAction>(verb => verb.RunAsync(request, Secretariat.Actor));
    }

    public static TheoryData<string, bool> InRounds => new()
    {
        { "text", false }, { "test", false }, { "target", false }, { "first test", true }, { "first target", true }, { "kind", true }, { "reviews", true },
    };

    [Theory, MemberData(nameof(InRounds))]
    public async Task Once_a_plan_is_reported_on_in_rounds_what_was_promised_is_not_edited_and_the_rest_is(string what, bool may)
    {
        if (what == "target") await Edit(await Request() with { TargetFigure = 3, TargetUnit = "halls" });
        if (what == "first test") await Edit(await Request() with { DoneMeans = "" });
        var planId = await Look(db => db.Actions.Where(row => row.Id == ActionId).Select(row => row.PlanId).SingleAsync());
        await Given.InRounds(planId);
        var before = await Request();
        var request = what switch
        {
            "text" => before with { Text = "Open a park." },
            "test" => before with { DoneMeans = "Two halls are open" },
            "target" => before with { TargetFigure = 2 },
            "first test" => before with { DoneMeans = "Three halls are open" },
            "first target" => before with { TargetFigure = 3, TargetUnit = "halls" },
            "kind" => before with { Kind = ActionKind.Publish },
            _ => before with { Ongoing = new(ReviewCadence.Yearly, "Nobody comes") },
        };
        if (may) await Edit(request);
        else Assert.EndsWith("is reported on in rounds, so its words, its completion test and its target change by a request that the lead endorses and the group approves: propose a change", await Refuse(request), StringComparison.Ordinal);
        Assert.Equal(may, (await Action()).Version != before.Version);
    }

    private async Task<EditAction.Request> Request()
    {
        var action = await Action();
        return new(ActionId, action.Version, action.TextNow, action.Kind, action.DoneMeans, action.TargetFigure, action.TargetUnit, "To be clear");
    }

    private Task Edit(EditAction.Request request) => Run<EditAction>(verb => verb.RunAsync(request, Secretariat.Actor));

    private Task<string> Refuse(EditAction.Request request) => Refused<EditAction>(verb => verb.RunAsync(request, Secretariat.Actor));
}
